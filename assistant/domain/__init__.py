"""What the business is made of: pure values and pure functions, standard library only."""
