"""Old tickets at the counter: which may still be voided, and what sells them again."""
