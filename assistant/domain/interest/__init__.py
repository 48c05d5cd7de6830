"""Late interest, its rates and legal basis, and the last day to claim."""
