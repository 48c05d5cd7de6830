"""One migration a file, in the order of their numbers; a published one is never edited."""
