"""The window around the panes: bare at first, then the frame, its bars and what covers it."""
