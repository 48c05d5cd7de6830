"""How a mail opens, closes, thanks and wishes, and what tone that gives it."""
