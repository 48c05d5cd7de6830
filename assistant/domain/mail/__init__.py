"""Correspondence: what came in and went out, and what a reply seems to say."""
