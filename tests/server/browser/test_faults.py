"""The five stages are broken by hand: what is wrong is said where it is, in the server's words, until it is mended."""

import pytest
from playwright.sync_api import Page, expect

from safelight import recipes
from tests.server.browser.conftest import Served
from tests.server.browser.drawing_board import DrawingBoard

pytestmark = pytest.mark.slow
TEXT = recipes.path("five-stages").read_text(encoding="utf-8")
LOOP = 'iterate_until: "technical_score > 7.0"'
FAULTS = {
    "a condition that reads what nobody gives": (
        ("Segment objects", "Only where", "detected_objects.count > 0", "nobody.count > 0"),
        ("detected_objects.count > 0", "nobody.count > 0"),
    ),
    "a condition that ends too early": (
        ("Segment objects", "Only where", "detected_objects.count > 0", "detected_objects.count >"),
        ("detected_objects.count > 0", "detected_objects.count >"),
    ),
    "a value that is none": (
        ("Detect objects", "Confidence threshold", "0.6", "7"),
        ("confidence_threshold: 0.6", "confidence_threshold: 7"),
    ),
    "a loop that ends by what nobody gives": (
        ("Quality guided enhancement", "Repeat until", "technical_score > 7.0", "nobody > 7.0"),
        (LOOP, 'iterate_until: "nobody > 7.0"'),
    ),
    "a loop without a round": (
        ("Quality guided enhancement", "At most so often", "5", "0"),
        (LOOP, f"{LOOP}\n            max_iterations: 0"),
    ),
}


def words(served: Served, right: str, wrong: str) -> str:
    """What the server says of the recipe where this is wrong in it."""
    assert right in TEXT
    body = {"text": TEXT.replace(right, wrong), "profile": "builtin"}
    (problem,) = served.ask("POST", "/documents/read", body)["problems"]
    return str(problem["message"])


def opened(served: Served, page: Page) -> DrawingBoard:
    page.goto(served.page("/recipes/five-stages"))
    return DrawingBoard.of(page)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_said_at_the_card_and_at_the_field_until_it_is_mended(
    fault: str, served: Served, page: Page
) -> None:
    (title, field, right, wrong), in_text = FAULTS[fault]
    said = words(served, *in_text)
    board = opened(served, page)
    board.select(title)
    expect(board.form.named(field)).to_have_value(right)
    board.form.type(field, wrong)
    expect(board.card(title)).to_contain_text(said)
    expect(board.form.root).to_contain_text(said)
    expect(board.form.named(field)).to_have_value(wrong)
    expect(board.form.named(field)).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("status").first).to_contain_text("1 problem")
    board.form.type(field, right)
    expect(board.card(title)).not_to_contain_text(said)
    expect(board.form.root).not_to_contain_text(said)
    expect(page.get_by_role("status").first).not_to_contain_text("problem")


def test_a_fault_of_a_flow_is_said_at_the_flow_and_where_its_condition_is_written(served: Served, page: Page) -> None:
    said = words(served, "detected_objects.faces.count > 5", "nobody.count > 5")
    board = opened(served, page)
    form = board.open_flow("group_photo_optimization")
    form.type("Runs when", "nobody.count > 5")
    expect(board.flow("group_photo_optimization")).to_contain_text(said)
    expect(form.root).to_contain_text(said)
    form.type("Runs when", "detected_objects.faces.count > 5")
    expect(board.flow("group_photo_optimization")).not_to_contain_text(said)
    expect(form.root).not_to_contain_text(said)


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_in_a_field_gives_way_when_it_is_taken_back_elsewhere(
    fault: str, served: Served, page: Page
) -> None:
    (title, field, right, wrong), _ = FAULTS[fault]
    board = opened(served, page)
    board.select(title)
    board.form.type(field, wrong)
    expect(board.form.named(field)).to_have_attribute("aria-invalid", "true")
    expect(board.form.named(field)).to_have_value(wrong)
    page.get_by_role("button", name="Undo").first.click()
    expect(board.form.named(field)).to_have_value(right)
    expect(page.get_by_role("status").first).not_to_contain_text("problem")
    page.get_by_role("button", name="Redo").first.click()
    expect(page.get_by_role("status").first).to_contain_text("1 problem")
    expect(board.form.named(field)).to_have_value(wrong)
