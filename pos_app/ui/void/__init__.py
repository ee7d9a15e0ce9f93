"""Voiding a ticket: which may be voided and for how long, why, and what the operator said."""
