"""The benches' own arithmetic: a wrong ruler measures nothing."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from benchmarks.playing import Judged
from benchmarks.scores import all_of, best_of_group, grouping
from benchmarks.table import Row, table
from benchmarks.truth import mild, obvious
from benchmarks.web_app.frames import Frames
from safelight.demo.camera import Shot
from safelight.demo.photographs import CAT
from safelight.demo.scenes import View
from safelight.demo.shoot import Frame, Truth
from safelight.engine.record import GroupPlace, Record
from safelight.imaging.photo import Photo
from safelight.metadata.facts import CaptureFacts, HumanWord


def judged(name: str, truth: Truth, verdict: Any, group: str = "", kind: Any = "burst") -> Judged:
    place = GroupPlace(group, kind, 2, 1, best=verdict == "keep") if group else None
    photo = Photo(name, Path(), (name,))
    record = Record(0, photo, "", CaptureFacts(), HumanWord(), verdict, verdict, group=place)
    return Judged(Frame(name, View(CAT), Shot(0), truth), record)


RIGHT = [
    judged("a", Truth("burst", "one", best=True), "keep", "g1"),
    judged("b", Truth("burst", "one"), "alternate", "g1"),
    judged("c", Truth("bracket", "two"), "keep", "g2", "bracket"),
    judged("d", Truth("bracket", "two"), "keep", "g2", "bracket"),
    judged("e", Truth("unusable"), "review"),
    judged("f", Truth(), "keep"),
]


def test_a_culling_without_a_fault_scores_one_throughout() -> None:
    assert set(all_of(RIGHT).values()) == {1.0}


def test_a_group_too_large_costs_precision_and_one_too_small_recall() -> None:
    swallowed = [*RIGHT[:5], judged("f", Truth(), "keep", "g1")]
    assert grouping(swallowed) == (pytest.approx(2 / 4), 1.0)
    torn = [*RIGHT[:3], judged("d", Truth("bracket", "two"), "keep"), *RIGHT[4:]]
    assert grouping(torn) == (1.0, pytest.approx(1 / 2))


def test_a_second_frame_kept_is_not_the_best_of_its_group() -> None:
    assert best_of_group([RIGHT[0], judged("b", Truth("burst", "one"), "keep", "g1")]) == 0.0


@pytest.mark.parametrize("frames", [obvious(1), mild(20)], ids=["obvious", "mild"])
def test_every_made_burst_has_one_best_frame_and_names_are_unique(frames: tuple[Frame, ...]) -> None:
    bests = Counter(f.truth.group for f in frames if f.truth.kind == "burst" and f.truth.best)
    assert set(bests.values()) == {1}
    assert all(a.name < b.name for a, b in pairwise(frames))


def test_a_seed_makes_the_same_shoot_again() -> None:
    assert [(f.scene, f.shot, f.truth) for f in obvious(3)] == [(f.scene, f.shot, f.truth) for f in obvious(3)]


def test_the_table_says_what_fell_short() -> None:
    told = table([Row("quick", 3.2, "ms", at_most=5), Row("right", 0.9, at_least=1.0), Row("size", 7, "MB")])
    assert [line.split() for line in told.splitlines()] == [
        ["what", "measured", "goal"],
        ["quick", "3.2", "ms", "<=", "5", "met"],
        ["right", "0.9", ">=", "1", "SHORT"],
        ["size", "7", "MB"],
    ]


def test_frames_a_second_are_those_of_all_the_time_and_the_longest_is_named() -> None:
    frames = Frames((10.0, 10.0, 20.0))
    assert (frames.a_second, frames.longest) == (75.0, 20.0)
