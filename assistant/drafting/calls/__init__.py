"""Call sheets: composed from approved call templates, in the words that one says."""
