"""Figures of the till, each measured beside its floor or peer in the same run."""
