"""Parts of the payment plans."""
