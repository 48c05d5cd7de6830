"""Pieces of pages that own their session keys."""
