"""Players of published networks with random checkpoints of 35 to 60 MB: what is loaded and let go is worth measuring.

A program for processes of their own: `stock`, then `play NAME`, in a library and a cache that the environment names.
"""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np

from safelight.imaging.framing import WHOLE
from safelight.models.adapters import detector_player, embedder_player, scorer_player, segmenter_player
from safelight.models.adapters.detector_weights import YUNET, YUNET_FILE
from safelight.models.adapters.scorer_weights import AESTHETIC
from safelight.models.contract import PlayerSpec, Sight
from safelight.models.outlines import Prompt
from safelight.models.weights.library import Library
from tests.models.adapters.conftest import sight
from tests.models.adapters.shelf import lock, made_known
from tests.models.adapters.tiny import nima, rt_detr, sam2, siglip, yunet
from tests.models.memory_loops import play_player

DECODER_FFN, LAST_STAGE, NIMA_WIDTH = 1 << 16, 1024, 1.25
HIDDEN, INTERMEDIATE = 256, 8192
SUBJECT = Prompt(WHOLE, "unknown", "subject")


@dataclass(frozen=True)
class Played:
    """A player, and a question that makes it work."""

    spec: PlayerSpec
    ask: Callable[[Any, Sight], object]


PLAYERS: Mapping[str, Played] = {
    "embedder on torch": Played(
        embedder_player.embedder_spec(embedder_player.SMALL, "torch"), lambda player, seen: player.embed([seen])
    ),
    "embedder": Played(embedder_player.STANDARD, lambda player, seen: player.embed([seen])),
    "detector": Played(detector_player.STANDARD, lambda player, seen: player.detect([seen])),
    "segmenter": Played(
        segmenter_player.STANDARD, lambda player, seen: player.segment([replace(seen, given=(SUBJECT,))], "low")
    ),
    "scorer": Played(scorer_player.STANDARD, lambda player, seen: player.assess([seen])),
}


def stock() -> None:
    """Make every checkpoint, and what is made of it once: exports, ports, words. It is no part of later loads."""
    library = Library.here()
    for weights, make in (
        (detector_player.SMALL.weights, lambda folder: rt_detr.make(folder, decoder_ffn=DECODER_FFN)),
        (YUNET, yunet.make),
        (segmenter_player.SMALL.weights, lambda folder: sam2.make(folder, last=LAST_STAGE)),
        (embedder_player.SMALL.weights, _embedder),
        (scorer_player.WEIGHTS, lambda folder: nima.make((folder / AESTHETIC).parent, width=NIMA_WIDTH)),
    ):
        library.folder(weights).mkdir(parents=True)
        make(library.folder(weights))
        lock(weights, library.root)
    _know_the_faces()
    for played in PLAYERS.values():
        played.spec.load()


def play(name: str) -> None:
    """Load and let go through the manager; each load sees a photo of its own."""
    _know_the_faces()
    played, seeds = PLAYERS[name], count()

    def ask(player: Any) -> None:
        played.ask(player, sight(np.random.default_rng(next(seeds)).integers(0, 256, (120, 160, 3), np.uint8)))

    play_player(played.spec, ask)


def _embedder(folder: Path) -> None:
    """With the processor's settings in the file that published repositories have."""
    siglip.make(folder, hidden=HIDDEN, intermediate=INTERMEDIATE)
    said = json.loads((folder / "processor_config.json").read_text("utf-8"))["image_processor"]
    (folder / "preprocessor_config.json").write_text(json.dumps(said), "utf-8")


def _know_the_faces() -> None:
    """YuNet's hash is pinned; the made network has another."""
    made = Library.here().folder(YUNET) / YUNET_FILE
    detector_player.YUNET = made_known(YUNET, made)  # type: ignore[misc]


if __name__ == "__main__":
    stock() if sys.argv[1] == "stock" else play(sys.argv[2])
