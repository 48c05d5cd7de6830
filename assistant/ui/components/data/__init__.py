"""Parts of imports, correspondence and the audit trail."""
