"""Reading prompts/: parse, fingerprint, render; no model, no vendor."""
