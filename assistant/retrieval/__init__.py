"""The only door to chromadb and to embedding models."""
