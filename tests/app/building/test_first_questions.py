"""The first recipe of who never wrote one."""

from typing import get_args

import pytest

from safelight.actions.catalogue import Catalogue
from safelight.app.building.analysis import view_of_text
from safelight.app.building.first_questions import Answers, Finish, Shot, first_recipe
from safelight.models.profiles import Profile
from safelight.recipe.load import load


@pytest.mark.parametrize("shot", get_args(Shot))
@pytest.mark.parametrize("keepers", [0, 20, 50, 100])
@pytest.mark.parametrize("finish", ["lightroom", "here"])
def test_every_answer_gives_a_recipe_that_can_be_planned(
    shot: Shot, keepers: int, finish: Finish, catalogue: Catalogue, profile: Profile
) -> None:
    text = first_recipe(Answers(shot, keepers, finish), catalogue)
    assert view_of_text(text, catalogue, profile).sound
    assert f"about {keepers} of 100 frames" in text.splitlines()[0]


def parameters(text: str, action: str) -> dict[str, object]:
    steps = (step for stage in load(text).recipe.stages for step in stage.steps)
    return next(step.parameters for step in steps if step.action == action)


def test_the_fewer_are_kept_the_wider_a_moment_and_the_fewer_of_it(catalogue: Catalogue) -> None:
    few, many = (first_recipe(Answers("wedding", keepers, "here"), catalogue) for keepers in (5, 80))
    assert parameters(few, "group_similar") == {"time_window": 15, "similarity_threshold": 0.75}
    assert parameters(few, "select_best_from_group") == {}
    assert parameters(many, "group_similar") == {"time_window": 5}
    assert parameters(many, "select_best_from_group") == {"keep": 3}


def test_where_the_work_is_finished_decides_what_is_written(catalogue: Catalogue) -> None:
    outputs = {
        finish: load(first_recipe(Answers("travel", 30, finish), catalogue)).recipe.output
        for finish in get_args(Finish)
    }
    assert {finish for finish, output in outputs.items() if output.copies == "keep"} == {"here"}
    assert {finish for finish, output in outputs.items() if output.develop} == {"lightroom", "darktable"}
    assert all(output.sidecars for output in outputs.values())


def test_comments_of_the_shipped_recipe_stay(catalogue: Catalogue) -> None:
    text = first_recipe(Answers("other", 30, "darktable"), catalogue)
    assert "# Frames of one moment: taken by one camera within five seconds" in text
    assert load(text).recipe.name == "My cull"
    assert text.startswith(
        "# Made for you: you shot something else, keep about 30 of 100 frames,\n# and finish in darktable."
    )
