"""What a worker has at hand between errands: players in memory, photos' readers, and the runs that it works for."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from safelight.app.called import Called
from safelight.app.membership import let_stand, photos_of, unfit
from safelight.app.rerun import plan_of_run
from safelight.app.working.sight import UnseenError, require_seen
from safelight.app.working.terms import OtherTermsError, require_played_here, under_terms
from safelight.app.working.wanted import Wanted
from safelight.dispatch.celery.errand import Report
from safelight.engine.chunk_pass import ChunkPass
from safelight.engine.human_words import HumanWords
from safelight.engine.rehearsal import Rehearsal
from safelight.engine.unread import Unread
from safelight.errors import StoreError
from safelight.imaging.borrowed import cannot_stand
from safelight.models.manager import ModelManager
from safelight.plan.segments import own_tasks, segments
from safelight.plan.signature import signature
from safelight.store.stored_cache import StoredCache

if TYPE_CHECKING:
    from safelight.dispatch.celery.errand import Errand
    from safelight.engine.elsewhere import Blame
    from safelight.engine.reading import Reader
    from safelight.models.surroundings import Surroundings
    from safelight.plan.plan import Plan
    from safelight.store.store import Store

RUNS = 2
"""Runs of which a worker remembers where their photos stand."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A run that it works for."""

    own: ChunkPass
    cache: StoredCache
    wanted: Wanted


class Bench:
    """One thread's. It finds out what the store does not know, and stores it; it decides nothing that counts."""

    def __init__(self, store: Store, reader: Reader, manager: ModelManager, around: Surroundings) -> None:
        self._store, self._reader, self._manager, self._around = store, reader, manager, around
        self._runs: OrderedDict[str, _Known] = OrderedDict()

    def carry_out(self, errand: Errand) -> Report:
        """Look at an errand's photos, unless nobody waits for it any more, or they are not seen from here.

        Raises OtherTermsError where the store knows no such run, or another plan is made of it here, or asked by other
        weights; ModelError where a player cannot be loaded; StoreError where what was found cannot be stored.
        """
        started = perf_counter()
        try:
            if not self._is_wanted(errand.run):
                return Report(errand.id, errand.run, refused="the run is over", declined=True)
            known = self._run(errand)
            blames = self._look(known.own, errand)
            if known.cache.owes:  # nobody else knows of it yet
                known.cache.close()
        except UnseenError as error:
            return Report(errand.id, errand.run, refused=str(error), unseen=error.folder)
        except BaseException:  # what broke off halfway, or lost its store, is no ground to go on from
            self._forget(errand.run)
            raise
        seconds = perf_counter() - started
        models = tuple(self._manager.loaded_models)
        return Report(errand.id, errand.run, tuple(blames), seconds, models=models)

    def _look(self, own: ChunkPass, errand: Errand) -> list[Blame]:
        phase = own.rehearsal.plan.phases[errand.phase]
        cut, asked = segments(phase), own_tasks(phase, errand.segment)
        require_played_here(asked)
        if errand.segment < len(cut):
            signatures = frozenset(task.signature for task in asked)
            blames = own.look(errand.phase, cut[errand.segment].of(phase), errand.photos, signatures)
        else:  # the one after the last is the barrier's
            blames = own.look_over(errand.phase, errand.photos)
        own.rehearsal.cache.share()
        return blames

    def _is_wanted(self, run: str) -> bool:
        """One that nobody knows is for whoever makes a plan of it to refuse."""
        if (known := self._runs.get(run)) is not None:
            return bool(known.wanted)
        row = self._store.runs.find(run)
        return row is None or bool(Wanted(self._store, row.id, row.out))

    def _run(self, errand: Errand) -> _Known:
        known = self._runs.get(errand.run)
        if known is None or known.own.is_behind(errand.phase, errand.photos):  # late, or the run was taken up again
            self._forget(errand.run)
            known = self._runs[errand.run] = self._began(errand)
        self._runs.move_to_end(errand.run)
        if len(self._runs) > RUNS:
            self._forget(next(iter(self._runs)))
        return known

    def _forget(self, run: str) -> None:
        """What it has found stays: also what a store that others kept busy has not taken yet."""
        if (known := self._runs.pop(run, None)) is not None:
            with suppress(StoreError):  # whoever asked hears of it, or finds the answers lacking, and asks again
                known.cache.close()

    def _began(self, errand: Errand) -> _Known:
        row = self._store.runs.find(errand.run)
        if row is None:
            raise OtherTermsError(
                f"its store {self._store.name!r} knows no run {errand.run!r}: give it the run's --store"
            )
        _, plan = plan_of_run(row, around=under_terms(row, self._around))
        _require_the_same(plan, errand)
        members = self._store.runs.members(row.id)
        photos = photos_of(members)
        try:
            let_stand(members)
        except OSError as error:
            raise UnseenError(str(photos[0].root), f"sees no photos: {cannot_stand(error)}") from None
        lost = unfit(members)
        require_seen(photos, lost, errand.photos)
        cache = StoredCache(self._store.results, _cannot_be_stored)
        words = HumanWords.of(self._store.marks.all(), photos)
        rehearsal = Rehearsal(
            plan,
            photos,
            Unread(),
            ModelManager(),
            cache,
            _unheard,
            clocks=Called.behind(row).clocks,
            unfit=lost,
            words=words,
            pictured=False,
        )
        wanted = Wanted(self._store, row.id, row.out)
        return _Known(ChunkPass(rehearsal, self._reader, self._manager, wanted.is_over), cache, wanted)


def _require_the_same(plan: Plan, errand: Errand) -> None:
    if signature(plan) != errand.signature:
        raise OtherTermsError(
            "it makes another plan of this recipe than the coordinator: give both the same version of Safelight, and "
            "the same players where others than Safelight's are installed"
        )


def _cannot_be_stored(said: str) -> None:
    """A run goes on without its store; an errand is for the store alone."""
    raise StoreError(said)


def _unheard(event: object) -> None:
    """Events that nobody listens to."""
