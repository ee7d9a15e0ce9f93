"""A customer's message becomes plays: a preview that the cashier corrects and confirms."""
