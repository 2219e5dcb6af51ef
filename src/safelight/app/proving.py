"""A recipe proved over a finished shoot: what it would keep of what the photographer kept."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.app.calls import PlanCall
from safelight.engine.overheard import Overheard
from safelight.engine.proof import Proof, proof
from safelight.errors import CallError, RunError

if TYPE_CHECKING:
    from safelight.app.keeping import Keeping
    from safelight.dispatch.contract import Stopping
    from safelight.engine.events import Listener
    from safelight.engine.record import RunSummary
    from safelight.engine.run import Finished
    from safelight.engine.summary import Frame
    from safelight.imaging.shoot import Shoot
    from safelight.plan.plan import Plan
    from safelight.recipe.document import Document

STOPPED = "it was stopped before a photo that you chose was reached; the same command goes on from there"


@dataclass(frozen=True, slots=True)
class ProofCall:
    """A recipe, a shoot that somebody chose from, and what counts as chosen."""

    plan: PlanCall
    photos: tuple[Path, ...]
    out: Path | None = None
    stars: int = 1
    clocks: Mapping[str, float] = field(default_factory=dict)
    workers: int | None = None
    decode_timeout: float = 60.0
    store: str | None = None


@dataclass(frozen=True, slots=True)
class Proved:
    """What came of it, and where it is written."""

    page: Path
    summary: RunSummary
    proof: Proof


def prove(call: ProofCall, listen: Listener, stopping: Stopping = lambda: False) -> Proved:
    """Decide a shoot by a recipe that is told nothing of what was chosen, compare, and write the page.

    Raises:
        CallError: nobody chose anything in it; and what else a run raises before anything is written.
        ModelError, RunError, StoreError, OutputError: as a run does.
    """
    from safelight.app import plan_recipe
    from safelight.app.keeping import kept
    from safelight.output.folder import choose_folder, claim
    from safelight.output.one_writer import alone_in
    from safelight.output.proof.write import write_proof
    from safelight.plan.readiness import require_ready

    document, plan = plan_recipe(call.plan)
    require_ready(plan)
    out = choose_folder(call.out, call.photos, f"{plan.recipe.name}-proof")
    shoot = _shoot(call, out)
    with kept(call.store, listen) as keeping:
        words = _overheard(call, shoot, keeping)
        frame = _frame(document, shoot)
        finished = _decided(call, plan, shoot, keeping, words, frame.run_id, listen, stopping)
        keeping.flush()
    found = proof(finished.records, words.heard, call.stars)
    if not found.yours:
        raise RunError(STOPPED) if finished.interrupted else CallError(_nothing_chosen(call))
    summary = _summary(frame, plan, finished)
    claim(out)
    with alone_in(out, f"what is in {str(out)!r}"):
        return Proved(write_proof(out, summary, found), summary, found)


def _shoot(call: ProofCall, out: Path) -> Shoot:
    from safelight.imaging.shoot import gather
    from safelight.metadata.exif import taken_at

    shoot = gather(call.photos, output=out, capture_time=taken_at)
    if not shoot.photos:
        raise CallError(f"there is no photo in {_called(call)}; name the folder of a shoot that you chose from")
    return shoot


def _overheard(call: ProofCall, shoot: Shoot, keeping: Keeping) -> Overheard:
    from safelight.app.silence import surely_silent

    marks = keeping.store.marks.all() if keeping.store else ()
    if not marks and surely_silent(shoot.photos, call.stars):
        raise CallError(_nothing_chosen(call))
    return Overheard.of(marks, shoot.photos)


def _decided(
    call: ProofCall,
    plan: Plan,
    shoot: Shoot,
    keeping: Keeping,
    words: Overheard,
    run_id: str,
    listen: Listener,
    stopping: Stopping,
) -> Finished:
    """No copy is written: a proof is about verdicts."""
    from safelight.dispatch.contract import Job
    from safelight.dispatch.in_process import InProcess
    from safelight.engine.pool_reader import PoolReader

    job = Job(run_id, plan, shoot.photos, call.clocks, words=words)
    with closing(PoolReader(call.workers, seconds=call.decode_timeout)) as reader:
        finished = InProcess(reader, cache=keeping.cache).run(job, listen, stopping)
    if finished.failed_step:
        raise RunError(f"{finished.failed_step}. Nothing was written.")
    return finished


def _frame(document: Document, shoot: Shoot) -> Frame:
    from blake3 import blake3

    from safelight.engine.summary import Frame, new_run_id

    now = datetime.now().astimezone()
    digest = f"blake3:{blake3(document.text.encode()).hexdigest()}"
    return Frame(new_run_id(now), now, document.text, digest, shoot.ignored, shoot.notes)


def _summary(frame: Frame, plan: Plan, finished: Finished) -> RunSummary:
    from safelight.engine.summary import summary_of

    return summary_of(frame, plan, finished, datetime.now().astimezone())


def _nothing_chosen(call: ProofCall) -> str:
    stars = "a star" if call.stars == 1 else f"{call.stars} stars or more"
    fewer = ", or count fewer stars with --stars" if call.stars > 1 else ""
    return (
        f"no photo in {_called(call)} has a pick or {stars}, in its file, a sidecar or by `safelight mark`, so there "
        f"is nothing to prove a recipe by; name a shoot that you chose from, let your editor write its stars out "
        f"(Lightroom: Metadata > Save Metadata to Files){fewer}"
    )


def _called(call: ProofCall) -> str:
    return ", ".join(repr(path.name or str(path)) for path in call.photos)
