"""A scanner that types: its bursts are told from a hand's typing; they open a check, never pay."""
