"""One page a file, thin."""
