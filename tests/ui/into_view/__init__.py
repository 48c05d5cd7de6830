"""The mark that comes into sight."""
