"""The ticket's particulars: number, PIN and day."""
