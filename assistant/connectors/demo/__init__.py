"""The demonstration book: an invented sign and print shop of Angers, its clients and two years of their mail."""
