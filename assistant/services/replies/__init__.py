"""What clients answer."""
