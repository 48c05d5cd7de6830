"""Templates and their governance."""
