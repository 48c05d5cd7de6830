"""Reading the replies of debtors: what a message says about its invoices, one intent a file."""
