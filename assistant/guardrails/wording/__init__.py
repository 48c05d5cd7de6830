"""How words are matched: templates, topics and classes over the folded text; no law here."""
