"""Parts of the triage of replies."""
