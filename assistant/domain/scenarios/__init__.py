"""The ordered steps of a segment, and what they would do."""
