"""A run that was stopped, taken up again: as it was called, over the photos that it had, into its folder."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.app.called import Called
from safelight.app.calls import Done, RunCall
from safelight.app.needed_store import needed
from safelight.errors import CallError
from safelight.models.surroundings import HERE, Surroundings
from safelight.store.bounds import USUAL, Bounds

if TYPE_CHECKING:
    from safelight.dispatch.contract import Stopping
    from safelight.engine.events import Listener
    from safelight.store.runs import RunRow
    from safelight.store.store import Store


_ANEW = "run the recipe again, and what was found is not looked for twice"
_NO_ROOM = "unwritten"
"""Code of a photo whose copy could not be written."""


@dataclass(frozen=True, slots=True)
class ResumeCall:
    """Which run, and what of its call may differ: where it runs decides no verdict."""

    run: str
    """An id, the beginning of one, or an output folder."""
    around: Surroundings = HERE
    workers: int | None = None
    decode_timeout: float = 60.0
    store: str | None = None
    bounds: Bounds = USUAL
    broker: str | None = field(default=None, repr=False)
    """Where workers are found who look at the photos; None: this machine alone does."""


def resume_run(call: ResumeCall, listen: Listener, stopping: Stopping) -> Done:
    """Go on with a run; what it found is not looked for again, and a photo that is not what it was has failed.

    Raises CallError where it cannot be gone on with, and else as `safelight.app.run_recipe` does.
    """
    from safelight.app.found_run import find_run
    from safelight.app.keeping import kept
    from safelight.app.membership import let_stand, photo_of, unfit
    from safelight.app.one_run import OneRun
    from safelight.app.rerun import plan_of_run
    from safelight.app.working.lending import with_lent
    from safelight.imaging.shoot import Shoot
    from safelight.plan.readiness import require_ready

    needed(call.store)
    with kept(call.store, listen, call.bounds) as keeping:
        assert keeping.store is not None
        row = find_run(keeping.store, call.run)
        _require_open(keeping.store, row)
        document, plan = plan_of_run(row, around=call.around)
        if call.broker is None:
            require_ready(plan)
        else:
            call = replace(call, around=with_lent(plan, call.around, call.broker))
            document, plan = plan_of_run(row, around=call.around)
        members = keeping.store.runs.members(row.id)
        let_stand(members)
        if len(members) < row.photos:
            raise CallError(
                f"run {row.id!r} was over {row.photos} photos, and the store knows {len(members)} of them: it was "
                f"damaged, and what could be saved is there; {_ANEW}"
            )
        called = Called.behind(row)
        shoot = Shoot(tuple(map(photo_of, members)), called.ignored, called.notes)
        one = OneRun(
            _as_called(row, call), document, plan, shoot, Path(row.out), keeping, goes_on=row.id, unfit=unfit(members)
        )
        return one.run(listen, stopping)


def _require_open(store: Store, row: RunRow) -> None:
    """Raises CallError where there is nothing to go on with, or nowhere to go on."""
    from safelight.app.run_states import known
    from safelight.output.folder import is_ours

    out = Path(row.out)
    if row.state == "done":
        _require_left_over(store, row)
    if known(store, row).lives:
        cure = "wait for it, or stop it by `safelight runs cancel`"
        raise CallError(f"run {row.id!r} is being run by {row.owner}; {cure}")
    latest = store.runs.latest_in(row.out)
    if latest is not None and latest.id != row.id:
        raise CallError(f"run {latest.id!r} has been written into {row.out!r} since; {_ANEW}")
    if not out.is_dir():
        raise CallError(f"the output folder of run {row.id!r} is gone: {row.out!r}; {_ANEW}")
    if not is_ours(out):
        raise CallError(f"{row.out!r}, where run {row.id!r} wrote, is no output of Safelight any more; {_ANEW}")


def _require_left_over(store: Store, row: RunRow) -> None:
    """Raises CallError unless copies of a run that is done are missing, since there was no room for them."""
    import orjson

    told = [orjson.loads(one.record) for one in store.runs.members(row.id, records=True) if one.verdict == "failed"]
    failed = [{reason["code"] for reason in record["reasons"]} for record in told]
    if any(_NO_ROOM in codes for codes in failed):
        return
    left = f"{len(failed)} of its photos failed: when that is mended, {_ANEW}" if failed else "nothing is left to do"
    raise CallError(f"run {row.id!r} is done, and {left}; its results are in {row.out!r}")


def _as_called(row: RunRow, call: ResumeCall) -> RunCall:
    called = Called.behind(row)
    plan = called.plan(called.recipe, row.profile, call.around)
    return RunCall(
        plan,
        (),
        Path(row.out),
        called.clocks,
        call.workers,
        call.decode_timeout,
        check_originals=called.check_originals,
        store=call.store,
        bounds=call.bounds,
        broker=call.broker,
    )
