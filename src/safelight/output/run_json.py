"""run.json: the run as a whole, so that it can be understood, and repeated, elsewhere."""

import os
import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import orjson

from safelight import __version__
from safelight.engine.record import RunSummary
from safelight.imaging.photo import Photo
from safelight.output import roots
from safelight.output.atomic import replacing
from safelight.output.plain import plain

NAME: Final = "run.json"
MARK: Final = "safelight"
"""The key that tells our run.json from others'."""

_LIBRARIES: Final = ("numpy", "onnxruntime", "opencv-python-headless", "pillow", "pi-heif", "rawpy", "simplejpeg")
"""Those that decide pixels and scores."""


def write_run(out: Path, summary: RunSummary, photos: Iterable[Photo] = ()) -> Path:
    """Write OUT/run.json, with the folders of `photos` as they lie from `out`. Raises `OutputError`."""
    path = out / NAME
    run = as_object(summary) | {roots.KEY: [root.seen_from(out) for root in roots.roots_of(photos)]}
    with replacing(path) as file:
        file.write(orjson.dumps(run, option=orjson.OPT_INDENT_2) + b"\n")
    return path


def as_object(summary: RunSummary) -> dict[str, Any]:
    """What run.json holds of a run: no host's or user's name, no path of this machine."""
    found: dict[str, Any] = plain(
        {
            MARK: __version__,
            "format": 1,
            "run": summary.run_id,
            "started": summary.started,
            "finished": summary.finished,
            "seconds": summary.seconds,
            "interrupted": summary.interrupted,
            "recipe": {"name": summary.recipe_name, "hash": summary.recipe_hash, "text": summary.recipe_text},
            "profile": summary.profile,
            "players": summary.players,
            "counts": summary.counts,
            "ignored": summary.ignored,
            "notes": summary.notes,
            "gates": summary.gates,
            "node_seconds": summary.node_seconds,
            "originals": _originals(summary.originals_unchanged),
            "machine": machine(),
            "libraries": libraries(),
            "plan": summary.plan,
        }
    )
    return found


def machine() -> dict[str, Any]:
    """What the run ran on, as far as it bears on time and results."""
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "cpus": os.cpu_count(),
        "python": platform.python_version(),
    }


def libraries() -> dict[str, str]:
    """Versions of the libraries that decide pixels and scores."""
    return {name: found for name in _LIBRARIES if (found := _version(name))}


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def _originals(compared: tuple[int, int] | None) -> dict[str, int] | None:
    return None if compared is None else {"unchanged": compared[0], "checked": compared[1]}
