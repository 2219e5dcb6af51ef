"""Brings a database to the newest schema, by itself."""

from importlib.resources import as_file, files

from sqlalchemy import Connection, Engine, text

from safelight.store.schema import METADATA
from safelight.store.schema_version import VERSION, version, write_version

_LOCK = 0x5AFE11647
"""The number under which migrations of one server wait for one another."""


def migrate(engine: Engine) -> None:
    """Make the tables, or change those of an older Safelight: all of it or nothing, and one process after another."""
    with engine.begin() as connection:
        _alone(connection)
        found = version(connection)
        if found is None:
            METADATA.create_all(connection, checkfirst=False)  # others' tables by these names are none of a store's
            write_version(connection)
        elif found != VERSION:
            upgrade(connection)


def upgrade(connection: Connection) -> None:
    """Apply every migration that is not yet applied."""
    from alembic import command  # takes longer to load than a new store takes to make
    from alembic.config import Config

    with as_file(files("safelight.store") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _alone(connection: Connection) -> None:
    """Others wait until the transaction ends; what they did before is seen in it."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # pysqlite would make each table for itself
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:it)"), {"it": _LOCK})
