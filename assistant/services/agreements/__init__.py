"""Promises, disputes, payment plans and discounts."""
