"""Personal data: what is held, how long, and what is due to go."""
