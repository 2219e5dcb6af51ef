"""How two texts differ in what they say."""

import pytest

from safelight import recipes
from safelight.actions.catalogue import Catalogue
from safelight.app.building.comparison import compared
from safelight.errors import RecipeError

TEXT = recipes.path("wedding").read_text()


def changes(catalogue: Catalogue, after: str, before: str = TEXT) -> list[tuple[str, str | None, str]]:
    return [(one.kind, one.step or one.stage, one.what) for one in compared(before, after, catalogue)]


def test_what_says_the_same_differs_in_nothing(catalogue: Catalogue) -> None:
    assert changes(catalogue, TEXT.replace("#", "# #").replace("time_window: 5", "time_window: 5.0")) == []


def test_a_value_that_changed(catalogue: Catalogue) -> None:
    (change,) = compared(TEXT, TEXT.replace("time_window: 5", "time_window: 9"), catalogue)
    assert change.sentence == "Step 'group_similar': time_window was 5, and is 9 now."
    assert (change.stage, change.before, change.after) == ("moments", 5, 9)


def test_keys_of_the_recipe_its_output_and_its_stages(catalogue: Catalogue) -> None:
    after = TEXT.replace("copies: keep", "copies: all").replace("name: Wedding", "name: W")
    after = after.replace("- name: faces", "- name: faces\n    parallel: true")
    assert changes(catalogue, after) == [
        ("changed", None, "name"),
        ("changed", None, "output.copies"),
        ("changed", "faces", "parallel"),
    ]


def test_steps_that_came_went_and_moved(catalogue: Catalogue) -> None:
    before = (
        "stages: [{name: a, steps: [{action: decide}, {action: export}]}, {name: b, steps: [{action: apply_edits}]}]"
    )
    after = (
        "stages: [{name: a, steps: [{action: export}, {action: decide}]},"
        " {name: b, steps: [{model: nima, action: rank_all}]}]"
    )
    found = changes(catalogue, after, before)
    assert ("removed", "apply_edits", "step") in found
    assert ("added", "rank_all", "step") in found
    assert [one for one in found if one[0] == "moved"] in ([("moved", "decide", "step")], [("moved", "export", "step")])


def test_a_step_that_went_to_another_stage_and_a_stage_that_moved(catalogue: Catalogue) -> None:
    before = (
        "stages: [{name: a, steps: [{action: decide}, {action: export}]}, {name: b, steps: [{action: apply_edits}]}]"
    )
    after = (
        "stages: [{name: b, steps: [{action: apply_edits}, {action: export}]}, {name: a, steps: [{action: decide}]}]"
    )
    found = changes(catalogue, after, before)
    assert ("moved", "export", "step") in found
    assert len([one for one in found if one[0] == "moved" and one[2] == "stage"]) == 1


def test_a_text_that_cannot_be_read_is_told(catalogue: Catalogue) -> None:
    with pytest.raises(RecipeError):
        compared(TEXT, "stages: [", catalogue)
