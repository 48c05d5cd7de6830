"""Files of a ledger: CSV, XLSX and JSON Lines as French programs write them."""
