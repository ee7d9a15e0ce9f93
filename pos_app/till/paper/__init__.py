"""What goes on paper, and the spool of what is owed."""
