"""What a finger needs where there is no keyboard at hand."""
