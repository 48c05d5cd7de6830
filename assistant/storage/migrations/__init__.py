"""Migrations: the only way a table comes to be or changes.

To change the schema: change ``storage/tables``, write ``versions/vNNNN_what.py`` after the last one, and name it in
``SCHEMA_REVISION``; a test compares what the migrations make with what the tables say.
"""
