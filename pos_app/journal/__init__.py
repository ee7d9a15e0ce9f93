"""The till's durable memory: every money operation written down before and after it happens."""
