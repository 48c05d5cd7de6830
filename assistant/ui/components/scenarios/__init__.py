"""Parts of the scenarios."""
