"""What the other tabs of a browser do when a session ends in one of them."""
