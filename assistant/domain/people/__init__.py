"""Who acts, as whom, and with which rights."""
