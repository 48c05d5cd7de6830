"""The link that leaves nothing behind in another tab."""
