"""Marks have a checksum: a flipped bit is no human's word."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Those that are there are taken as they are."""
    op.add_column("marks", sa.Column("checksum", sa.BigInteger()))
