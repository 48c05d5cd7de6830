"""The notes of a call and its timer: what is typed is kept as it is typed, so that a closed window loses nothing."""
