"""The entry card: play and amount, the line that says what was understood, the keypad."""
