"""Pictures of a run's photos, sent: from what is remembered, from photos below the roots, from its folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import Response

from safelight.app.looking.identities import thumb_of
from safelight.app.looking.taking_along import recorded
from safelight.app.looking.views import View
from safelight.engine.reading import THUMB_EDGE
from safelight.errors import CallError, PhotoError
from safelight.imaging.geometry import Box
from safelight.server.faults import ForbiddenError, NotFoundError
from safelight.server.roots import told

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.server.house import House
    from safelight.store.runs import RunRow

JPEG, PNG = "image/jpeg", "image/png"
DAY = 86_400
FACE_EDGE = 240
FACE_AIR = 0.35
"""Added to a face on every side, of its size."""
BROWSERS_READ = (".jpg", ".jpeg")


def thumb(house: House, photo: Photo, image_hash: str, match: str | None) -> Response:
    """The remembered one, without a look at the photo; one that is made of it where none is remembered."""
    tag = f'"thumb-{image_hash.rpartition(":")[2][:32]}"' if image_hash else ""
    if tag and match == tag:
        return _unchanged(tag)
    kept = thumb_of(house.lookout.store, photo)
    if not kept:
        return view(house, View(allowed(house, photo), THUMB_EDGE), match)
    return _sent(kept, JPEG, tag or '"thumb"')


def whole(house: House, photo: Photo, match: str | None) -> Response:
    """At 100 %: a JPEG is what it is, with its orientation and profile; of others one is made."""
    files = allowed(house, photo)
    made = View(files)
    if files[0].suffix.lower() not in BROWSERS_READ:
        return view(house, made, match)
    tag = f'"{made.key}"'
    if match == tag:
        return _unchanged(tag)
    try:
        return _sent(files[0].read_bytes(), JPEG, tag)
    except OSError as fault:
        raise NotFoundError(f"{told(files[0])!r} cannot be read: {fault.strerror or fault}") from fault


def face(house: House, photo: Photo, box: Box, match: str | None) -> Response:
    """A face at 100 %, or as much of that as goes into its square."""
    return view(house, View(allowed(house, photo), FACE_EDGE, box.grown(FACE_AIR)), match)


def view(house: House, asked: View, match: str | None) -> Response:
    """A picture that is made of a file, once. Raises NotFoundError where it cannot be had."""
    key = asked.key
    tag = f'"{key}"'
    if match == tag:
        return _unchanged(tag)
    try:
        return _sent(house.views.jpeg(asked, key), JPEG, tag)
    except PhotoError as fault:
        raise NotFoundError(f"{told(asked.files[0])!r} cannot be shown: {fault}") from fault


def written(row: RunRow, place: str) -> Path:
    """A file that the run wrote. Raises NotFoundError where it is gone."""
    try:
        return recorded(Path(row.out), place)
    except CallError as gone:
        raise NotFoundError(str(gone)) from gone


def mask(path: Path, match: str | None) -> Response:
    """An outline as it was written."""
    tag = f'"mask-{path.stat().st_mtime_ns:x}"'
    return _unchanged(tag) if match == tag else _sent(path.read_bytes(), PNG, tag)


def allowed(house: House, photo: Photo) -> tuple[Path, ...]:
    """The photo's files, by their real places. Raises ForbiddenError for one outside the roots."""
    real: Sequence[Path] = [Path(os.path.realpath(path)) for path in photo.paths]
    outside = next((path for path in real if not house.roots.holds(path)), None)
    if outside is not None:
        raise ForbiddenError(
            f"{told(outside)!r} lies outside the folders that the web app may read; add its folder: "
            "safelight serve --root"
        )
    return tuple(real)


def _headers(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": f"private, max-age={DAY}"}


def _sent(data: bytes, kind: str, tag: str) -> Response:
    return Response(data, media_type=kind, headers=_headers(tag))


def _unchanged(tag: str) -> Response:
    return Response(status_code=304, headers=_headers(tag))
