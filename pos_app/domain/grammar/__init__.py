"""The parts of the entry grammar; `plays.py` is its door."""
