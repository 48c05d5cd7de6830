"""The audit trail and what it proves."""
