"""The telephone."""
