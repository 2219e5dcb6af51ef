"""The coordinator's books: what became of its errands, and what follows from that.

Nothing here knows of a broker. Time is told from outside, so that every way in which a worker can be lost is tested
without waiting for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from safelight.dispatch.celery.errand import Errand, Report, Sign
from safelight.dispatch.celery.incarnation import called
from safelight.dispatch.celery.patience import Patience
from safelight.dispatch.celery.standing import Standing
from safelight.dispatch.celery.traffic import Traffic, UnderWay
from safelight.engine.elsewhere import Blame

if TYPE_CHECKING:
    from safelight.plan.segments import Segment

Place = Callable[[Errand], str | None]
"""Where an errand goes now; None while it has to wait."""

TRIES = 3
"""How often the same photos are sent out for nothing before somebody pays for it."""
DOUBTED = frozenset({"measurement_failed", "out_of_memory"})
"""Codes of blames that may be the worker's own: a second one is asked before they count."""


@dataclass
class Ledger:
    """One phase's errands. A photo goes from segment to segment with its chunk, and is counted once at the end.

    What is found is stored by the workers under keys, so an errand may be carried out any number of times. What is
    heard of an errand that is not under way (any more) changes nothing.

    An errand whose worker is lost is cut in halves, until the photo that does it stands alone; alone it has `TRIES`
    workers, since a worker may be lost for other reasons. So is one that did not fit into memory. One whose worker does
    not come to an end is first given to another.

    A fault of a worker is no photo's: others try, `TRIES` in all, and then the photos are left to whoever runs the
    plan. So they are where nobody else is there to try. Who is begun anew and comes to grief over the same photos once
    more has had one try, and is asked about them no more by any life, if others are there; alone it may have been
    mended, and each of its lives has a try.
    """

    segments: Sequence[Segment]
    first: Errand
    """The first segment over all photos; it is never sent as it is."""
    done: Callable[[int], None]
    chunk: int = 32
    patience: Patience = field(default_factory=Patience)
    standing: Standing = field(default_factory=Standing)
    seconds: Sequence[float | None] = ()
    """Of a photo, by segment, as its models declare them; None: nobody can say."""
    blames: list[Blame] = field(default_factory=list)
    _declined: dict[tuple[int, tuple[int, ...]] | str, float] = field(default_factory=dict)
    """Since when somebody else is waited for, for photos in a segment or on a queue."""
    _first: dict[tuple[int, int], Blame] = field(default_factory=dict)
    """What one worker said of a photo, by segment and photo, while another is asked."""

    def __post_init__(self) -> None:
        self.traffic = Traffic(self.segments)
        photos = self.first.photos
        for at in range(0, len(photos), self.chunk):
            self.traffic.put(self.first, photos[at : at + self.chunk])

    @property
    def finished(self) -> bool:
        """Every photo is done, or somebody was blamed."""
        return self.traffic.is_over

    def next(self, now: float, place: Place) -> tuple[Errand, str] | None:
        """What is to be sent now, and where: the first in order that has a place."""
        for head in self.traffic.heads(now):
            shunned = tuple(dict.fromkeys((*head.shunned, *self.standing.out)))
            errand = replace(head, shunned=shunned, limit=self._limit(head))
            if where := place(errand):
                self.traffic.send(head, now, where)
                return errand, where
        return None

    def hear(self, reply: Report | Sign, now: float) -> Errand | None:
        """A worker says something; the errand that is over by that, if one is.

        A report of what is not under way is late, or comes a second time.
        """
        under_way = self.traffic.find(reply.errand)
        if under_way is None:
            return None
        if not (isinstance(reply, Report) and (reply.declined or reply.redelivered)):
            self.standing.heard(reply.worker, self.traffic.queue(under_way), now)
        if isinstance(reply, Sign):
            self.traffic.begin(under_way, reply.worker, now)
            return None
        return self._report(under_way, reply, now)

    def check(self, now: float) -> None:
        """Give up whom nothing was heard of for too long."""
        for one in self.traffic.begun:
            silence = self.patience.doubt if one.doubted else self.patience.silence
            if now - one.heard > silence:
                self._lost(one)
            elif one.begun is not None and now - one.begun > self._limit(one.errand):
                self._hangs(one)

    def _report(self, one: UnderWay, report: Report, now: float) -> Errand | None:
        one.heard = now if not report.redelivered else one.heard
        one.blames += report.blames
        if report.more:
            return None
        if report.redelivered:
            self._doubt(one, now)
            return None
        self._settle(one, report, now)
        return one.errand

    def _settle(self, one: UnderWay, report: Report, now: float) -> None:
        """Whatever became of it, it is under way no more."""
        photos, queue = (one.errand.segment, one.errand.photos), self.traffic.queue(one)
        if report.stranger:
            self.standing.excuse(report.worker, report.refused)
            self._wait_for_others(one, queue, now)
            return
        if report.declined:
            self._wait_for_others(one, photos, now)
            return
        self._declined.pop(photos, None)
        self._declined.pop(queue, None)
        if report.unseen:
            self.standing.excuse(report.worker, report.refused)
            self._again(one, report.worker, attempt=one.errand.attempt)
        elif report.crowded and len(one.errand.photos) > 1:
            self._split(one)
        elif report.refused:
            self._came_to_grief(one, report, now)
        else:
            self.standing.well(report.worker)
            self._over(one, report.worker)

    def _over(self, one: UnderWay, worker: str = "") -> None:
        """On to the next segment, with those that could be read; a second worker is asked about what may be the first
        one's fault."""
        self.traffic.end(one)
        errand, found = one.errand, list(dict.fromkeys(one.blames))
        is_first = bool(worker) and (not errand.shunned or self._is_back(one, worker))
        doubted = {blame.index for blame in found if blame.code in DOUBTED} if is_first else set()
        if doubted:
            self._first |= {(errand.segment, blame.index): blame for blame in found if blame.index in doubted}
            shunned = self._shunned(one, worker)
            self.traffic.put(replace(errand, shunned=shunned), tuple(p for p in errand.photos if p in doubted))
            errand = replace(errand, photos=tuple(p for p in errand.photos if p not in doubted))
            found = [blame for blame in found if blame.index not in doubted]
        self.blames += found
        out = {blame.index for blame in found if not blame.task}
        left = tuple(photo for photo in errand.photos if photo not in out)
        if errand.segment + 1 < len(self.segments) and left:
            self.traffic.put(replace(errand, segment=errand.segment + 1, shunned=()), left)
            left = ()
        if over := len(left) + len(out.intersection(errand.photos)):
            self.done(over)

    def _came_to_grief(self, one: UnderWay, report: Report, now: float) -> None:
        """Somebody else tries; a fault that should have passed, and did not, is not waited for any longer."""
        errand = one.errand
        if report.crowded:  # it is alone
            self._first[errand.segment, errand.photos[0]] = Blame(errand.photos[0], "", "out_of_memory", report.refused)
        elif not report.passing:
            self.standing.fault(report.worker, report.refused)
        tried = errand.attempt + (not self._is_back(one, report.worker))
        if tried < TRIES:
            who = "" if report.passing and not self._others(one, report.worker) else report.worker
            self._again(one, who, attempt=tried, when=now + self.patience.backoff(errand.attempt))
        else:
            self._leave(one, report.refused)

    def _others(self, one: UnderWay, worker: str) -> bool:
        """Whether somebody is there who has not come to grief over it, under whatever name he began anew."""
        had = {called(who) for who in (*one.errand.shunned, worker)}
        return self.standing.anybody(self.traffic.queue(one), one.heard - self.patience.silence, had)

    def _is_back(self, one: UnderWay, worker: str) -> bool:
        """Whether a worker has had it before, begun anew since then, while others have not."""
        return called(worker) in map(called, one.errand.shunned) and self._others(one, worker)

    def _shunned(self, one: UnderWay, worker: str) -> tuple[str, ...]:
        """Who is to leave it to others, that worker too: one life of it, or all where one more would change nothing."""
        who = called(worker) if self._is_back(one, worker) else worker
        return tuple(dict.fromkeys((*one.errand.shunned, *filter(None, (who,)))))

    def _wait_for_others(self, one: UnderWay, what: tuple[int, tuple[int, ...]] | str, now: float) -> None:
        errand = one.errand
        since = self._declined.setdefault(what, now)
        waited = now - since >= self.patience.alone
        if waited and not self.standing.anybody(self.traffic.queue(one), now - self.patience.silence, errand.shunned):
            self._leave(one, "no other worker is there to do it")
        else:
            self._again(one, attempt=errand.attempt, when=now + self.patience.look_around())

    def _leave(self, one: UnderWay, why: str) -> None:
        """To whoever runs the plan, who looks at whatever is not found out yet; but what one worker said of a photo
        counts where no other can be asked."""
        errand = one.errand
        said = [blame for photo in errand.photos if (blame := self._first.get((errand.segment, photo)))]
        if len(said) == len(errand.photos):
            one.blames = said
            self._over(one)
            return
        self.traffic.end(one)
        self.standing.tell(f"What workers leave undone is done by this machine: {why}")

    def _doubt(self, one: UnderWay, now: float) -> None:
        """Its message came back to the broker. Whoever has begun it may still be at it: the next sign tells."""
        if one.begun is None:
            self.traffic.again(one)
        elif not one.doubted:
            one.doubted, one.heard = True, now

    def _lost(self, one: UnderWay) -> None:
        words = f"every worker that looked at it was lost ({TRIES} of them); the file may be damaged, or far too large"
        self._halve_or_blame(one, "killed_worker", words)

    def _hangs(self, one: UnderWay) -> None:
        limit = self._limit(one.errand)
        self.standing.tell(
            f"Worker {called(one.worker)} did not come to an end in {limit:.0f} s with what takes seconds, and others "
            "have its photos now. If it goes on like that, begin it anew."
        )
        if one.errand.attempt:
            self._halve_or_blame(one, "timeout", f"no worker came to an end with it in {limit:.0f} s")
        else:
            self._again(one, one.worker)

    def _halve_or_blame(self, one: UnderWay, code: str, words: str) -> None:
        """Who is alone is blamed, after `TRIES`."""
        errand = one.errand
        if len(errand.photos) > 1:
            self._split(one, errand.attempt if code == "timeout" else 0)
        elif errand.attempt + 1 < TRIES:
            self._again(one)
        else:
            one.blames = [Blame(errand.photos[0], "", code, words)]
            self._over(one)

    def _split(self, one: UnderWay, attempt: int = 0) -> None:
        errand = one.errand
        self.traffic.end(one)
        half = len(errand.photos) // 2
        self.traffic.put(errand, errand.photos[:half], attempt)
        self.traffic.put(errand, errand.photos[half:], attempt)

    def _again(self, one: UnderWay, but: str = "", *, attempt: int | None = None, when: float = 0.0) -> None:
        """By anybody, or by anybody but that worker."""
        errand, shunned = one.errand, self._shunned(one, but)
        self.traffic.end(one)
        again = errand.attempt + 1 if attempt is None else attempt
        self.traffic.put(replace(errand, shunned=shunned), errand.photos, again, when)

    def _limit(self, errand: Errand) -> float:
        """Seconds that an errand may take."""
        declared = self.seconds[errand.segment] if errand.segment < len(self.seconds) else None
        return self.patience.limit(len(errand.photos), declared)
