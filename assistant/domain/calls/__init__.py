"""Calls: what to say, what was said, when one may dial."""
