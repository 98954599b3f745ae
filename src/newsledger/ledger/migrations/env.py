"""Runs the steps on the connection that `ledger.schema` hands over."""

from alembic import context

from newsledger.ledger.schema import VERSION_TABLE

context.configure(connection=context.config.attributes["connection"], version_table=VERSION_TABLE)
context.run_migrations()
