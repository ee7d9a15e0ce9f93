"""The three threads behind the window: money, queries and the printer."""
