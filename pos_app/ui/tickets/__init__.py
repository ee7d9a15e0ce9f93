"""The tickets pane: every ticket of chosen days, what is known of each, and what can be done."""
