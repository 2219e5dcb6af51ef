"""Which schema a database has, written down in it as Alembic does: it takes older ones on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, inspect, select

if TYPE_CHECKING:
    from sqlalchemy import Connection

VERSION = "0002"
"""The schema that this Safelight reads and writes: the newest of `migrations/versions`."""
_STANDING = Table(
    "alembic_version",
    MetaData(),  # Alembic's own: it takes what the schema names for what migrations have to make
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def version(connection: Connection) -> str | None:
    """What a database has; None where it has no schema yet."""
    if not inspect(connection).has_table(_STANDING.name):
        return None
    found = connection.execute(select(_STANDING.c.version_num)).scalar()
    return None if found is None else str(found)  # in a damaged file it may be anything


def write_version(connection: Connection) -> None:
    """Say of a database that had none that it has the newest."""
    _STANDING.create(connection, checkfirst=True)
    connection.execute(_STANDING.insert().values(version_num=VERSION))
