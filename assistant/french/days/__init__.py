"""Dates, weekdays, periods and durations, read and written."""
