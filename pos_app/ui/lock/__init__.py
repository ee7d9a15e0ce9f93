"""The idle lock: a PIN of this till, and a page that covers everything while nobody is there."""
