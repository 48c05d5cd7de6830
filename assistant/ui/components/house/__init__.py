"""Parts of the house's settings and rates."""
