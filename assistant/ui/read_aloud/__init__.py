"""Reading sentences aloud by a voice of this machine."""
