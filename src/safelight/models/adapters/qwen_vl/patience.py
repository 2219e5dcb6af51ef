"""Trying again: what passes is waited for, what does not is given up, and a server that is down is left alone."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from math import isfinite
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
LATE_ENOUGH = 2
"""Answers in a row that do not come in time, after which a server is down: one may have been a hard question."""
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
        self._tries, self._sleep, self.clock = max(retries, 0) + 1, sleep, clock
        self._lock = Lock()
        self._down_until, self._why = float("-inf"), ""
        self._late = 0

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
        where = _where(url)
        self.refuse_while_down(url)
        try:
            return self._tried(once, settled)
        except Broken as error:
            self._note_down(str(error))
            raise PhotoError(
                f"{where} does not answer ({error}), tried {self._tries} times. Start it, or see to its log",
                "no_answer",
            ) from error
        except Late as error:
            self._note_late(f"no answer within {seconds:g} seconds, several times in a row")
            raise PhotoError(
                f"{where} gave no answer within {seconds:g} seconds. See to its log; give it longer by the setting "
                "vlm_timeout (SAFELIGHT_VLM_TIMEOUT), or less to do at a time by vlm_at_once",
                "timeout",
            ) from error
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
                    self._note_answer()
                    return reply
                if not left:
                    self._note_gone(reply)
                    return reply
                wait = asked_wait(reply) or wait
            wait = min(wait, LONGEST_WAIT, MOST_WAITS - waited)
            waited += wait
            self._sleep(wait)
        raise AssertionError("the last try returns or raises")

    def refuse_while_down(self, url: str) -> None:
        """Raises PhotoError where the server was found to be down a moment ago."""
        with self._lock:
            if self.clock() < self._down_until:
                raise PhotoError(
                    f"{_where(url)} does not answer ({self._why}), so it is left alone for {LEFT_ALONE:g} seconds. "
                    "Start it, or see to its log",
                    "no_answer",
                )

    def _note_gone(self, reply: Reply) -> None:
        if reply.status in GONE:
            self._note_down(f"it says {reply.status}")

    def _note_late(self, why: str) -> None:
        with self._lock:
            self._late += 1
            down = self._late >= LATE_ENOUGH
        if down:
            self._note_down(why)

    def _note_answer(self) -> None:
        """It is there: questions that were open beside this one may have been hard."""
        with self._lock:
            self._late, self._down_until = 0, float("-inf")

    def _note_down(self, why: str) -> None:
        with self._lock:
            self._down_until, self._why = self.clock() + LEFT_ALONE, why


def asked_wait(reply: Reply) -> float:
    """Seconds that a server asks for; 0 where it does not, or names a date, or no number."""
    try:
        seconds = float(reply.headers.get("retry-after", "0"))
    except ValueError:
        return 0.0
    return max(seconds, 0.0) if isfinite(seconds) else 0.0


def _where(url: str) -> str:
    return f"the vision-language server at {url}"


def _whole(reply: Reply) -> Reply:
    """Raises Broken for a good answer that is no JSON: it was cut off, or came from something in between."""
    if reply.status == 200:
        try:
            json.loads(reply.body)
        except (ValueError, RecursionError):
            kind = reply.headers.get("content-type", "no type")
            raise Broken(f"its answer, {kind}, is no JSON: {reply.body[:80].decode('utf-8', 'replace')!r}") from None
    return reply
