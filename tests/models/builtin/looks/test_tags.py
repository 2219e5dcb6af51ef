"""Tags come from a whitelist, and only where the network is plain about them."""

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.looks.groups import GROUPS
from safelight.models.builtin.looks.tags import tags


def seen(**classes: float) -> npt.NDArray[np.float32]:
    probabilities = np.zeros(1000, np.float32)
    for name, value in classes.items():
        probabilities[int(name[1:])] = value
    return probabilities


def test_one_sure_class_is_enough() -> None:
    assert tags(seen(c281=0.4)) == ("animal", "cat")


def test_many_unsure_classes_of_one_group_are_enough_together() -> None:
    assert tags(seen(c151=0.2, c160=0.2, c200=0.2)) == ("animal", "dog")


def test_kinds_that_differ_give_the_wider_word_alone() -> None:
    assert tags(seen(c151=0.3, c281=0.3)) == ("animal",)


def test_nothing_plain_gives_no_tag() -> None:
    assert tags(seen(c151=0.3, c817=0.2)) == ()


def test_people_and_what_they_wear_are_on_no_list() -> None:
    listed = {number for group in GROUPS for first, last in group.classes for number in range(first, last + 1)}
    people = {400, 439, 452, 457, 515, 518, 560, 610, 617, 834, 906, 981, 982, 983}
    assert not listed & people


def test_no_class_is_in_two_groups() -> None:
    listed = [number for group in GROUPS for first, last in group.classes for number in range(first, last + 1)]
    assert len(listed) == len(set(listed))
