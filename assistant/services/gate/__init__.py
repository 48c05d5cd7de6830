"""Whether a client may be reminded today, and who sets a refusal aside."""
