"""Which reminder comes next, when, and who signs it."""
