"""An approved letter on its way out."""
