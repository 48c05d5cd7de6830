"""Parts of the templates."""
