"""The repositories, one a file; each satisfies its Protocol of ``services.ports.unit_of_work``."""
