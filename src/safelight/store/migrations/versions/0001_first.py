"""Results, runs and their photos, marks, events."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "results",
        sa.Column("key", sa.LargeBinary(32), nullable=False),
        sa.Column("kind", sa.String(80), nullable=False),
        sa.Column("json", sa.LargeBinary(), nullable=False),
        sa.Column("raw", sa.LargeBinary()),
        sa.Column("blob", sa.String(64)),
        sa.Column("checksum", sa.BigInteger(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_results"),
    )
    op.create_index("ix_results_day", "results", ["day", "size"])
    op.create_table(
        "runs",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("recipe_name", sa.Text(), nullable=False),
        sa.Column("recipe_source", sa.LargeBinary(), nullable=False),
        sa.Column("recipe_text", sa.Text(), nullable=False),
        sa.Column("profile", sa.String(80), nullable=False),
        sa.Column("out", sa.LargeBinary(), nullable=False),
        sa.Column("call", sa.LargeBinary(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("finished", sa.Text()),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("photos", sa.Integer(), nullable=False),
        sa.Column("cancel", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("summary", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_index("ix_runs_out", "runs", ["out"])
    op.create_table(
        "members",
        sa.Column("run", sa.String(40), sa.ForeignKey("runs.id", ondelete="CASCADE"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("photo", sa.LargeBinary(), nullable=False),
        sa.Column("stamp", sa.LargeBinary(), nullable=False),
        sa.Column("image_hash", sa.String(80), nullable=False, server_default=""),
        sa.Column("verdict", sa.String(12), nullable=False, server_default=""),
        sa.Column("record", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("run", "position", name="pk_members"),
    )
    op.create_table(
        "marks",
        sa.Column("path", sa.LargeBinary(), nullable=False),
        sa.Column("image_hash", sa.String(80), nullable=False),
        sa.Column("pick", sa.String(8)),
        sa.Column("rating", sa.Integer()),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_marks"),
    )
    op.create_index("ix_marks_image_hash", "marks", ["image_hash"])
    op.create_table(
        "events",
        sa.Column("run", sa.String(40), sa.ForeignKey("runs.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.Column("event", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("run", "number", name="pk_events"),
    )
