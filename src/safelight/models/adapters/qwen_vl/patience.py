"""Trying again: what passes is waited for, what does not is given up, and a server that is down is left alone."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from threading import Lock

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.wire import Broken, Elsewhere, Endless, Late, Reply

BUSY = frozenset({408, 429, 500, 502, 503, 504})
GONE = frozenset({502, 503, 504})
"""What something in between says for a server that is not there."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
"""Seconds. A wait doubles from try to try; what a server asks for is heeded up to the second."""
LEFT_ALONE = 10.0
"""Seconds for which a server that could not be reached is not tried again: other photos need not wait for it."""
MOST_WAITS = 60.0
"""Seconds that are spent waiting on one question together."""


class Patience:
    """Retries by these rules. `sleep` and `clock` are the world's, or a test's."""

    def __init__(
        self,
        retries: int,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._tries, self._sleep, self._clock = max(retries, 0) + 1, sleep, clock
        self._lock = Lock()
        self._down_until, self._why = float("-inf"), ""

    def with_retries(
        self,
        once: Callable[[], Reply],
        url: str,
        seconds: float,
        settled: Callable[[Reply], bool] = lambda _: False,
    ) -> Reply:
        """What `once` gives, at last. Raises PhotoError where it gives nothing; a refusal is an answer.

        What is `settled` is not tried again, whatever its status says.
        """
        where = f"the vision-language server at {url}"
        self._refuse_while_down(where)
        try:
            return self._tried(once, settled)
        except Broken as error:
            self._note_down(str(error))
            raise PhotoError(
                f"{where} does not answer ({error}), tried {self._tries} times. Start it, or see to its log",
                "no_answer",
            ) from error
        except Late as error:
            raise PhotoError(f"{where} gave no answer within {seconds:g} seconds", "timeout") from error
        except Endless as error:
            raise PhotoError(f"{where} answers without end; it was cut off", "no_answer") from error
        except Elsewhere as error:
            raise PhotoError(f"{where} was sent nothing: {error}. Allow it with --allow-remote", "no_answer") from error

    def _tried(self, once: Callable[[], Reply], settled: Callable[[Reply], bool]) -> Reply:
        waited = 0.0
        for left in reversed(range(self._tries)):
            wait = FIRST_WAIT * 2 ** (self._tries - 1 - left)
            try:
                reply = _whole(once())
            except Broken:
                if not left:
                    raise
            else:
                if reply.status not in BUSY or settled(reply):
                    return reply
                if not left:
                    self._note_gone(reply)
                    return reply
                wait = asked_wait(reply) or wait
            wait = min(wait, LONGEST_WAIT, MOST_WAITS - waited)
            waited += wait
            self._sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _refuse_while_down(self, where: str) -> None:
        with self._lock:
            if self._clock() < self._down_until:
                raise PhotoError(f"{where} does not answer ({self._why}). Start it, or see to its log", "no_answer")

    def _note_gone(self, reply: Reply) -> None:
        if reply.status in GONE:
            self._note_down(f"it says {reply.status}")

    def _note_down(self, why: str) -> None:
        with self._lock:
            self._down_until, self._why = self._clock() + LEFT_ALONE, why


def asked_wait(reply: Reply) -> float:
    """Seconds that a server asks for; 0 where it does not, or names a date."""
    try:
        return max(float(reply.headers.get("retry-after", "0")), 0.0)
    except ValueError:
        return 0.0


def _whole(reply: Reply) -> Reply:
    """Raises Broken for a good answer that is no JSON: it was cut off, or came from something in between."""
    if reply.status == 200:
        try:
            json.loads(reply.body)
        except (ValueError, RecursionError):
            kind = reply.headers.get("content-type", "no type")
            raise Broken(f"its answer, {kind}, is no JSON: {reply.body[:80].decode('utf-8', 'replace')!r}") from None
    return reply
