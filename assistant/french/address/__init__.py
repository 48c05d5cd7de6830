"""Tutoiement and vouvoiement: the marks of each in a text."""
