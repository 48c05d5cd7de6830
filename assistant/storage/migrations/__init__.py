"""Migrations: the only way a table comes to be or changes."""
