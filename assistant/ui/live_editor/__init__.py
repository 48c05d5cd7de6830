"""The editor of a draft: plain text, findings underlined as one types, their cards and remedies; Python checks."""
