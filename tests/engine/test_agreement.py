"""How far verdicts agree with what was said of the same photos."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from safelight.engine.agreement import Agreement, Share, agreement
from safelight.engine.record import Record
from safelight.metadata.facts import HumanWord
from tests.output.report.records import failed, group, record, stopped

PICK, REJECT = HumanWord(pick="pick"), HumanWord(pick="reject")


def agreed(records: list[Record], said: Mapping[int, HumanWord]) -> Agreement:
    return agreement(records, {one.photo.name: said[one.index] for one in records if one.index in said})


def against(found: Agreement) -> list[int]:
    return [one.record.index for one in found.contradictions]


@pytest.mark.parametrize(
    ("word", "kept", "dropped"),
    [
        (PICK, [], [1]),
        (REJECT, [0], []),
        (HumanWord(rating=1), [], [1]),
        (HumanWord(rating=-1), [0], []),
        (HumanWord(rating=0), [], []),
        (HumanWord(label="Red"), [], []),
    ],
)
def test_what_is_chosen_must_be_kept_and_what_is_rejected_must_not(
    word: HumanWord, kept: list[int], dropped: list[int]
) -> None:
    assert against(agreed([record(0), stopped(1)], {0: word})) == kept
    assert against(agreed([record(0), stopped(1)], {1: word})) == dropped


def test_the_machines_verdict_counts_and_not_what_became_of_the_photo() -> None:
    spared = replace(stopped(1), verdict="keep")
    assert against(agreed([spared], {1: PICK})) == [1]


def test_a_marked_photo_that_failed_is_not_judged() -> None:
    found = agreed([failed(0), record(1, name="b.jpg")], {0: PICK, 1: PICK})
    assert (found.marks, len(found.unjudged), found.contradictions) == (1, 1, ())


def test_the_best_shot_is_to_be_a_chosen_one_in_every_group_that_has_one() -> None:
    right, wrong, silent = group(1, 3), group(11, 3), group(21, 3)
    found = agreed([*right, *wrong, *silent], {1: PICK, 2: HumanWord(rating=3), 12: PICK, 22: REJECT})
    assert found.top_1 == Share(1, 2)


def test_a_group_that_nobody_ranked_has_no_best_shot_to_be_right_about() -> None:
    unranked = [replace(one, group=replace(one.group, best=False)) for one in group(1, 3) if one.group]
    assert agreed(unranked, {1: PICK}).top_1 == Share(0, 0)


def test_precision_and_recall_of_rejects_are_over_marked_photos_alone() -> None:
    records = [record(0), record(1), stopped(2), stopped(3), stopped(4)]
    found = agreed(records, {0: REJECT, 1: PICK, 2: REJECT, 3: PICK})
    assert found.precision == Share(1, 2)
    assert found.recall == Share(1, 2)


def test_a_set_is_preserved_where_every_frame_is_kept_unless_one_was_rejected() -> None:
    whole, torn, unwanted = group(1, 3, "bracket"), group(11, 3, "panorama"), group(21, 3, "focus_stack")
    torn[1] = replace(torn[1], machine_verdict="alternate")
    unwanted[1] = replace(unwanted[1], machine_verdict="review")
    found = agreed([*whole, *torn, *unwanted], {22: REJECT})
    assert found.sets == Share(1, 2)
    assert found.top_1 == Share(0, 0)


def test_a_share_of_nothing_is_none() -> None:
    assert Share(0, 0).value is None
    assert Share(1, 4).value == 0.25
