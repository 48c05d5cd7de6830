"""The French language both ways: reading and writing amounts, dates, forms of address and typography."""
