"""Checking a ticket, and paying a prize once."""
