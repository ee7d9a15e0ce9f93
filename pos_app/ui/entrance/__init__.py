"""Before the panes: sign-in and the first run."""
