"""Prizes: check a ticket, pay what it won, hand the cash over."""
