"""The menu of a telephone, which gives the screen back once a page is chosen."""
