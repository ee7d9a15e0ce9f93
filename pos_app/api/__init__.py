"""The operator's API: JSON on one side, domain values and outcomes on the other."""
