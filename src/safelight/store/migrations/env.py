"""What Alembic runs: with the connection that `safelight.store.migrating` gives."""

from alembic import context

from safelight.store.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
