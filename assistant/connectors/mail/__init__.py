"""Mailboxes: each format to domain mail, in bounded time and memory."""
