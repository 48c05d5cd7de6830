"""Files of the accounts taken into the book."""
