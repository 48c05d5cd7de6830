"""What identifies: invoices, articles of law, accounts, companies, telephones, addresses."""
