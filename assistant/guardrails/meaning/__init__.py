"""Who speaks, of whom, and whether it is meant: denials, quotations, tales, hints."""
