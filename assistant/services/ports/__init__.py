"""The Protocols for all that does input or output, one a file."""
