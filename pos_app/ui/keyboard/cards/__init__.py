"""What is shown of the keys: the help on F1, the table that rebinds them, the card on paper."""
