"""What the customer sees: the ticket that is being keyed, its total, the change, what is next."""
