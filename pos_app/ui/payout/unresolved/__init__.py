"""Payouts of which the outcome is not known: said in a strip, and nothing else stands still."""
