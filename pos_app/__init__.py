"""Taquilla: the till that lottery kiosk cashiers trust."""

__version__ = "0.1.0"
