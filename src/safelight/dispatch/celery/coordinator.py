"""Has photos looked at by workers: sends errands, hears what becomes of them, and sends the next ones.

It drives the plan's segments itself, chunk by chunk, without groups, chords or a store of results at the broker.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from math import inf
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from kombu.exceptions import OperationalError

from safelight.dispatch.celery.app import queue_at
from safelight.dispatch.celery.errand import Errand, Report, unpacked_reply
from safelight.dispatch.celery.holders import Holders
from safelight.dispatch.celery.ledger import Ledger
from safelight.dispatch.celery.mailbox import Mailbox, depth, reached
from safelight.dispatch.celery.patience import Patience
from safelight.dispatch.celery.queues import LOOK, is_own, replies_to
from safelight.dispatch.celery.standing import Standing, unsaid
from safelight.plan.segment_costs import seconds_a_photo
from safelight.plan.segments import Segment, barrier_segment, own_tasks, segments

if TYPE_CHECKING:
    from celery import Celery

    from safelight.engine.elsewhere import Blame
    from safelight.plan.plan import Plan

TICK = 0.2
"""Seconds after which stopping is asked about, at the latest."""
AT_ONCE = 2
"""Errands sent before replies are looked at: few, so that the first result is not kept waiting."""
CALLED_BACK = 64
"""Errands called back by one message."""
WINDOW = 256
"""Errands under way: enough for any number of workers, and no more than can be called back at once."""
SHARES = 16
"""So many errands at least, where a few photos would else be one worker's while others wait for it."""


def _unheard(errand: Errand, report: Report) -> None:
    """Reports that nobody listens to."""


