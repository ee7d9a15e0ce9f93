"""The server's own addresses, under /practice, for lessons and tests; no till calls them."""
