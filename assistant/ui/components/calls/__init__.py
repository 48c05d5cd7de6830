"""Parts of the call."""
