"""What sums, dates, rates and references a letter gives, held against the file."""
