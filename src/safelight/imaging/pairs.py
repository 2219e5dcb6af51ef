"""A RAW and the JPEG or HEIC that the camera wrote with it are one photo."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath

from safelight.imaging.family import HEIF_SUFFIXES, JPEG_SUFFIXES, RAW_SUFFIXES
from safelight.imaging.walk import Found

_SAME_MOMENT = 2.0
"""Seconds: a camera may write the second file's time a moment later."""


def paired(files: Iterable[Found], capture_time: Callable[[Path], float | None] | None = None) -> list[list[Found]]:
    """The files of each photo, a RAW before its companion. Every file is in exactly one photo."""
    by_stem: dict[tuple[Path, str, str], list[Found]] = defaultdict(list)
    for file in files:
        folder, _, name = file.name.rpartition("/")
        by_stem[file.root, folder, PurePosixPath(name).stem.lower()].append(file)
    return [photo for sisters in by_stem.values() for photo in _split(sisters, capture_time)]


def _split(sisters: Sequence[Found], capture_time: Callable[[Path], float | None] | None) -> list[list[Found]]:
    if len(sisters) == 1:
        return [list(sisters)]
    raw = next((file for file in sisters if file.suffix in RAW_SUFFIXES), None)
    rendered = next((f for f in sisters if f.suffix in JPEG_SUFFIXES), None) or next(
        (f for f in sisters if f.suffix in HEIF_SUFFIXES), None
    )
    if raw is None or rendered is None or not _one_moment(raw, rendered, capture_time):
        return [[file] for file in sisters]
    return [[raw, rendered], *([file] for file in sisters if file not in (raw, rendered))]


def _one_moment(raw: Found, rendered: Found, capture_time: Callable[[Path], float | None] | None) -> bool:
    if capture_time is None:
        return True
    first, second = capture_time(raw.path), capture_time(rendered.path)
    return first is None or second is None or abs(first - second) <= _SAME_MOMENT
