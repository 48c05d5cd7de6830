"""Parts of the workshop and of the way out."""
