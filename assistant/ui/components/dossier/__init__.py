"""Parts of the dossier."""
