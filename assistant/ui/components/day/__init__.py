"""Parts of the day and of the calendar."""
