"""From an approved letter to the proof of its sending."""
