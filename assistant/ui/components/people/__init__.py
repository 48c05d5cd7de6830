"""Parts of the team and of coming in."""
