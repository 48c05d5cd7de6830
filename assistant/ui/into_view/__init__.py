"""Bringing into sight what a press has just opened elsewhere on the page."""
