"""Brings a database to the newest schema, by itself."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

_LOCK = 0x5AFE11647
"""The number under which migrations of one server wait for one another."""


def migrate(engine: Engine) -> None:
    """Apply every migration that is not yet applied: all of them or none, and one process after another."""
    with as_file(files("safelight.store") / "migrations") as folder, engine.begin() as connection:
        _alone(connection)
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
