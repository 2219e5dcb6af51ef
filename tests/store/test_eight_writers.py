"""Eight processes that write into one store at once: nothing is lost, and nothing is there twice."""

import subprocess
import sys

from sqlalchemy import func, select

from safelight.store.codec import codec_of
from safelight.store.schema import EVENTS, MEMBERS, RESULTS, RUNS

EACH, SHARED, TURNS = 300, 100, 10
SCRIPT = """
import multiprocessing, random, sys
from safelight.store.codec import codec_of
from safelight.store.location import Location
from safelight.store.marks import Mark
from safelight.store.results import entry_of
from safelight.store.runs import Decided, Member, RunRow
from safelight.store.store import open_store

place, each, shared, turns = sys.argv[1], *map(int, sys.argv[2:])
forked = multiprocessing.get_context("fork")
together = forked.Barrier(8)
CODEC = codec_of(bytes)

def write(number):
    together.wait()
    store = open_store(Location.of(place))
    run = f"run{number}"
    members = [Member(at, {"name": f"{at}.jpg"}, [[at, number]]) for at in range(turns)]
    store.runs.begin(RunRow(run, "running", "cull", "", "", "builtin", f"/out{number}", {}, "", "", turns), members)
    for turn in range(turns):
        own = [f"{number} {at}" for at in range(turn * each // turns, (turn + 1) * each // turns)]
        everybodys = [f"shared {at}" for at in range(shared)]
        entries = [entry_of(key.encode(), key.encode() * 9, CODEC) for key in own + everybodys]
        random.Random(number * turns + turn).shuffle(entries)
        store.results.put(entries, durable=turn % 2 == 0)
        store.events.add(run, 1.0, {"turn": turn})
        store.marks.set([Mark(f"/{number}/{turn}", "blake3:a", "pick"), Mark("/shared", f"blake3:{number}", "pick")])
        assert len(store.results.find([key.encode() for key in own + everybodys], CODEC)) == len(own) + shared
    store.runs.end(run, "done", "", {}, [Decided(at, f"blake3:{number}", "keep", b"{}") for at in range(turns)])
    store.close()

several = [forked.Process(target=write, args=(number,)) for number in range(8)]
for process in several:
    process.start()
for process in several:
    process.join()
sys.exit(sum(process.exitcode != 0 for process in several))
"""


def test_eight_writers_at_once_lose_nothing_and_double_nothing(store, location):
    place = location.url if location.file is None else location.file
    command = [sys.executable, "-c", SCRIPT, str(place), str(EACH), str(SHARED), str(TURNS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert (done.returncode, done.stderr) == (0, "")

    keys = [f"{number} {at}" for number in range(8) for at in range(EACH)] + [f"shared {at}" for at in range(SHARED)]
    found = store.results.find([key.encode() for key in keys], codec_of(bytes))
    assert found == {key.encode(): key.encode() * 9 for key in keys}
    with store.database.reading() as connection:
        counts = [connection.execute(select(func.count()).select_from(table)).scalar() for table in TABLES]
    assert counts == [len(keys), 8, 8 * TURNS, 8 * TURNS]
    for number in range(8):
        run = store.runs.find(f"run{number}")
        assert run is not None
        assert run.state == "done"
        assert [(one.stamp, one.image_hash) for one in store.runs.members(run.id)] == [
            ([[at, number]], f"blake3:{number}") for at in range(TURNS)
        ]
        assert [event.event["turn"] for event in store.events.after(run.id)] == list(range(TURNS))
    assert len(store.marks.all()) == 8 * TURNS + 1


TABLES = (RESULTS, RUNS, MEMBERS, EVENTS)
