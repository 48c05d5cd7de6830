"""Who said yes to what, and the trail of it."""
