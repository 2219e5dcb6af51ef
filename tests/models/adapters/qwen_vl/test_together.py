"""Several questions at once: in order, all of them, and none of them holds up who wants to end."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from functools import partial

import pytest

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.together import together

INTERRUPTED = """
import _thread, threading, time
from safelight.models.adapters.qwen_vl.together import together

asked = []

def never(number):
    asked.append(number)
    if number == 1:
        _thread.interrupt_main()
    threading.Event().wait()

try:
    together([lambda number=number: never(number) for number in range(9)], 2)
except KeyboardInterrupt:
    print("interrupted", sorted(asked), flush=True)
"""


def test_answers_come_in_the_order_of_their_questions() -> None:
    def answer(number: int) -> int:
        time.sleep(0.01 * (3 - number % 3))
        return number

    assert together([partial(answer, number) for number in range(7)], 3) == list(range(7))


def test_no_more_are_open_than_allowed() -> None:
    open_now, most, lock = 0, 0, threading.Lock()

    def answer() -> None:
        nonlocal open_now, most
        with lock:
            open_now += 1
            most = max(most, open_now)
        time.sleep(0.01)
        with lock:
            open_now -= 1

    together([answer] * 8, 2)
    assert most == 2


def test_all_are_asked_whichever_of_them_fails() -> None:
    asked = []

    def answer(number: int) -> None:
        asked.append(number)
        if number == 0:
            raise PhotoError("no", "bad_answer")

    with pytest.raises(PhotoError, match="no"):
        together([partial(answer, number) for number in range(4)], 1)
    assert asked == [0, 1, 2, 3]


def test_an_interrupt_ends_the_process_while_questions_are_open() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout == "interrupted [0, 1]\n"
