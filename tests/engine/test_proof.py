"""A recipe's verdicts beside what a photographer chose."""

from collections.abc import Mapping

import pytest

from safelight.engine.agreement import Share
from safelight.engine.proof import Proof, chosen, proof
from safelight.engine.record import Record
from safelight.metadata.facts import HumanWord
from tests.output.report.records import failed, group, record, stopped

STAR, PICK, REJECT = HumanWord(rating=1), HumanWord(pick="pick"), HumanWord(rating=-1)


def proved(records: list[Record], said: Mapping[int, HumanWord], stars: int = 1) -> Proof:
    return proof(records, {one.photo.name: said[one.index] for one in records if one.index in said}, stars)


def indexes(records: tuple[Record, ...]) -> list[int]:
    return [one.index for one in records]


def test_yours_are_kept_or_lost_and_the_rest_that_is_kept_is_extra() -> None:
    found = proved([record(0), stopped(1), record(2), stopped(3), failed(4)], {0: STAR, 1: PICK, 4: STAR})
    assert (indexes(found.kept), indexes(found.lost), indexes(found.extra)) == ([0], [1, 4], [2])
    assert (found.yours, found.left) == (3, 2)


def test_records_hold_the_words_that_the_run_was_not_told() -> None:
    assert proved([stopped(1)], {1: STAR}).lost[0].word == STAR


@pytest.mark.parametrize(
    ("word", "one", "three"),
    [
        (STAR, True, False),
        (HumanWord(rating=3), True, True),
        (PICK, True, True),
        (HumanWord(pick="reject", rating=4), False, False),
        (REJECT, False, False),
        (HumanWord(rating=0), False, False),
    ],
)
def test_a_photo_is_yours_by_a_pick_or_by_so_many_stars(word: HumanWord, one: bool, three: bool) -> None:
    assert (chosen(word, 1), chosen(word, 3)) == (one, three)


def test_a_rejected_photo_that_is_kept_is_extra_and_counted_against_it() -> None:
    found = proved([record(0), stopped(1), record(2)], {0: REJECT, 1: REJECT, 2: STAR})
    assert indexes(found.extra) == [0]
    assert found.rejects == Share(1, 2)


def test_a_moment_is_covered_by_any_frame_of_it_that_you_chose() -> None:
    records = [*group(1, 3), *group(11, 3), stopped(20)]
    found = proved(records, {1: STAR, 2: STAR, 12: STAR, 20: STAR})
    assert indexes(found.lost) == [2, 12, 20]
    assert found.moments == Share(1, 3)
