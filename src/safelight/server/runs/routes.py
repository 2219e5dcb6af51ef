"""`/runs`: begin them, watch them, stop them, go on with them, forget them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Annotated, Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, BackgroundTasks, FastAPI, Query, Response
from fastapi.responses import FileResponse, StreamingResponse

from safelight.app import ending
from safelight.app.looking import run_card
from safelight.app.looking.taking_along import recorded
from safelight.errors import CallError, SafelightError
from safelight.output.report.rendering import script_hash
from safelight.server.faults import ConflictError, NotFoundError
from safelight.server.house import House
from safelight.server.roots import told
from safelight.server.runs.asked import RunId, run_of
from safelight.server.runs.beginning import proposed, resumed, started
from safelight.server.runs.bodies import Live, Place, PlaceQuestion, Run, RunDetail, RunOrder, Runs
from safelight.server.runs.stream import pictures

REPORT_POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; script-src 'sha256-{}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""A report is one page that brings everything along: it runs no script but the report's own, and calls nobody."""
NO_STORE = {"Cache-Control": "no-store"}


def routes(house: House) -> APIRouter:
    """The room's routes."""

    @asynccontextmanager
    async def open_house(_app: FastAPI) -> AsyncIterator[None]:
        yield
        await run_sync(house.close)

    router = APIRouter(tags=["runs"], lifespan=open_house)

    _looking(router, house)
    _going_on(router, house)
    _ending(router, house)
    _reports(router, house)
    return router


def _looking(router: APIRouter, house: House) -> None:
    """What runs there are."""

    @router.get("/runs", response_model=Runs)
    def runs(limit: Annotated[int, Query(ge=1, le=1_000)] = 50) -> Any:
        """Every run that the store remembers, the newest first."""
        store = house.lookout.store
        return {"runs": [run_card.card(store, row) for row in store.runs.all(limit)]}

    @router.get("/runs/{run}", response_model=RunDetail)
    def detail(run: RunId, afterwards: BackgroundTasks) -> Any:
        """One run, with where its time went."""
        row = run_of(house, run)
        if row.state != "running":
            afterwards.add_task(_made_ready, house, run)
        return run_card.detail(house.lookout.store, row, house.lookout.report(row), house.around)


def _going_on(router: APIRouter, house: House) -> None:
    """How a run goes on."""

    @router.get("/runs/{run}/live", response_model=Live)
    def live(run: RunId, response: Response) -> Any:
        """A run as it is now: one picture."""
        response.headers.update(NO_STORE)
        return house.lookout.following(run_of(house, run)).picture()

    @router.get(
        "/runs/{run}/events",
        response_class=StreamingResponse,
        responses={200: {"content": {"text/event-stream": {}}, "description": "`live` events, each a whole `Live`."}},
    )
    async def events(
        run: RunId,
        after: Annotated[  # noqa: ARG001 - each picture is whole, so it is the same wherever one begins
            int, Query(ge=0, description="The last event that was heard of; the picture comes at once in any case.")
        ] = 0,
    ) -> StreamingResponse:
        """A run as it goes on: a whole picture at once, then at most five a second, until its final state."""
        row = await run_sync(run_of, house, run)
        headers = {**NO_STORE, "X-Accel-Buffering": "no"}
        return StreamingResponse(
            pictures(house.lookout.following(row), lambda: _made_ready(house, run)),
            media_type="text/event-stream",
            headers=headers,
        )


def _ending(router: APIRouter, house: House) -> None:
    """How runs begin and end."""

    @router.post("/runs", status_code=202, response_model=Run)
    def start(order: RunOrder) -> Any:
        """Begin a run, in a process of its own. What is wrong with the recipe is told first, and nothing started."""
        return run_card.card(house.lookout.store, started(house, order))

    @router.post("/runs/place", response_model=Place)
    def place(question: PlaceQuestion) -> Any:
        """Where the results of a run would go, to be said or changed before it is begun. Nothing is written."""
        found = proposed(house, question)
        return {"out": told(found.out), "inside": found.inside}

    @router.post("/runs/{run}/cancel", status_code=202, response_model=Run)
    def cancel(run: RunId) -> Any:
        """Ask it to stop: it finishes what is in flight, and writes what is known."""
        try:
            ending.cancel(house.lookout.store, run_of(house, run))
        except CallError as over:
            raise ConflictError(str(over)) from over
        return run_card.card(house.lookout.store, run_of(house, run))

    @router.post("/runs/{run}/resume", status_code=202, response_model=Run)
    def resume(run: RunId) -> Any:
        """Go on with a run that was stopped or died; what it found is not looked for again."""
        return run_card.card(house.lookout.store, resumed(house, run_of(house, run)))

    @router.delete("/runs/{run}", status_code=204)
    def delete(run: RunId) -> None:
        """Forget a run. Its folder, its photos, and what was said of them stay."""
        row = run_of(house, run)
        try:
            ending.delete(house.lookout.store, row)
        except CallError as lives:
            raise ConflictError(str(lives)) from lives
        house.lookout.forget(row)


def _reports(router: APIRouter, house: House) -> None:
    """A run's report, as it was written."""

    @router.get(
        "/runs/{run}/report",
        response_class=FileResponse,
        responses={200: {"content": {"text/html": {}}, "description": "The run's report.html."}},
    )
    def report(run: RunId) -> FileResponse:
        """The run's report."""
        return _file(house, run, "report.html", "text/html; charset=utf-8")

    @router.get(
        "/runs/{run}/report_files/{name}",
        response_class=FileResponse,
        responses={200: {"content": {"image/*": {}}, "description": "A picture of the report."}},
    )
    def report_file(run: RunId, name: str) -> FileResponse:
        """A picture of a report that has too many to hold them itself."""
        if "/" in name or "\\" in name or not name.endswith((".jpg", ".png")):
            raise NotFoundError("a report has no such picture")
        return _file(house, run, f"report_files/{name}", None)


def _made_ready(house: House, run: str) -> None:
    """What somebody who looks at a run that is over asks for next."""
    with suppress(SafelightError):  # whoever asks for it is told
        row = house.lookout.run(run)
        if row is not None:
            house.lookout.sheet(row)


def _file(house: House, run: str, place: str, kind: str | None) -> FileResponse:
    row = run_of(house, run)
    try:
        path = recorded(Path(row.out), place)
    except CallError as gone:
        raise NotFoundError(str(gone)) from gone
    policy = REPORT_POLICY.format(script_hash())
    return FileResponse(path, media_type=kind, headers={**NO_STORE, "Content-Security-Policy": policy})
