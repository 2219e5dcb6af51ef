"""The worker's side of an errand: carried out by an injected function, reported, and only then acknowledged."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from math import inf
from threading import Event, Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from kombu.exceptions import OperationalError

from safelight.dispatch.celery.errand import Errand, Report, Sign, packed_reply, strangers
from safelight.dispatch.celery.holders import passes_on
from safelight.dispatch.celery.incarnation import is_among
from safelight.dispatch.celery.mailbox import RETRIES, depth, post
from safelight.dispatch.celery.queues import LOOK, replies_to
from safelight.errors import OutOfMemoryError, SafelightError, StoreError

if TYPE_CHECKING:
    from celery import Celery

HANGS = 2.0
"""So many times what it may take, and a worker that hangs over an errand ends itself."""
LOG = logging.getLogger("safelight.worker")
BEAT = 2.0
"""Seconds between two signs of a worker that is at an errand."""
STRANGE = 0.2
"""Seconds for which an errand that cannot be read is kept: whoever can read it is to be there first the next time."""

Work = Callable[[Errand], Report]
"""Finds out what the store does not know yet of an errand's photos, and stores it. A fault of a photo is a blame."""

Held = Callable[[], Collection[str]]
"""Names of the models that are in memory now."""

SHARED: Mapping[str, str] = {}
"""No queue is a worker's own."""

Told = Callable[[Errand, Report, str], None]
"""Told what became of an errand, and from which queue it came."""


Ended = Callable[[Exception | None], None]
"""Told how an errand ended: by which fault, or by none."""


def _unheard(errand: Errand, report: Report, queue: str) -> None:
    """Errands that nobody asks about."""


def _unnoted(error: Exception | None) -> None:
    """Ends that nobody asks about."""


def install(
    app: Celery,
    work: Work,
    *,
    beat: float = BEAT,
    told: Told = _unheard,
    ended: Ended = _unnoted,
    own: Mapping[str, str] = SHARED,
    held: Held = set,
) -> None:
    """Make the application one of a worker: give it the task `safelight.look`.

    `own` are the worker's own queues by the shared ones beside which it reads them, and `held` says what it could be
    asked without loading anything: with both it leaves errands that want other models to whoever holds these.

    Where a worker can be lost, and who notices:
    - prefork: the child is killed, by hand or for memory. Its parent gives the message back to the broker.
    - solo and threads: the process is gone, and with it its connection. RabbitMQ hands the message out again at once,
      Redis when it has waited for longer than any errand takes.
    - any pool: the signs stop, which are sent from a thread of the process that does the work.
    At RabbitMQ threads are better than solo, which now and then waits for two seconds between errands (Celery 5.7).
    The message that comes back is never carried out, whoever gets it says only that it came: a chunk that kills can
    kill one worker each time that the coordinator sends it, and the coordinator counts. The signs tell it whether the
    first one is still at work, as after a broker's restart.
    """

    def look(self: Any, packed: object) -> None:
        worker = self.request.hostname or ""
        try:
            errand = Errand.unpacked(packed)
        except ValueError:
            _refuse(app, packed, worker)
            return
        address = replies_to(errand.run)
        delivery = self.request.delivery_info or {}
        place = delivery.get("routing_key", "")
        queue = place.partition("@")[0]
        comes_first = not (delivery.get("redelivered") or errand.shunned)  # others have had it in hand
        if comes_first and place in own and _passed_on(app, errand, place, own[place], frozenset(held())):
            return
        if delivery.get("redelivered"):
            report = Report(errand.id, errand.run, redelivered=True)
        elif is_among(worker, errand.shunned):
            report = Report(errand.id, errand.run, declined=True)
        else:
            with _signs(app, address, Sign(errand.id, worker), beat, HANGS * errand.limit):
                report = _carried_out(work, errand, ended)
        told(errand, report, queue)
        for part in replace(report, worker=worker, own=queue in own).parts():
            post(app, address, packed_reply(part), last=not part.more)

    app.task(name=LOOK, bind=True, ignore_result=True, shared=False)(look)


def _passed_on(app: Celery, errand: Errand, queue: str, own: str, held: frozenset[str]) -> bool:
    """Whether an errand from a queue that others work on, too, was left to them.

    A broker that is away is waited for as where a reply is posted; with one that stays away, it is carried out here.
    """
    if held.issuperset(errand.wants) or not passes_on(errand, held, others_wait=bool(depth(app, own))):
        return False
    again = replace(errand, passed=errand.passed + 1).packed()
    try:
        app.send_task(
            LOOK,
            args=(again,),
            task_id=errand.id,
            queue=queue,
            argsrepr=errand.id,
            kwargsrepr="",
            retry=True,
            retry_policy=RETRIES,
        )
    except (OperationalError, OSError):
        return False
    return True


def _carried_out(work: Work, errand: Errand, ended: Ended) -> Report:
    """What came of it: silence would be taken for death."""
    try:
        report = work(errand)
    except Exception as error:  # noqa: BLE001 - whatever it is, the coordinator has to hear of it
        ended(error)
        return _fault(errand, error)
    ended(None)
    return report


def _fault(errand: Errand, error: Exception) -> Report:
    report = partial(Report, errand.id, errand.run)
    if isinstance(error, MemoryError | OutOfMemoryError):
        return report(refused=f"not enough memory: {error}", crowded=True)
    if isinstance(error, OSError | StoreError | OperationalError):
        return report(refused=_said(error), passing=True)
    if isinstance(error, SafelightError):
        return report(refused=str(error))
    LOG.error("a fault that nobody foresaw", exc_info=error)
    return report(refused=_said(error))


@contextmanager
def _signs(app: Celery, address: str, sign: Sign, beat: float, longest: float) -> Iterator[None]:
    """One before the work begins, so that whoever dies of it is known to have begun, and more while it goes on.

    After `longest` seconds (0: never) the process ends: a thread that hangs can be ended in no other way, and whatever
    waits behind it would wait for ever. Celery's own limits are for prefork alone.
    """
    message, over, end = packed_reply(sign), Event(), monotonic() + (longest or inf)
    post(app, address, message)

    def go_on() -> None:
        while not over.wait(beat):
            if monotonic() > end:
                LOG.error("it does not come to an end with errand %s, so its process ends", sign.errand)
                os._exit(1)
            with suppress(Exception):  # whatever a broker that is away may raise: silence would be taken for death
                post(app, address, message, patient=False)

    beating = Thread(target=go_on, name="safelight-signs", daemon=True)
    beating.start()
    try:
        yield
    finally:
        over.set()
        beating.join()


def _refuse(app: Celery, packed: object, worker: str) -> None:
    """An errand of another version: whoever sent it is told, where it can be read who that is."""
    known = packed if isinstance(packed, dict) else {}
    run, errand = known.get("run"), known.get("id")
    if isinstance(run, str) and isinstance(errand, str):
        report = strangers(errand, run, worker)
        LOG.warning("an errand of run %s cannot be read: this worker %s", run, report.refused)
        sleep(STRANGE)
        post(app, replies_to(run), packed_reply(report), last=True)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
