"""Who may do what, tried on every use case."""
