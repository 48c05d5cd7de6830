"""The book in a file that the tests of storage use."""

from tests.storage.conftest import file_database

__all__ = ["file_database"]
