"""Numbers, amounts and rates, read and written."""
