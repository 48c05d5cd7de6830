"""A letter as a text document (DOCX): the only door to python-docx."""
