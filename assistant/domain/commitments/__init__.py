"""What a debtor announced or agreed: promises and payment plans, and what came of them."""
