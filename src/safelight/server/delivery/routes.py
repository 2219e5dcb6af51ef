"""`/runs/{run}/deliver`, `list`, `export`: what a run found, taken to where it is used."""

import os
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response
from pydantic import Field

from safelight.app.looking.handing_over import editor_named, folders_of, hand_over, take_back
from safelight.app.looking.listing import Format, listed
from safelight.app.looking.taking_along import take, takings
from safelight.server.faults import ConflictError, ForbiddenError
from safelight.server.house import House
from safelight.server.roots import told
from safelight.server.runs.asked import MOST_PHOTOS, Answer, Body, RunId, photo_in, run_of
from safelight.store.runs import RunRow

KINDS: dict[str, str] = {"txt": "text/plain", "csv": "text/csv", "json": "application/json"}
Verdict = Literal["keep", "alternate", "review", "rejected", "failed"]


class Delivering(Body):
    """For which editor, and how."""

    to: str = Field(max_length=40, description="lightroom, captureone, darktable, digikam or photomechanic.")
    dry_run: bool = True
    undo: bool = False


class SidecarChange(Answer):
    """One sidecar."""

    photo: str
    file: str
    what: str


class Delivery(Answer):
    """What was, or would be, written or put back."""

    counts: dict[str, int]
    changes: tuple[SidecarChange, ...]
    warnings: tuple[str, ...]
    done: bool = Field(description="False for a dry run.")


class Exporting(Body):
    """What is copied, and where to."""

    what: Literal["copies", "sidecars"]
    to: str
    photos: tuple[Annotated[int, Field(ge=0, le=10_000_000)], ...] | None = Field(
        default=None, min_length=1, max_length=MOST_PHOTOS, description="null: all that are kept."
    )


class Exported(Answer):
    """What was written."""

    written: int
    folder: str


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["delivery"])

    @router.post("/runs/{run}/deliver", response_model=Delivery)
    def deliver(run: RunId, asked: Delivering) -> Any:
        """Write sidecars beside the originals, where one editor reads them; or put them back as they were."""
        row, to = _over(house, run), editor_named(asked.to)
        out = Path(row.out)
        for folder in folders_of(out):
            _require_inside(house, folder)
        done = take_back(out, to, dry_run=asked.dry_run) if asked.undo else hand_over(out, to, dry_run=asked.dry_run)
        return {
            "counts": done.counts,
            "changes": done.changes,
            "warnings": done.warnings,
            "done": not asked.dry_run,
        }

    @router.get(
        "/runs/{run}/list",
        response_class=Response,
        responses={200: {"content": {kind: {} for kind in KINDS.values()}, "description": "A download."}},
    )
    def names(
        run: RunId,
        form: Annotated[Format, Query(alias="format")] = "txt",
        verdict: Annotated[Verdict | None, Query(description="Without one, all photos.")] = None,
    ) -> Response:
        """Photos of a run, by what counts now, as a file to be kept."""
        row = run_of(house, run)
        words = house.lookout.words(row)
        chosen = (one for one in words.all() if verdict is None or one.verdict == verdict)
        name = f"safelight-{row.id}{f'-{verdict}' if verdict else ''}.{form}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return Response(listed(words.sheet, chosen, form), media_type=KINDS[form], headers=headers)

    @router.post("/runs/{run}/export", response_model=Exported)
    def export(run: RunId, asked: Exporting) -> Any:
        """Copy photos, or their sidecars, into a folder. Nothing that is there is replaced."""
        row, to = _over(house, run), house.roots.resolve(asked.to)
        words = house.lookout.words(row)
        sheet = words.sheet
        if asked.photos is None:
            chosen = [one.index for one in words.all() if one.verdict == "keep"]
        else:
            chosen = sorted({photo_in(sheet, index) for index in asked.photos})
        found = list(takings(asked.what, Path(row.out), house.lookout.some(row, chosen).values()))
        for one in found:
            _require_readable(house, row, one.source)
        written = take(found, to, map(Path, sheet.roots))
        return {"written": written, "folder": told(to)}

    return router


def _over(house: House, run: str) -> RunRow:
    """Raises ConflictError where the run goes on, or did not come to write anything."""
    row = run_of(house, run)
    if row.state == "running":
        raise ConflictError(f"run {row.id!r} has not come to its end; wait for it, or go on with it")
    return row


def _require_inside(house: House, folder: Path) -> None:
    if not house.roots.holds(Path(os.path.realpath(folder))):
        raise ForbiddenError(
            f"{told(folder)!r} lies outside the folders that the web app may use; add it: safelight serve --root"
        )


def _require_readable(house: House, row: RunRow, source: Path) -> None:
    """What the run wrote lies in its folder; photos lie below the roots."""
    if not source.is_relative_to(os.path.realpath(row.out)):
        _require_inside(house, source)
