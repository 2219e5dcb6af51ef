"""The faces of a group's photos, from what the run found and the thumbnails that the store remembers."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from safelight.app.looking import line as lines
from safelight.app.looking.identities import thumb_of
from safelight.app.looking.line import Line
from safelight.app.looking.people import Face, colours, rows

if TYPE_CHECKING:
    import numpy.typing as npt

    from safelight.app.looking.sheet import Sheet
    from safelight.store.runs import Member
    from safelight.store.store import Store

MOST_FRAMES = 200
"""Frames of one group whose faces are matched."""


def people_of(store: Store, sheet: Sheet, members: Mapping[int, Member], group: int) -> list[dict[str, Any]]:
    """A row a person of a group."""
    frames = sorted(sheet.members_of(group), key=lambda at: (sheet.taken[at] or "", at))[:MOST_FRAMES]
    return rows([_faces(store, sheet, members[at], at) for at in frames])


def _faces(store: Store, sheet: Sheet, member: Member, at: int) -> list[Face]:
    line: Line = orjson.loads(member.record) if member.record else {}
    found = lines.faces(line)
    scored = lines.quality(line).get("faces") or ()
    picture = _picture(thumb_of(store, sheet.photo(at))) if found else None
    return [
        Face(
            at,
            n,
            one["box"],
            sharpness=one.get("sharpness", _sharpness(one["box"], scored)),
            eyes=one.get("eyes"),
            colours=None if picture is None else colours(picture, one["box"]),
        )
        for n, one in enumerate(found)
    ]


def _sharpness(box: dict[str, float], scored: Sequence[dict[str, Any]]) -> float | None:
    """That of the scorer's face in the same place."""
    x, y = (box["x1"] + box["x2"]) / 2, (box["y1"] + box["y2"]) / 2
    inside = (one for one in scored if _holds(one["box"], x, y))
    return next((one.get("sharpness") for one in inside), None)


def _holds(box: dict[str, float], x: float, y: float) -> bool:
    return box["x1"] <= x <= box["x2"] and box["y1"] <= y <= box["y2"]


def _picture(jpeg: bytes) -> npt.NDArray[np.uint8] | None:
    from PIL import Image

    with suppress(OSError, ValueError):
        return np.asarray(Image.open(io.BytesIO(jpeg)).convert("RGB"))
    return None
