"""Courtois: unpaid-invoice reminders in French that the client would accept to receive."""
