"""A linter of letters: deterministic rules that never call a model."""
