"""Who owes what: parties, invoices, payments and the account rebuilt from them."""