@dataclass
class CeleryElsewhere:
    """See `safelight.engine.elsewhere.Elsewhere`. One of a run's own; `close` it when the run is over."""

    app: Celery
    run_id: str
    plan: Plan
    signature: str
    chunk: int = 32
    """Photos of an errand, at most."""
    patience: Patience = field(default_factory=Patience)
    told: Callable[[Errand, Report], None] = _unheard
    """Told every report that counts: who did what, in how long, holding which models."""
    notice: Callable[[str], None] = unsaid
    """Told, once each, which worker has faults or sees no photos, and which queue nobody serves."""

    def __post_init__(self) -> None:
        self._mailbox = Mailbox(self.app, replies_to(self.run_id))
        self._missed: set[str] = set()
        self._standing = Standing(self._note)
        self._holders = Holders()
        self._wanted: dict[tuple[int, int], tuple[str, ...]] = {}

    def look(
        self,
        phase: int,
        photos: Sequence[int],
        done: Callable[[int], None],
        stopping: Callable[[], bool],
        *,
        barrier: bool = False,
    ) -> Sequence[Blame]:
        """See `Elsewhere.look`. What no worker can carry out is left to whoever runs the plan."""
        cut = segments(self.plan.phases[phase])
        begin = 0
        if barrier and (last := barrier_segment(self.plan.phases[phase])):
            begin, cut = len(cut), (*cut, last)
        if not cut:
            done(len(photos))
            return ()
        first = Errand(self.run_id, phase, begin, tuple(photos), self.signature)
        seconds = seconds_a_photo(self.plan.phases[phase])
        ledger = Ledger(cut, first, done, self._chunk(len(photos)), self.patience, self._standing, seconds)
        try:
            self._drive(ledger, cut, stopping)
        finally:
            self._call_back(ledger.traffic.under_way)
        return tuple(ledger.blames)

    def _note(self, words: str) -> None:
        self.notice(words)

    def close(self) -> None:
        """The run is over: nobody listens any more."""
        self._mailbox.close(forget=True)

    def _chunk(self, photos: int) -> int:
        """A few photos are spread, as far as they still fill what a worker reads together."""
        return min(self.chunk, max(self.plan.batch_size, photos // SHARES))

    def _drive(self, ledger: Ledger, cut: Sequence[Segment], stopping: Callable[[], bool]) -> None:
        self._mailbox.take(0.001)  # it is there before anybody is told to write to it
        opened, checked = self._mailbox.opened, monotonic()
        while not ledger.finished and not stopping():
            sent = self._send(ledger, cut)
            for packed in self._mailbox.take(0.001 if sent == AT_ONCE else TICK):
                self._hear(ledger, packed)
            now = monotonic()
            if self._mailbox.opened != opened:
                opened = self._mailbox.opened
                ledger.traffic.broken(now)
            if now - checked > 1.0:
                checked = now
                self._check(ledger, now)

    def _send(self, ledger: Ledger, cut: Sequence[Segment]) -> int:
        for sent in range(AT_ONCE):
            found = self._next(ledger, cut)
            if found is None:
                return sent
            errand, place = found
            try:
                self._post(self._wanting(errand), place)
            except (OperationalError, OSError):
                ledger.traffic.unsent(errand)
                return 0
        return AT_ONCE

    def _next(self, ledger: Ledger, cut: Sequence[Segment]) -> tuple[Errand, str] | None:
        if len(ledger.traffic.under_way) >= WINDOW:
            return None

        def place(errand: Errand) -> str | None:
            return self._holders.place(self._wanting(errand), cut[errand.segment].queue, ledger.traffic)

        return ledger.next(monotonic(), place)

    def _wanting(self, errand: Errand) -> Errand:
        """With the models that it asks."""
        at = errand.phase, errand.segment
        if at not in self._wanted:
            tasks = own_tasks(self.plan.phases[errand.phase], errand.segment)
            self._wanted[at] = tuple(sorted({task.player.name for task in tasks}))
        return replace(errand, wants=self._wanted[at])

    def _post(self, errand: Errand, place: str) -> None:
        self.app.send_task(
            LOOK,
            args=(errand.packed(),),
            task_id=errand.id,
            queue=queue_at(place),
            argsrepr=errand.id,
            kwargsrepr="",
            retry_policy={"max_retries": 1, "interval_start": 0, "interval_step": 0},
        )

    def _hear(self, ledger: Ledger, packed: Any) -> None:
        try:
            reply = unpacked_reply(packed)
        except ValueError:
            return
        gone = isinstance(reply, Report) and bool(reply.unseen) and not Path(reply.unseen).is_dir()
        if gone and isinstance(reply, Report):
            reply = replace(reply, unseen="", refused="")  # it is gone from here, too: the run itself says so
        errand = ledger.hear(reply, monotonic())
        if errand is not None and isinstance(reply, Report) and not gone:
            self._holders.hear(ledger.segments[errand.segment].queue, reply)
            self.told(errand, reply)

    def _check(self, ledger: Ledger, now: float) -> None:
        """Who is silent, and what has vanished from its queue while the broker was there."""
        if not self._mailbox.is_open:
            return
        ledger.check(now)
        traffic, since = ledger.traffic, now - self.patience.unseen
        for queue in traffic.unseen(since):
            if is_own(queue):
                if traffic.in_hand.get(queue) and depth(self.app, queue):
                    continue  # it has to wait for what its worker is at
                self._holders.forget(queue)  # who is gone, or busy for others: anybody may take it, however young it is
                self._call_back(traffic.vanished(queue, inf))
            elif depth(self.app, queue) == 0:
                traffic.vanished(queue, since)
            elif queue not in self._missed and queue not in traffic.at_work:
                self._missed.add(queue)
                self.notice(_nobody(queue))

    def _call_back(self, ids: Sequence[str]) -> None:
        """What is still queued is thrown away by whoever takes it; who comes later asks whether the run is wanted."""
        if not ids:
            return
        with suppress(OperationalError, OSError), reached(self.app) as connection:
            for at in range(0, len(ids), CALLED_BACK):
                self.app.control.revoke(list(ids[at : at + CALLED_BACK]), connection=connection)


def _nobody(queue: str) -> str:
    kind = queue.removesuffix("_queue")
    return (
        f"Nobody takes what is for the {kind} queue, and the run waits. Start `safelight worker --queues {kind}` with "
        "the same broker and store, or see whether those who should take it are busy with another run."
    )
