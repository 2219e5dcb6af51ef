"""`find_duplicates`: the same picture twice."""

from typing import Any

import pytest
from pydantic import ValidationError

from safelight.actions.builtin.find_duplicates import FindDuplicates, find_duplicates
from safelight.actions.grouping.result import Duplicates
from safelight.actions.outcome import Group, SetOutcome
from safelight.models.contract import Looks
from tests.actions.grouping.made_contenders import quality
from tests.actions.grouping.made_members import MadeMember, member
from tests.models.made_looks import Scenes

SCENES = Scenes()


def scored(index: int, at: float, technical: float, **how: Any) -> MadeMember:
    return member(index, at, results={"quality": quality(technical)}, **how)


def run(members: list[MadeMember], looks: list[Looks | None], **params: Any) -> SetOutcome:
    outcome: SetOutcome = find_duplicates(members, {"looks": looks}, FindDuplicates(**params))
    return outcome


PAIR = [scored(0, 0, 6.0), scored(1, 1, 8.0), scored(2, 2, 9.0)]
LOOKS: list[Looks | None] = [SCENES.looks(1), SCENES.looks(1, right=1), SCENES.looks(2)]


def test_duplicates_are_a_group_and_counted_with_the_photo_itself() -> None:
    found = run(PAIR, LOOKS)
    assert found.groups == (Group("duplicate", (0, 1)),)
    assert [found.outcomes[n].result.count for n in range(3)] == [2, 2, 1]
    assert found.outcomes[2].result.kind == "single"


def test_nobody_steps_aside_unless_asked() -> None:
    assert all(outcome.verdict is None and not outcome.reasons for outcome in run(PAIR, LOOKS).outcomes.values())


def test_keep_best_only_parks_the_others_with_a_reason() -> None:
    found = run(PAIR, LOOKS, keep_best_only=True)
    assert [found.outcomes[n].verdict for n in range(3)] == ["alternate", None, None]
    (reason,) = found.outcomes[0].reasons
    assert (reason.message, reason.value, reason.threshold) == ("worse than IMG_0001: 2.0 lower overall", 6.0, 8.0)
    assert (found.outcomes[1].result.rank, found.outcomes[1].result.best) == (1, True)
    assert (found.outcomes[0].result.rank, found.outcomes[0].result.best) == (2, False)


def test_a_smaller_copy_steps_behind_its_original() -> None:
    members = [scored(0, 0, 8.9), scored(1, 0, 8.0)]
    looks: list[Looks | None] = [SCENES.looks(1, pixels=6_000_000), SCENES.looks(1, pixels=24_000_000)]
    found = run(members, looks, keep_best_only=True)
    assert found.outcomes[0].reasons[0].message == "a smaller copy of IMG_0001: 6.0 against 24.0 megapixels"
    assert found.outcomes[0].result.copy_of == "IMG_0001.JPG"


def test_a_photo_that_could_not_be_scored_is_still_a_duplicate() -> None:
    members = [member(0, 0), scored(1, 1, 5.0)]
    found = run(members, LOOKS[:2], keep_best_only=True)
    assert found.outcomes[0].reasons[0].code == "not_scored"


def test_frames_of_a_set_are_no_duplicates_and_stay_together() -> None:
    whole = Group("bracket", (0, 1, 2))
    members = [scored(n, n * 0.3, 6.0 + n, whole_set=whole) for n in range(3)]
    found = run(members, [SCENES.looks(1)] * 3, keep_best_only=True)
    assert found.groups == (whole,)
    assert [found.outcomes[n].result for n in range(3)] == [
        Duplicates(1, "bracket", 3, best=False),
        Duplicates(1, "bracket", 2, best=False),
        Duplicates(1, "bracket", 1, best=True),
    ]
    assert all(outcome.verdict is None for outcome in found.outcomes.values())


def test_a_stopped_photo_is_seen_and_loses() -> None:
    members = [scored(0, 0, 9.0, stopped=True), scored(1, 1, 5.0)]
    found = run(members, LOOKS[:2], keep_best_only=True)
    assert found.outcomes[1].result.best
    assert found.outcomes[0].reasons[0].code == "set_aside"


def test_a_photo_without_looks_is_left_out() -> None:
    assert set(run(PAIR[:2], [LOOKS[0], None]).outcomes) == {0}


def test_its_sentence_has_the_values_in_place() -> None:
    assert find_duplicates.sentence(FindDuplicates(keep_best_only=True)) == (
        "Find near-duplicates (similarity 0.95 or more) taken within 30 seconds of each other; "
        "keep the best of each, the others become alternates"
    )


def test_the_founding_documents_names_and_the_short_one_are_known() -> None:
    assert find_duplicates.alias_map()["time_window"] == "time_window_seconds"
    assert {"similarity_threshold", "keep_best_only"} <= set(find_duplicates.alias_map())


def test_every_parameter_only_decides() -> None:
    assert find_duplicates.measuring_values(FindDuplicates()) == {}


def test_it_selects_only_where_it_is_told_to() -> None:
    assert find_duplicates.selects(FindDuplicates(keep_best_only=True))
    assert not find_duplicates.selects(FindDuplicates())


@pytest.mark.parametrize("wrong", [{"similarity_threshold": 1.2}, {"time_window_seconds": 0}])
def test_impossible_values_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        FindDuplicates(**wrong)
