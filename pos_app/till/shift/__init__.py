"""Shifts: the book they are kept in, what the drawer should hold, and the server's figures."""
