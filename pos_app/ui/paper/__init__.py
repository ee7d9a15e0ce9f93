"""Paper on the screen and in a PDF: the drawer beside the panes, and documents drawn by Qt."""
