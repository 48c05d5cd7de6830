"""From a draft to a yes, and what edits teach."""
