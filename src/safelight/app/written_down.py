"""A run as the store knows it: begun, told of, asked to stop, and ended."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime
from time import monotonic, time
from typing import TYPE_CHECKING, Any

from safelight.app.called import Called
from safelight.app.membership import member_of
from safelight.app.working.labour import Labour
from safelight.app.working.terms import KEY, terms_of
from safelight.engine.events import ChunkDone, Noted, PhaseStarted, RunFinished
from safelight.engine.human_words import HumanWords
from safelight.engine.summary import new_run_id
from safelight.errors import StoreError
from safelight.models.process_memory import ProcessMemory
from safelight.output.names import shown
from safelight.store.owner import this_process
from safelight.store.runs import Decided, Member, RunRow, State

if TYPE_CHECKING:
    from safelight.app.calls import Done
    from safelight.app.run_order import RunOrder
    from safelight.dispatch.contract import Stopping
    from safelight.engine.events import Event, Listener
    from safelight.plan.plan import Plan
    from safelight.store.store import Store

TOLD_SECONDS = 1.0
"""Progress is written down at most so often."""
ASKED_SECONDS = 0.5
"""How often it is asked whether the run shall stop."""
BY_VARIABLE = "SAFELIGHT_RUN_BY"
"""What begins a run; unset: the command line."""
SAMPLE_VARIABLE = "SAFELIGHT_RUN_SAMPLE"
"""Set where a run is over a few photos of a shoot only."""


@dataclass
class WrittenDown:
    """A run's rows. Without a store it is a name and nothing more."""

    run_id: str
    run: RunOrder
    listen: Listener
    asked_to_stop: Stopping
    store: Store | None = None
    words: HumanWords = field(default_factory=HumanWords)
    labour: Labour = field(init=False)
    """What others did of it."""
    _told: float = 0.0
    _held: tuple[float, ChunkDone] | None = None
    """Progress that was not written down, since it came too soon after the last, and when it was."""
    _asked: float = 0.0
    _cancelled: bool = False

    def __post_init__(self) -> None:
        self.labour = Labour(self.run.plan)

    def hear(self, event: Event) -> None:
        """Pass an event on, and write it down."""
        self.listen(event)
        if isinstance(event, ChunkDone) and monotonic() - self._told < TOLD_SECONDS:
            self._held = (time(), event)
            return
        if isinstance(event, PhaseStarted | RunFinished) and self._held is not None:
            self._write(*self._held)
        if isinstance(event, PhaseStarted | RunFinished | ChunkDone):
            self._told, self._held = monotonic(), None
        self._write(time(), event)

    def _write(self, at: float, event: Event) -> None:
        if self.store is None:
            return
        told = {"event": type(event).__name__, **asdict(event), **self._beside(event)}
        told = {name: shown(value) if isinstance(value, str) else value for name, value in told.items()}
        with suppress(StoreError):  # the cache complains already, and a log is no reason to stop
            self.store.events.add(self.run_id, at, told)

    def _beside(self, event: Event) -> dict[str, Any]:
        """What a page that watches is told besides: which models are at work, and what this process takes."""
        if isinstance(event, PhaseStarted):
            return {"models": _players(self.run.plan, event.phase)}
        return {"memory": ProcessMemory().used()} if isinstance(event, ChunkDone) else {}

    def stopping(self) -> bool:
        """Whether the run shall stop: because it was told to here, or by `runs cancel` elsewhere."""
        if self.store is not None and not self._cancelled and monotonic() - self._asked >= ASKED_SECONDS:
            self._asked = monotonic()
            with suppress(StoreError):
                self._cancelled = self.store.runs.is_asked_to_stop(self.run_id)
        return self._cancelled or self.asked_to_stop()

    def broke_off(self) -> None:
        """The run ended by a fault that is no photo's."""
        self._end(self._interrupted(), {}, ())

    def ended(self, done: Done, *, failed: bool) -> None:
        """The run came to its end, and was written."""
        state: State = "failed" if failed else "done"
        if done.summary.interrupted:
            state = self._interrupted()
        self._end(state, _summary(done, self.run.plan) | _shared(self.labour), _decided(done))

    def _interrupted(self) -> State:
        return "cancelled" if self._cancelled else "stopped"

    def _end(self, state: State, summary: dict[str, Any], decided: Iterable[Decided]) -> None:
        if self.store is None:
            return
        try:
            self.store.runs.end(self.run_id, state, _now(), summary, decided)
        except StoreError as fault:
            said = "How this run ended could not be written down, and `safelight runs resume` goes on with it"
            self.listen(Noted(f"{said}: {fault}."))


