"""The store's tables, for SQLite and PostgreSQL alike. What stands here and what the migrations make is compared."""

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)


class Bytes(LargeBinary):
    """Bytes that go to the driver, and come from it, as they are: both drivers take them, and results are many."""

    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> None:  # noqa: ARG002 - SQLAlchemy's signature
        return None

    def result_processor(self, dialect: Dialect, coltype: object) -> None:  # noqa: ARG002 - SQLAlchemy's signature
        return None


METADATA = MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"})

RESULTS = Table(
    "results",
    METADATA,
    Column("key", Bytes(32), primary_key=True),
    Column("kind", String(80), nullable=False),
    Column("json", Bytes, nullable=False),
    Column("raw", Bytes),
    Column("blob", String(64)),
    Column("checksum", BigInteger, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("day", Integer, nullable=False),
)
"""Answers of costly calls. `raw` holds arrays and bytes, `blob` the name of the blob that does where they are large;
`checksum` covers key and value; `day` is the last one (since 1970) on which the entry was written or needed."""
Index("ix_results_day", RESULTS.c.day, RESULTS.c.size)

RUNS = Table(
    "runs",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    Column("recipe_name", Text, nullable=False),
    Column("recipe_source", LargeBinary, nullable=False),
    Column("recipe_text", Text, nullable=False),
    Column("profile", String(80), nullable=False),
    Column("out", LargeBinary, nullable=False),
    Column("call", LargeBinary, nullable=False),
    Column("started", Text, nullable=False),
    Column("finished", Text),
    Column("owner", Text, nullable=False),
    Column("photos", Integer, nullable=False),
    Column("cancel", Integer, nullable=False, server_default="0"),
    Column("summary", LargeBinary),
)
"""Runs. `sequence` only grows, whatever clocks say; paths are bytes, since a name need not be UTF-8; `call` is how it
was called, `summary` what came of it, both JSON."""
Index("ix_runs_out", RUNS.c.out)

MEMBERS = Table(
    "members",
    METADATA,
    Column("run", String(40), ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("photo", LargeBinary, nullable=False),
    Column("stamp", LargeBinary, nullable=False),
    Column("image_hash", String(80), nullable=False, server_default=""),
    Column("verdict", String(12), nullable=False, server_default=""),
    Column("record", LargeBinary),
)
"""A run's photos, as they were when it started, and what it decided of each."""

MARKS = Table(
    "marks",
    METADATA,
    Column("path", LargeBinary, primary_key=True),
    Column("image_hash", String(80), nullable=False),
    Column("pick", String(8)),
    Column("rating", Integer),
    Column("at", Text, nullable=False),
    Column("checksum", BigInteger),
)
"""The human's word. It is kept apart from results, and nothing but a human's word changes it: `checksum` covers it all,
where it was said since there is one."""
Index("ix_marks_image_hash", MARKS.c.image_hash)

EVENTS = Table(
    "events",
    METADATA,
    Column("run", String(40), ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Float, nullable=False),
    Column("event", LargeBinary, nullable=False),
)
"""What happened in a run, in order."""
