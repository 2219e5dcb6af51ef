"""What a watch that begins again takes for had, by the runs that the store holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from safelight.app import PlanCall, RunCall, plan_recipe
from safelight.app.membership import member_of
from safelight.app.watching.known import known
from safelight.app.watching.look import Stamp
from safelight.imaging.photo import Photo
from safelight.store.location import Location
from safelight.store.runs import Decided, RunRow
from safelight.store.store import Store, open_store


@pytest.fixture(name="store")
def _store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(Location.of(str(tmp_path / "store.db")))
    yield store
    store.close()


class Past:
    """A run of `cull` over a RAW with its JPEG and another photo."""

    def __init__(self, store: Store, place: Path) -> None:
        self.store, self.out = store, place / "out"
        self.call = RunCall(PlanCall("cull", overrides=("quality_check.technical_threshold=5",)), (place,))
        self.document, self.plan = plan_recipe(self.call.plan)
        self.out.mkdir()
        (self.out / "run.json").write_text('{"run": "r1"}')
        self.files = [place / name for name in ("a.CR3", "a.JPG", "b.jpg")]
        for file in self.files:
            file.write_bytes(b"photo")
        photos = Photo("a.CR3", place, ("a.CR3", "a.JPG")), Photo("b.jpg", place, ("b.jpg",))
        called = {"variables": [], "overrides": list(self.call.plan.overrides), "clocks": {}}
        row = RunRow(
            "r1",
            "running",
            "cull",
            "cull",
            self.document.text,
            "builtin",
            str(self.out),
            called,
            "then",
            "me",
            2,
        )
        store.runs.begin(row, [member_of(photo, at) for at, photo in enumerate(photos)])

    def ended(self, state: str = "done", **codes: str) -> None:
        """It ended; `b="vanished"` says of which fault the second photo failed."""
        record = orjson.dumps({"reasons": [{"code": code} for code in codes.values()]})
        decided = [Decided(1, "", "failed", record)] if codes else []
        self.store.runs.end("r1", state, "now", {}, decided)

    def known(self, call: RunCall | None = None) -> set[str]:
        found = known(self.store, self.out, call or self.call, self.document, self.plan)
        assert all(found[path] == Stamp(path.stat().st_size, path.stat().st_mtime_ns) for path in found)
        return {path.name for path in found}


@pytest.fixture(name="past")
def _past(store: Store, tmp_path: Path) -> Past:
    place = tmp_path / "shoot"
    place.mkdir()
    return Past(store, place)


def test_a_run_that_was_done_had_every_file_of_its_photos(past: Past) -> None:
    past.ended()
    assert past.known() == {"a.CR3", "a.JPG", "b.jpg"}


@pytest.mark.parametrize("state", ["running", "stopped", "failed", "cancelled"])
def test_a_run_that_was_not_done_had_nothing(past: Past, state: str) -> None:
    past.ended(state)
    assert past.known() == set()


def test_a_run_that_asked_for_something_else_had_nothing(past: Past) -> None:
    past.ended()
    assert past.known(replace(past.call, plan=PlanCall("cull"))) == set()
    assert past.known(replace(past.call, clocks={"1001": 60.0})) == set()


def test_where_its_output_is_gone_it_had_nothing(past: Past) -> None:
    past.ended()
    (past.out / "run.json").unlink()
    assert past.known() == set()


@pytest.mark.parametrize(("code", "had"), [("vanished", False), ("unreadable", False), ("truncated", True)])
def test_a_photo_that_it_could_not_get_hold_of_was_not_had(past: Past, code: str, had: bool) -> None:
    past.ended(b=code)
    assert ("b.jpg" in past.known()) is had


def test_without_a_run_nothing_is_known(store: Store, past: Past, tmp_path: Path) -> None:
    past.ended()
    assert known(store, tmp_path / "other", past.call, past.document, past.plan) == {}
