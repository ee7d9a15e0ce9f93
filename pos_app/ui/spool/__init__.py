"""The paper pane: what waits to be printed, the question about each, and the printer."""
