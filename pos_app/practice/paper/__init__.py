"""The picture of a ticket, as the operator serves it."""
