"""A folder is watched for real: photos land slowly, the watch stops and begins again, and each has its look once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from safelight.store.location import Location
from safelight.store.store import open_store
from tests.imaging.files import dng
from tests.plugin import install
from tests.whole.shoots import jpeg, lines, safelight, shoot_of, state

PLAYER = '''
"""Notes every look at a photo, so that nobody is looked at twice unseen."""
import os
import time
from dataclasses import dataclass
from safelight.actions.declare import Measurement, Params, action
from safelight.actions.outcome import Outcome
from safelight.models.contract import PlayerSpec

@dataclass(frozen=True)
class Light:
    mean: float

class Eye:
    def light(self, sights):
        time.sleep(0.02 * len(sights))  # long enough to be stopped amid
        means = [round(float(sight.picture.at(320).mean()), 4) for sight in sights]
        with open(os.environ["LOOKS"], "a") as file:
            file.writelines(f"{mean}\\n" for mean in means)
        return means

LIGHT = Measurement("light", role="nima", version=1, run=lambda sights, _, eye: eye.light(sights), answers=float)

@action("nima", scope="photo", gives="look", result=Light, params=Params, measures=(LIGHT,), sentence=lambda _: "Look")
def look(members, measured, params):
    """Look at a photo."""
    return [Outcome(Light(mean)) for mean in measured["light"]]

SPEC = PlayerSpec(role="nima", name="tests/eye@1", revision="1", memory_bytes=1, load=Eye,
                  measures=frozenset({"light"}), ms_per_photo={"light": 1.0}, description="Looks.")
'''
RECIPE = {
    "name": "watched",
    "stages": [
        {"name": "look", "steps": [{"model": "nima", "action": "look"}]},
        {"name": "group", "steps": [{"model": "siglip", "action": "group_similar"}]},
    ],
    "output": {"copies": "all"},
}
PATIENT = 120.0


class Studio:
    """A folder to watch, what is found out of it, and a plug-in that notes who was looked at."""

    def __init__(self, place: Path) -> None:
        self.shoot, self.out, self.looks = place / "shoot", place / "out", place / "looks.txt"
        self.shoot.mkdir()
        self.plugins = place / "plugins"
        self.plugins.mkdir()
        points = {"look": "eye:look"}
        install(self.plugins, name="eye", code=PLAYER, group="safelight.actions", points=points)
        entries = next(self.plugins.glob("*.dist-info")) / "entry_points.txt"
        entries.write_text(entries.read_text() + "[safelight.players]\nbuiltin = eye:SPEC\n")
        self.recipe = place / "watched.json"
        self.recipe.write_text(json.dumps(RECIPE))
        self.store = place / "store.db"
        self.words = ["watch", self.recipe, self.shoot, "-o", self.out, "--store", self.store, "--json"]
        self.words += ["--settle", "1", "--workers", "0"]
        self.environment = {"PYTHONPATH": str(self.plugins), "LOOKS": str(self.looks), "OMP_NUM_THREADS": "1"}

    @contextmanager
    def watching(self, code: int = 0) -> Iterator[list[str]]:
        """A watch, until Ctrl-C; it must end with that code. What it said is there afterwards."""
        heard: list[str] = []
        told = self.out.with_suffix(".jsonl").open("a")
        command = [sys.executable, "-m", "safelight", *map(str, self.words)]
        process = subprocess.Popen(
            command, stdout=told, stderr=subprocess.PIPE, text=True, env=os.environ | self.environment
        )
        try:
            yield heard
            process.send_signal(signal.SIGINT)
            heard.append(process.communicate(timeout=PATIENT)[1])
            assert process.returncode == code, heard
        finally:
            process.kill()
            process.communicate()
            told.close()

    def runs(self) -> list[dict[str, Any]]:
        """The lines that watches printed, each of a run."""
        return [json.loads(line) for line in self.out.with_suffix(".jsonl").read_text().splitlines()]

    def had(self) -> list[str]:
        """The files that runs had, in the order in which they came."""
        return [name for run in self.runs() for name in run["new"]]

    def copies(self) -> dict[str, tuple[int, int]]:
        """Each copy's inode and time."""
        return {
            path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in (self.out / "edited").glob("*.jpg")
        }

    def remembered(self) -> int:
        """Runs that the store holds."""
        store = open_store(Location.of(str(self.store)))
        try:
            return store.runs.count()
        finally:
            store.close()

    def looked(self) -> Counter[str]:
        return Counter(self.looks.read_text().split())


def until(true: Callable[[], bool]) -> None:
    """Wait for what another process does."""
    ends = time.monotonic() + PATIENT
    while not true():
        assert time.monotonic() < ends, "it never came"
        time.sleep(0.05)


