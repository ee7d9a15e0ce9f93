"""The keyboard: what each key does, profiles of keys, rebinding, and the help that says it."""
