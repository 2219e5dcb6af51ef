"""What the commands about runs share: the store that a call is about, and how runs are told."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli.configured import settled
from safelight.cli.outcome import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safelight.app.run_states import Known

run = click.argument("run", metavar="RUN")


def place(config: Path | None, store: str | None) -> str | None:
    """The store, by the call or the settings."""
    return settled(config, store=store).settings.store


def counted(counts: Mapping[str, int]) -> str:
    """`24 keep, 3 to check`; empty where nothing was decided yet."""
    return ", ".join(f"{counts[verdict]} {word}" for verdict, word in WORDS.items() if counts.get(verdict))


def clock(at: str) -> str:
    """`2026-11-28 01:14:21`: when something was, in its own time zone."""
    return datetime.fromisoformat(at).strftime("%Y-%m-%d %H:%M:%S")


def as_object(known: Known) -> dict[str, Any]:
    """A run for programs."""
    row = known.row
    return {
        "id": row.id,
        "state": known.state,
        "running": known.lives,
        "recipe": row.recipe_name,
        "profile": row.profile,
        "photos": row.photos,
        "counts": row.summary.get("counts", {}),
        "started": row.started,
        "finished": row.finished,
        "owner": row.owner,
        "out": row.out,
    }
