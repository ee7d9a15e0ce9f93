"""The unpaid winners beside the check, and what was paid in the shift."""
