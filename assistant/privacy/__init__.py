"""Replacing personal data by reversible placeholders before any text leaves the process."""
