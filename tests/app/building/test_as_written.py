"""A number that the grammar refuses is shown as it is written."""

import pytest

from safelight.app.building.analysis import view_of_text

TEXT = """\
global_parameters: {batch_size: 8}
stages:
  - name: look
    timeout_seconds: 30s
    steps:
      - model: nima
        action: quality_check
        conditional: {if: "quality.technical_score > 5.0"}
        iterate_until: "technical_score > 7.0"
        max_iterations: 4
"""


def full(text, catalogue, profile):
    view = view_of_text(text, catalogue, profile)
    assert view.recipe is not None
    return view.recipe


@pytest.mark.parametrize(("written", "shown"), [("0", 0), ("-3", -3), ("101", 101), ("2.5", 2.5)])
def test_a_number_that_is_refused_is_in_the_full_form_as_it_is_written(written, shown, catalogue, profile) -> None:
    recipe = full(TEXT.replace("max_iterations: 4", f"max_iterations: {written}"), catalogue, profile)
    assert recipe["stages"][0]["steps"][0]["max_iterations"] == shown


@pytest.mark.parametrize("written", ["many", "true", "[1]", "{a: 1}", "~", '"0"'])
def test_what_is_no_number_is_left_out(written, catalogue, profile) -> None:
    recipe = full(TEXT.replace("max_iterations: 4", f"max_iterations: {written}"), catalogue, profile)
    assert "max_iterations" not in recipe["stages"][0]["steps"][0]


def test_so_is_one_of_the_whole_recipe(catalogue, profile) -> None:
    recipe = full(TEXT.replace("batch_size: 8", "batch_size: -1"), catalogue, profile)
    assert recipe["global_parameters"]["batch_size"] == -1


def test_what_is_right_stays_what_it_means(catalogue, profile) -> None:
    recipe = full(TEXT, catalogue, profile)
    assert recipe["stages"][0]["timeout_seconds"] == 30
    assert recipe["stages"][0]["steps"][0]["max_iterations"] == 4
