"""Inbound: each module turns a foreign format into domain objects."""
