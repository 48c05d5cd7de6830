"""The cues of a veiled threat, one a file: none of them means anything alone (see ``meaning/gathering.py``)."""
