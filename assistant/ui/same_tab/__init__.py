"""A link that opens in the place of the page."""
