"""`/runs/{run}/marks`: a word on photos, saved at once, and taken back exactly."""

from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Response
from pydantic import Field

from safelight.app.looking.saying import Said, Word, restore, say
from safelight.app.looking.words import Standing, columns
from safelight.errors import CallError
from safelight.server.house import House
from safelight.server.photos.bodies import Pick, Verdict
from safelight.server.runs.asked import MOST_PHOTOS, Answer, Body, RunId, photo_in, run_of

Stars = Annotated[int, Field(ge=0, le=5)]
PlaceInRun = Annotated[int, Field(ge=0, le=10_000_000)]


class Saying(Body):
    """What is said of photos. `clear`: what was said is taken back."""

    photos: tuple[PlaceInRun, ...] = Field(min_length=1, max_length=MOST_PHOTOS)
    pick: Pick | None = None
    rating: Stars | None = None
    clear: bool = False


class SaidOf(Body):
    """What stands of one photo."""

    index: PlaceInRun
    pick: Pick | None
    rating: Annotated[int, Field(ge=-1, le=5)] | None


class Restoring(Body):
    """Photos as they were."""

    marks: tuple[SaidOf, ...] = Field(min_length=1, max_length=MOST_PHOTOS)


class Held(Answer):
    """What counts of one photo now."""

    index: int
    pick: Pick | None
    rating: int | None
    verdict: str


class Marked(Answer):
    """What holds now, and what held before: give `undo` to `restore`."""

    marks: tuple[Held, ...]
    undo: tuple[SaidOf, ...]


class MarksNow(Answer):
    """What counts of every photo now: those columns of the grid that marks change."""

    verdicts: tuple[Verdict, ...]
    picks: tuple[Pick | None, ...]
    ratings: tuple[int | None, ...]


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["marks"])

    @router.get("/runs/{run}/marks", responses={200: {"model": MarksNow}}, response_class=Response)
    def stands(run: RunId) -> Response:
        """How all photos stand by now, wherever it was said: what a page asks for when it is looked at again."""
        told = columns(list(house.lookout.words(run_of(house, run)).all()))
        return Response(orjson.dumps(told), media_type="application/json", headers={"Cache-Control": "no-store"})

    @router.post("/runs/{run}/marks", response_model=Marked)
    def mark(run: RunId, saying: Saying) -> Any:
        """Say a word on one photo or many; it goes before what any recipe says, in every run from now on."""
        _require_sense(saying)
        sheet = house.lookout.sheet(run_of(house, run))
        words = [Word(photo_in(sheet, index), saying.pick, saying.rating) for index in saying.photos]
        return _told(say(house.lookout.store, sheet, words))

    @router.post("/runs/{run}/marks/restore", response_model=Marked)
    def back(run: RunId, restoring: Restoring) -> Any:
        """Put photos back to what stood of them before."""
        sheet = house.lookout.sheet(run_of(house, run))
        words = [Word(photo_in(sheet, one.index), one.pick, one.rating) for one in restoring.marks]
        return _told(restore(house.lookout.store, sheet, words))

    return router


def _require_sense(saying: Saying) -> None:
    """Raises CallError."""
    said = saying.pick is not None or saying.rating is not None
    if saying.clear == said:
        raise CallError("say a pick, a reject or stars, or `clear` and nothing else")
    if saying.pick == "reject" and saying.rating:
        raise CallError("a reject and stars contradict each other; leave one of them out")


def _told(said: Said) -> dict[str, Any]:
    return {"marks": list(map(_held, said.now)), "undo": list(map(_before, said.before))}


def _held(one: Standing) -> dict[str, Any]:
    return {"index": one.index, "pick": one.pick, "rating": one.rating, "verdict": one.verdict}


def _before(one: Standing) -> dict[str, Any]:
    return {"index": one.index, "pick": one.pick, "rating": one.rating}
