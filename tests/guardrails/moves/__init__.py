"""Tests of the ways by which people commit a fault."""
