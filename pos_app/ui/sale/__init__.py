"""The sale: draws, the entry line, the grid and the slip; one green action."""
