"""The evidence file of one letter: what it holds, and the script that a third party verifies it with."""