@pytest.mark.slow
def test_photos_that_land_slowly_are_looked_at_once_over_two_watches(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    files = {f"{number}.jpg": jpeg(number, f"2026:06:20 15:{number:02}:00") for number in range(5)}
    with studio.watching():
        (studio.shoot / "0.jpg").write_bytes(files["0.jpg"])
        until(lambda: studio.had() == ["0.jpg"])
        with (studio.shoot / "1.jpg").open("wb") as half:
            half.write(files["1.jpg"][:2000])
            half.flush()
            time.sleep(3)  # far longer than a file must keep still
            assert studio.had() == ["0.jpg"]
            half.write(files["1.jpg"][2000:])
        until(lambda: studio.had() == ["0.jpg", "1.jpg"])
        (studio.shoot / "day2").mkdir()
        (studio.shoot / "day2" / "2.jpg").write_bytes(files["2.jpg"])
        until(lambda: studio.had()[2:] == ["day2/2.jpg"])
    copies = studio.copies()
    (studio.shoot / "3.jpg").write_bytes(files["3.jpg"])  # while nobody watches
    with studio.watching():
        until(lambda: studio.had()[3:] == ["3.jpg"])
        (studio.shoot / "4.jpg").write_bytes(files["4.jpg"])
        until(lambda: studio.had()[4:] == ["4.jpg"])
    assert [line["photo"] for line in lines(studio.out)] == ["0.jpg", "1.jpg", "3.jpg", "4.jpg", "day2/2.jpg"]
    assert sorted(studio.looked().values()) == [1] * 5
    assert (len(studio.runs()), studio.remembered()) == (5, 2)  # the latest of each watch
    assert {name: studio.copies()[name] for name in copies} == copies
    assert [data for data, *_ in state(studio.shoot).values()] == [
        files[Path(name).name] for name in ("0.jpg", "1.jpg", "3.jpg", "4.jpg", "day2/2.jpg")
    ]


@pytest.mark.slow
def test_a_run_that_is_stopped_leaves_the_results_of_the_one_before(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    shoot_of(studio.shoot, {f"{number:02}.jpg": jpeg(number) for number in range(4)})
    with studio.watching(code=1) as heard:
        until(lambda: len(studio.had()) == 4)
        records, copies = (studio.out / "photos.jsonl").read_bytes(), studio.copies()
        shoot_of(studio.shoot, {f"{number:02}.jpg": jpeg(number) for number in range(4, 60)})
        until(lambda: len(studio.looked()) > 4)
    assert "You stopped the run. What it found is kept" in heard[0]
    assert (studio.out / "photos.jsonl").read_bytes() == records
    with studio.watching():
        until(lambda: len(studio.had()) == 60)
    assert len(lines(studio.out)) == 60
    assert {name: studio.copies()[name] for name in copies} == copies
    assert sorted(studio.looked().values()) == [1] * 60


@pytest.mark.slow
def test_a_watch_that_is_killed_in_its_run_misses_nothing(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    shoot_of(studio.shoot, {f"{number:02}.jpg": jpeg(number) for number in range(30)})
    command = [sys.executable, "-m", "safelight", *map(str, studio.words)]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | studio.environment
    )
    until(studio.looks.exists)
    process.kill()
    process.wait()
    with studio.watching():
        until(lambda: len(studio.had()) == 30)
    assert len(lines(studio.out)) == 30
    assert len(studio.looked()) == 30


@pytest.mark.slow
def test_once_runs_over_what_is_there_and_tells_by_its_exit_code(tmp_path: Path) -> None:
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1), "b.jpg": jpeg(2)})
    words = ["watch", "cull", shoot, "--once", "--settle", "0.2", "--store", tmp_path / "store.db", "--workers", "0"]
    first = safelight(*words)
    assert (first.returncode, first.stdout) == (0, f"{tmp_path / 'shoot-Cull' / 'report.html'}\n"), first.stderr
    assert "Looking at 2 new photos." in first.stderr
    second = safelight(*words)
    assert (second.returncode, second.stdout) == (0, "")
    assert "2 files of it were looked at before." in second.stderr


@pytest.mark.slow
def test_a_watch_without_a_store_or_a_folder_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "shoot").mkdir()
    done = safelight("watch", "cull", tmp_path / "shoot", "--store", "none")
    assert done.returncode == 2
    assert "a watch needs a store" in done.stderr
    done = safelight("watch", "cull", tmp_path / "shot", "--store", tmp_path / "store.db")
    assert done.returncode == 2
    assert "there is no folder" in done.stderr


@pytest.mark.slow
def test_a_raw_and_the_jpeg_that_comes_after_it_are_one_photo(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    with studio.watching():
        (studio.shoot / "a.dng").write_bytes(dng(preview=jpeg(1)))
        time.sleep(1.2)
        (studio.shoot / "a.jpg").write_bytes(jpeg(1))
        until(lambda: studio.had() == ["a.dng", "a.jpg"])
    assert [line["files"] for line in lines(studio.out)] == [["a.dng", "a.jpg"]]
    assert len(studio.runs()) == 1
