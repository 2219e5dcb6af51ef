"""`group_similar`: the frames of one moment."""

from typing import Any

from safelight.actions.builtin.group_similar import GroupSimilar, group_similar
from safelight.actions.outcome import Group, SetOutcome
from safelight.models.contract import Looks
from tests.actions.grouping.made_members import MadeMember, member
from tests.models.made_looks import Scenes

SCENES = Scenes()


def run(members: list[MadeMember], looks: list[Looks | None], **params: Any) -> SetOutcome:
    outcome: SetOutcome = group_similar(members, {"looks": looks}, GroupSimilar(**params))
    return outcome


def test_frames_of_a_moment_are_a_burst() -> None:
    found = run([member(n, n) for n in range(3)], [SCENES.looks(1), SCENES.looks(1, right=8), SCENES.looks(2)])
    assert found.groups == (Group("burst", (0, 1)),)
    assert [found.outcomes[n].result.count for n in range(3)] == [2, 2, 1]
    assert [found.outcomes[n].result.kind for n in range(3)] == ["burst", "burst", "single"]


def test_a_moment_without_times_is_a_burst_too() -> None:
    found = run([member(n, number=n) for n in range(2)], [SCENES.looks(1), SCENES.looks(1, right=1)])
    assert found.groups == (Group("burst", (0, 1)),)


def test_a_picture_and_its_copies_are_called_duplicates() -> None:
    small, coarse = SCENES.looks(1, pixels=6_000_000), SCENES.looks(1, quantisation=60)
    found = run([member(n, 0) for n in range(3)], [SCENES.looks(1, quantisation=9), small, coarse])
    assert found.groups == (Group("duplicate", (0, 1, 2)),)
    assert found.outcomes[0].result.kind == "duplicate"


def test_one_picture_twice_is_called_a_duplicate_with_a_time_or_without() -> None:
    looks: list[Looks | None] = [SCENES.looks(1)] * 2
    assert run([member(n, 0) for n in range(2)], looks).groups == (Group("duplicate", (0, 1)),)
    assert run([member(n, number=n) for n in range(2)], looks).groups == (Group("duplicate", (0, 1)),)


def test_a_burst_with_a_copy_in_it_is_a_burst() -> None:
    looks: list[Looks | None] = [SCENES.looks(1), SCENES.looks(1, pixels=6_000_000), SCENES.looks(1, right=2)]
    assert run([member(0, 0), member(1, 0), member(2, 1)], looks).groups == (Group("burst", (0, 1, 2)),)


def test_stopped_frames_are_grouped_like_others() -> None:
    found = run([member(0, 0, stopped=True), member(1, 1)], [SCENES.looks(1)] * 2)
    assert found.groups == (Group("burst", (0, 1)),)


def test_a_set_is_a_group_of_its_own_kind() -> None:
    whole = Group("bracket", (0, 1, 2))
    members = [member(n, n * 0.3, whole_set=whole) for n in range(3)] + [member(n, n * 0.3) for n in (3, 4)]
    found = run(members, [SCENES.looks(1)] * 5)
    assert found.groups == (whole, Group("burst", (3, 4)))
    assert found.outcomes[0].result.kind == "bracket"
    assert found.outcomes[0].result.count == 3


def test_copies_are_named_for_whoever_ranks_them() -> None:
    looks: list[Looks | None] = [SCENES.looks(1), SCENES.looks(1, pixels=6_000_000)]
    found = run([member(0, 0), member(1, 0)], looks)
    assert found.outcomes[1].result.copy_of == "IMG_0000.JPG"
    assert found.outcomes[0].result.copy_of == ""


def test_the_window_and_the_threshold_decide() -> None:
    members, looks = [member(0, 0), member(1, 7)], [SCENES.looks(1), SCENES.looks(1, right=8)]
    assert run(members, [*looks]).groups == ()
    assert len(run(members, [*looks], time_window=8).groups) == 1
    assert run(members, [*looks], time_window=8, similarity_threshold=0.95).groups == ()


def test_its_sentence_has_the_values_in_place() -> None:
    assert group_similar.sentence(GroupSimilar()) == (
        "Group frames of one camera that look alike (similarity 0.85 or more) and were taken within 5 seconds of each "
        "other"
    )


def test_it_makes_a_grouping_and_parks_nobody() -> None:
    assert group_similar.groups
    assert not group_similar.selects(GroupSimilar())
    assert group_similar.measuring_values(GroupSimilar()) == {}
