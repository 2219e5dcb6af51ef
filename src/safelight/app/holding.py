"""A recipe held against the marks of a run: a test that is locked by what the photographer said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.app.called import Called
from safelight.app.calls import PlanCall
from safelight.app.found_run import find_run, opened
from safelight.app.membership import photo_of, unfit
from safelight.engine.agreement import Agreement, agreement
from safelight.engine.overheard import Overheard
from safelight.errors import CallError, RunError
from safelight.metadata.facts import HumanWord
from safelight.models.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from safelight.dispatch.contract import Stopping
    from safelight.engine.events import Listener
    from safelight.engine.record import Record
    from safelight.engine.run import Finished
    from safelight.plan.plan import Plan
    from safelight.store.runs import Member, RunRow
    from safelight.store.store import Store


@dataclass(frozen=True, slots=True)
class HoldCall:
    """A recipe, and the run that it is held against."""

    recipe: str
    run: str
    profile: str | None = None
    """None is the run's."""
    variables: tuple[str, ...] = ()
    """None are the run's, where it was of the same recipe."""
    overrides: tuple[str, ...] = ()
    around: Surroundings = HERE
    workers: int | None = None
    decode_timeout: float = 60.0
    store: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What came of it."""

    recipe: str
    run: str
    photos: int
    agreement: Agreement
    interrupted: bool


def hold(call: HoldCall, listen: Listener, stopping: Stopping = lambda: False) -> Held:
    """Decide a run's photos by a recipe that is told no mark, and compare. Looks only at what the store does not know.

    Raises:
        CallError: nothing is marked in the run.
        RecipeError, PlanError, ModelError, RunError: as a run does.
    """
    from safelight.app import plan_recipe
    from safelight.plan.readiness import require_ready

    with opened(call.store) as store:
        row = find_run(store, call.run)
        _, plan = plan_recipe(_plan_call(call, row))
        require_ready(plan)
        members = store.runs.members(row.id)
        words = Overheard.of(store.marks.all(), map(photo_of, members))
        finished = _decided(call, store, row, members, plan, words, listen, stopping)
    if finished.failed_step:
        raise RunError(f"{finished.failed_step}. Nothing was written.")
    _hear_of_unread(words, members, finished.records)
    found = agreement(finished.records, words.heard)
    if not (found.marks or found.unjudged or finished.interrupted):
        raise CallError(_nothing_said(row))
    return Held(plan.recipe.name, row.id, len(members), found, finished.interrupted)


def _plan_call(call: HoldCall, row: RunRow) -> PlanCall:
    called = Called.behind(row)
    variables = call.variables or (called.variables if call.recipe == called.recipe else ())
    return PlanCall(call.recipe, call.profile or row.profile, variables, call.overrides, call.around)


def _decided(
    call: HoldCall,
    store: Store,
    row: RunRow,
    members: Sequence[Member],
    plan: Plan,
    words: Overheard,
    listen: Listener,
    stopping: Stopping,
) -> Finished:
    """A photo whose file was written to since is looked at as it is now: stars given inside it are read."""
    from safelight.app.rerun import pool_reader, rerun

    gone = {at: fault for at, fault in unfit(members).items() if fault.code == "vanished"}
    with pool_reader(call.workers, call.decode_timeout) as reader:
        return rerun(store, row, members, plan, reader=reader, words=words, lost=gone, listen=listen, stopping=stopping)


def _hear_of_unread(words: Overheard, members: Sequence[Member], records: Sequence[Record]) -> None:
    """A photo that is gone, or that cannot be read any more, is still marked."""
    for member, record in zip(members, records, strict=True):
        if record.photo.name not in words.heard:
            words.over(record.photo, member.image_hash, HumanWord())


def _nothing_said(row: RunRow) -> str:
    return (
        f"no photo of run {row.id!r} has a pick, a reject or stars to hold a recipe against; say a few with "
        f"`safelight mark {row.id} PHOTO --pick`, or give stars in your editor"
    )
