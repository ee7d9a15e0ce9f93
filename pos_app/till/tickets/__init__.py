"""Tickets of chosen days as one list, the record for a dispute, and tables as files."""
