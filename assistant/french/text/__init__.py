"""Characters, spans, sentences and typography."""
