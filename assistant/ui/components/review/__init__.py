"""Parts of the queue of drafts."""
