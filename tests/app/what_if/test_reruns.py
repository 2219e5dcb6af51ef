"""What an attempt says of itself, and a store that cannot be read."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete

from safelight.actions.outcome import Reason
from safelight.app.found_run import find_run, opened
from safelight.app.what_if.reruns import Attempt, Reruns
from safelight.app.what_if.unasked import Question
from safelight.engine.unread import UNKNOWN
from safelight.errors import StoreError
from safelight.store.schema import RESULTS
from tests.app.what_if.shoot import culled, store_of
from tests.app.what_if.test_knobs import CULL, plan_of
from tests.app.what_if.values import because, judged

LOST = because("failed", Reason(UNKNOWN, "it was never measured for this"))


def attempt(*judgements: Any, asked: tuple[int, ...] = ()) -> Attempt:
    return Attempt((), plan_of(CULL), judgements, tuple(Question(index, 0, crops=True) for index in asked))


def test_photos_that_nobody_can_say_a_verdict_of_are_not_counted() -> None:
    made = attempt(judged("a"), LOST, judged("c", "review"))
    assert (made.unknown, made.kept, made.counts) == ({1}, 1, {"keep": 1, "review": 1})


def test_a_photo_that_failed_for_another_reason_is_known() -> None:
    assert attempt(because("failed", Reason("step_failed", "it failed"))).unknown == frozenset()


def test_frames_of_a_group_that_holds_an_unknown_one_are_not_sure() -> None:
    before = [judged("a", group="g1"), judged("b", "review", "g1"), judged("c")]
    made = attempt(judged("a"), LOST, judged("c"))
    assert made.unsure(before) == {0, 1}, "it was in its group then, and is in none now"


def test_frames_of_a_group_whose_finalist_was_never_read_are_not_sure() -> None:
    before = [judged("a"), judged("b"), judged("c")]
    made = attempt(judged("a", group="g1"), judged("b", "alternate", "g1"), judged("c"), asked=(1,))
    assert made.unsure(before) == {0, 1}


def test_where_nothing_is_asked_all_is_sure() -> None:
    assert attempt(judged("a"), judged("b")).unsure([judged("a"), judged("b")]) == frozenset()


class Broken:
    """A table that cannot be read."""

    def find_each(self, *_asked: object) -> None:
        raise StoreError("it is damaged")


def test_a_store_that_cannot_be_read_is_told_and_nothing_is_guessed(tmp_path: Path) -> None:
    culled(tmp_path)
    with opened(store_of(tmp_path)) as store:
        row = find_run(store, str(tmp_path / "out"))
        broken: Any = Broken()
        reruns = Reruns(replace(store, results=broken), row, store.runs.members(row.id, records=True))
        with pytest.raises(StoreError, match="what this run found cannot be read"):
            reruns.attempt()


def test_overrides_of_the_run_give_way_by_whatever_name(tmp_path: Path) -> None:
    culled(tmp_path, "cull", "--set", "quality_check.technical_min=2", "--set", "select_best_from_group.keep=2")
    with opened(store_of(tmp_path)) as store:
        row = find_run(store, str(tmp_path / "out"))
        reruns = Reruns(store, row, store.runs.members(row.id, records=True))
        made = reruns.attempt(["quality_check.technical_threshold=3"])
    assert made.plan.overrides == {"select_best_from_group.keep": 2, "quality_check.technical_threshold": 3}


def test_what_is_decided_again_needs_no_thumbnail(tmp_path: Path) -> None:
    culled(tmp_path)
    with opened(store_of(tmp_path)) as store:
        row = find_run(store, str(tmp_path / "out"))
        members = store.runs.members(row.id)
        whole = Reruns(store, row, members).attempt(["select_best_from_group.keep=2"])
        with store.database.writing() as connection:
            gone = connection.execute(delete(RESULTS).where(RESULTS.c.kind == "Thumbnail")).rowcount
        bare = Reruns(store, row, members).attempt(["select_best_from_group.keep=2"])
    assert gone == len(members)
    assert bare.judgements == whole.judgements
    assert not bare.unknown
