"""Combos: one key for draws that are taken together; kept ones first, then those of the hour."""
