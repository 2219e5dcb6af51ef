"""`/runs/{run}/photos`: what was decided of each photo and why, and how it looks."""

import gzip
from enum import IntEnum
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Header, Query, Response

from safelight.app.looking import explained
from safelight.app.looking import line as lines
from safelight.app.looking.group_people import people_of
from safelight.app.looking.softer import softer
from safelight.app.looking.views import View
from safelight.app.looking.words import columns
from safelight.imaging.geometry import Box
from safelight.server.faults import NotFoundError
from safelight.server.house import House
from safelight.server.photos import pictures
from safelight.server.photos.bodies import Grid, MarkNow, People, Photo
from safelight.server.runs.asked import Index, RunId, photo_in, run_of
from safelight.store.runs import RunRow


class Edge(IntEnum):
    """Pixels of a picture's long edge, at most."""

    SCREEN = 1600
    LARGE_SCREEN = 2560


Match = Annotated[str | None, Header(alias="If-None-Match", include_in_schema=False)]
Number = Annotated[int, Query(ge=0)]
SPEED = 1
"""Of packing: a page waits for it, and most of it is numbers."""


def _pictured(kind: str, said: str) -> dict[str, Any]:
    return {
        "response_class": Response,
        "responses": {200: {"content": {kind: {}}, "description": said}, 304: {"description": "As it was."}},
    }


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["photos"])

    @router.get("/runs/{run}/photos", responses={200: {"model": Grid}}, response_class=Response)
    def grid(
        run: RunId, accept: Annotated[str, Header(alias="Accept-Encoding", include_in_schema=False)] = ""
    ) -> Response:
        """All photos of a run as columns, in one answer."""
        row = run_of(house, run)
        words = house.lookout.words(row)
        standing = columns(list(words.all()))
        told = {"run": row.id, "count": len(words.sheet.names), **standing, **words.sheet.as_columns()}
        return _packed(orjson.dumps(told), accept)

    @router.get("/runs/{run}/photos/{index}", response_model=Photo)
    def photo(run: RunId, index: Index) -> Any:
        """One photo: its record, why it came to its verdict and what would have changed that, what was seen where."""
        row = run_of(house, run)
        photo_in(house.lookout.sheet(row), index)
        words = house.lookout.words_on(row, [index])
        line = _line(house, row, index)
        group = words.sheet.groups[index]
        frames = words.sheet.members_of(group) if group >= 0 else []
        now = words.standing(index)
        mark = None if (now.pick, now.rating) == (None, None) else MarkNow(pick=now.pick, rating=now.rating)
        return {
            "index": index,
            "record": line,
            "why": explained.why(line),
            "mark": mark,
            "verdict": now.verdict,
            "boxes": explained.boxes(line),
            "masks": explained.masks(line),
            "sharper_than": softer(house.lookout.some(row, frames), index, words.sheet.names),
            "has_edited": bool(lines.edited(line)),
        }

    @router.get("/runs/{run}/people", response_model=People)
    def people(run: RunId, group: Number) -> Any:
        """The people of a group, each across its frames."""
        row = run_of(house, run)
        sheet = house.lookout.sheet(row)
        if group >= len(sheet.group_names):
            raise NotFoundError(f"this run has no group {group}; it has {len(sheet.group_names)}, counted from 0")
        frames = house.lookout.some(row, sheet.members_of(group))
        return {"rows": people_of(house.lookout.store, sheet, frames, group)}

    _of_photos(router, house)
    _of_the_run(router, house)
    return router


def _of_photos(router: APIRouter, house: House) -> None:
    """Routes that answer with the photo."""

    @router.get("/runs/{run}/photos/{index}/thumb", **_pictured("image/jpeg", "At most 320 pixels."))
    def thumb(run: RunId, index: Index, match: Match = None) -> Response:
        """A thumbnail: the remembered one, without a look at the photo."""
        sheet = house.lookout.sheet(run_of(house, run))
        photo_in(sheet, index)
        return pictures.thumb(house, sheet.photo(index), sheet.hashes[index], match)

    @router.get("/runs/{run}/photos/{index}/preview", **_pictured("image/jpeg", "Upright, sRGB."))
    def preview(run: RunId, index: Index, edge: Edge = Edge.SCREEN, match: Match = None) -> Response:
        """The photo for a screen."""
        sheet = house.lookout.sheet(run_of(house, run))
        files = pictures.allowed(house, sheet.photo(photo_in(sheet, index)))
        return pictures.view(house, View(files, int(edge)), match)

    @router.get("/runs/{run}/photos/{index}/full", **_pictured("image/jpeg", "Every pixel of it."))
    def full(run: RunId, index: Index, match: Match = None) -> Response:
        """The photo at 100 %."""
        sheet = house.lookout.sheet(run_of(house, run))
        return pictures.whole(house, sheet.photo(photo_in(sheet, index)), match)


def _of_the_run(router: APIRouter, house: House) -> None:
    """Routes that answer with what the run saw or made."""

    @router.get("/runs/{run}/photos/{index}/edited", **_pictured("image/jpeg", "Upright, sRGB."))
    def edited(run: RunId, index: Index, edge: Edge | None = None, match: Match = None) -> Response:
        """The copy that the run made of it, for a screen; without `edge` at 100 %."""
        row = run_of(house, run)
        place = lines.copied(_line(house, row, photo_in(house.lookout.sheet(row), index)))
        if not place:
            raise NotFoundError("the run made no copy of this photo")
        return pictures.view(house, View((pictures.written(row, place),), edge and int(edge)), match)

    @router.get("/runs/{run}/photos/{index}/masks/{n}", **_pictured("image/png", "Grey: white is inside."))
    def mask(run: RunId, index: Index, n: Index, match: Match = None) -> Response:
        """An outline that the run wrote."""
        row = run_of(house, run)
        found = lines.masks(_line(house, row, photo_in(house.lookout.sheet(row), index)))
        if n >= len(found):
            raise NotFoundError(f"this photo has no mask {n}; it has {len(found)}, counted from 0")
        return pictures.mask(pictures.written(row, found[n][0]), match)

    @router.get("/runs/{run}/photos/{index}/faces/{n}", **_pictured("image/jpeg", "At most 240 pixels."))
    def face(run: RunId, index: Index, n: Index, match: Match = None) -> Response:
        """A face with some air round it, at 100 % where that is no more."""
        row = run_of(house, run)
        sheet = house.lookout.sheet(row)
        found = lines.faces(_line(house, row, photo_in(sheet, index)))
        if n >= len(found):
            raise NotFoundError(f"this photo has no face {n}; it has {len(found)}, counted from 0")
        return pictures.face(house, sheet.photo(index), Box(**found[n]["box"]), match)


def _line(house: House, row: RunRow, index: int) -> dict[str, Any]:
    """Its line of photos.jsonl; empty before it was decided."""
    record = house.lookout.some(row, [index])[index].record
    found: dict[str, Any] = orjson.loads(record) if record else {}
    return found


def _packed(data: bytes, accept: str) -> Response:
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if "gzip" not in accept:
        return Response(data, media_type="application/json", headers=headers)
    packed = gzip.compress(data, SPEED)
    return Response(packed, media_type="application/json", headers={**headers, "Content-Encoding": "gzip"})
