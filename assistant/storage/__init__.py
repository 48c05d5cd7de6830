"""The only door to sqlalchemy: tables, migrations, unit of work, one repository a file."""
