"""Writes the proof: `OUT/proof.html`, one file with its pictures inside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from safelight.output.atomic import replacing
from safelight.output.proof.compose import compose
from safelight.output.proof.rendering import rendered

if TYPE_CHECKING:
    from safelight.engine.proof import Proof
    from safelight.engine.record import RunSummary

NAME = "proof.html"


def write_proof(out: Path, summary: RunSummary, proof: Proof) -> Path:
    """Write the page into the folder `out`, and say where. Raises OutputError."""
    page = compose(summary, proof)
    with replacing(out / NAME) as file:
        file.writelines(piece.encode() for piece in rendered(page))
    return out / NAME
