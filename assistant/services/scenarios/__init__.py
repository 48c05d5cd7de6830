"""Scenarios and the days to come."""
