"""From a dossier to a checked draft."""
