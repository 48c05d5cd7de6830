"""The client's dossier and the lists of clients."""
