"""Who is there: the only door to password hashing."""