def written_down(run: RunOrder, listen: Listener, stopping: Stopping) -> WrittenDown:
    """Begin a run in the store, or go on with one. Raises StoreError where it cannot be written."""
    store = run.keeping.store
    if store is None:
        return WrittenDown(new_run_id(datetime.now().astimezone()), run, listen, stopping)
    words = HumanWords.of(store.marks.all(), run.shoot.photos)
    run_id = run.goes_on or (None if run.call.fresh else _stopped_here(run, store))
    if run_id is None:
        run_id = new_run_id(datetime.now().astimezone())
        store.runs.begin(_row(run, run_id), map(member_of, run.shoot.photos, range(len(run.shoot.photos))))
    else:
        listen(Noted(f"Going on with run {run_id}, which was not finished; what it found is not looked for again."))
        store.runs.take(run_id, this_process(), _on_terms(run, store.runs.find(run_id)))
    return WrittenDown(run_id, run, listen, stopping, store, words)


def _stopped_here(run: RunOrder, store: Store) -> str | None:
    """A run of the same recipe over the same photos that was not finished in this folder."""
    found = store.runs.latest_in(str(run.out))
    if found is None or found.state == "done":
        return None
    before = (found.recipe_text, found.profile, Called.behind(found))
    if before != (run.document.text, run.plan.profile, Called.of(run)):
        return None
    now = [member_of(photo, at) for at, photo in enumerate(run.shoot.photos)]
    return found.id if [_as_was(one) for one in store.runs.members(found.id)] == [_as_was(one) for one in now] else None


def _as_was(member: Member) -> tuple[Any, Any]:
    return member.photo, [list(one) for one in member.stamp]


def _players(plan: Plan, phase: int) -> list[dict[str, Any]]:
    """The players of a phase; copies are written in one that the plan does not count."""
    if not 0 <= phase < len(plan.phases):
        return []
    one = plan.phases[phase]
    tasks = [*one.ahead, *(task for tasks in one.tasks.values() for task in tasks)]
    found = {task.player.name: task.player.memory_bytes for task in tasks}
    return [{"name": name, "bytes": size} for name, size in found.items()]


def _row(run: RunOrder, run_id: str) -> RunRow:
    return RunRow(
        id=run_id,
        state="running",
        recipe_name=run.plan.recipe.name,
        recipe_source=str(run.document.source),
        recipe_text=run.document.text,
        profile=run.plan.profile,
        out=str(run.out),
        call={**Called.of(run).as_object(), **_begun_by(), **_terms(run)},
        started=_now(),
        owner=this_process(),
        photos=len(run.shoot.photos),
    )


def _on_terms(run: RunOrder, before: RunRow | None) -> dict[str, Any] | None:
    """The call of a run that goes on with workers; None leaves it as it is."""
    terms = _terms(run)
    return {**before.call, **terms} if before and terms else None


def _terms(run: RunOrder) -> dict[str, Any]:
    """What its workers are told of the machine that it is begun on; nothing where there are none."""
    return {KEY: terms_of(run.plan, run.call.plan.around)} if run.call.broker else {}


def _begun_by() -> dict[str, Any]:
    """What began it, where that was not the command line; it decides nothing."""
    by, sample = os.environ.get(BY_VARIABLE), os.environ.get(SAMPLE_VARIABLE)
    return {**({"by": by} if by else {}), **({"sample": True} if sample else {})}


def _summary(done: Done, plan: Plan) -> dict[str, Any]:
    """What `run.json` says too, and what differs where a run was stopped in between."""
    from safelight.models.process_memory import peak
    from safelight.output.run_json import as_object

    told = as_object(done.summary)
    kept = ("seconds", "counts", "node_seconds", "players", "interrupted", "gates", "notes")
    players = {
        node.id: {task.player.name: task.player.memory_bytes for task in plan.tasks_of(node)} for node in plan.nodes
    }
    return {
        **{key: told[key] for key in kept},
        "answers": {node: asdict(one) for node, one in done.summary.answers.items()},
        "node_memory": {node: sum(taken.values()) for node, taken in players.items() if taken},
        "peak_memory": peak(),
    }


def _shared(labour: Labour) -> dict[str, Any]:
    """Who did which part, where that was not this machine alone."""
    shares = labour.as_object()
    return {"workers": shares} if shares else {}


def _decided(done: Done) -> Iterator[Decided]:
    """What was decided of each photo: the lines that were just written."""
    from safelight.output.photos_jsonl import NAME

    by_name = sorted(done.records, key=lambda record: record.photo.name)
    with (done.out / NAME).open("rb") as lines:
        for record, line in zip(by_name, lines, strict=True):
            yield Decided(record.index, record.id, record.verdict, line.rstrip(b"\n"))


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
