from pathlib import Path

from safelight.app.watching.arrivals import Arrivals
from safelight.app.watching.look import Stamp

A, B = Path("/shoot/a.jpg"), Path("/shoot/b.jpg")
ONE, TWO = Stamp(1, 1), Stamp(2, 1)


def test_a_file_keeps_its_time_while_it_stays_as_it_is():
    arrivals = Arrivals()
    arrivals.see({A: ONE}, 10)
    arrivals.see({A: ONE, B: ONE}, 15)
    assert {path: one.since for path, one in arrivals.waiting.items()} == {A: 10, B: 15}
    arrivals.see({A: TWO, B: ONE}, 20)
    assert arrivals.waiting[A].still(21) == 1
    assert arrivals.waiting[B].still(21) == 6


def test_what_a_run_had_waits_no_longer_until_it_changes():
    arrivals = Arrivals()
    arrivals.see({A: ONE, B: ONE}, 10)
    arrivals.deal([A])
    assert set(arrivals.waiting) == {B}
    arrivals.see({A: ONE, B: ONE}, 11)
    assert set(arrivals.waiting) == {B}
    arrivals.see({A: TWO, B: ONE}, 12)
    assert set(arrivals.waiting) == {A, B}


def test_what_a_run_lost_arrives_anew():
    arrivals = Arrivals({A: ONE})
    arrivals.forget([A, B])
    arrivals.see({A: ONE}, 10)
    assert set(arrivals.waiting) == {A}


def test_what_is_gone_waits_no_longer_and_is_still_known():
    arrivals = Arrivals({A: ONE})
    arrivals.see({B: ONE}, 10)
    arrivals.see({}, 11)
    assert arrivals.waiting == {}
    arrivals.see({A: ONE}, 12)
    assert arrivals.waiting == {}
