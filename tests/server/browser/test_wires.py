"""Wires of a recipe: led elsewhere by the mouse, refused where they cannot go, taken off by keys, and all undone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.server.browser.conftest import Served

pytestmark = pytest.mark.slow

RECIPE = """\
name: Wires
stages:
  - name: look
    steps:
      - name: find
        model: rt-detr
        action: detect_objects
        parameters: {classes: [person]}
      - name: find_cars
        model: rt-detr
        action: detect_objects
        parameters: {classes: [car]}
        output_to: cars
      - name: score
        model: nima
        action: quality_check
  - name: cut
    steps:
      - name: outline
        model: sam2
        action: segment_objects
        parameters: {input_from: detected_objects}  # people first
        conditional: {if: "quality.technical_score > 3.5", else: skip}
  - name: more
    conditional_flows:
      - condition: masks.count > 0
        action: outlined
        steps:
          - {name: scene, model: qwen2.5-vl, action: analyze_scene}
"""


@pytest.fixture(name="canvas")
def _canvas(served: Served, page: Page) -> Page:
    """The recipe's wiring."""
    base = next((one["version"] for one in served.ask("GET", "/recipes")["recipes"] if one["name"] == "wires"), None)
    served.ask("PUT", "/recipes/wires", {"text": RECIPE, "base": base})
    page.goto(served.page("/recipes/wires"))
    page.get_by_text("Wiring").click()
    wire(page, "detected_objects").wait_for(state="attached")
    return page


def wire(page: Page, result: str) -> Locator:
    return page.get_by_label(f"{result} of", exact=False).and_(page.locator(".react-flow__edge"))


def card(page: Page, step: str) -> Locator:
    return page.locator(f".react-flow__node-card[data-id='{step}']")


def middle(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=4)
    page.mouse.move(*end, steps=4)


def source_end(page: Page, result: str) -> tuple[float, float]:
    """The end of a wire at the step that gives its result; it can be taken once the wire is selected."""
    wire(page, result).focus()
    return middle(wire(page, result).locator(".react-flow__edgeupdater-source"))


def port(page: Page, step: str, kind: str) -> tuple[float, float]:
    return middle(page.locator(f".react-flow__node[data-id='{step}'] .react-flow__handle[data-handleid='{kind}']"))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''"))


def walk(page: Page, until: str) -> list[str]:
    """What Tab leads to on the canvas, up to what is called so."""
    for step in page.locator(".react-flow__node-card").all():
        expect(step).to_be_visible()  # before it was measured it cannot be reached
    card(page, "find").get_by_text("Detect objects").wait_for()  # the catalogue is there: it names the steps
    page.locator("[data-canvas]").focus()
    passed: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        passed.append(focused(page))
        if passed[-1].startswith(until):
            return passed
    raise AssertionError(f"Tab never led to {until!r}, but to {passed}")


def text_of(served: Served, page: Page) -> str:
    page.keyboard.press("Control+s")
    page.get_by_text("Saved, version").wait_for()
    return str(served.ask("GET", "/recipes/wires")["text"])


def test_a_wires_end_is_led_to_another_step_and_back_by_one_undo(served: Served, canvas: Page) -> None:
    drag(canvas, source_end(canvas, "detected_objects"), port(canvas, "find_cars", "out"))
    expect(canvas.locator("[class*=heldWord]")).to_contain_text("reads cars")
    canvas.mouse.up()
    expect(wire(canvas, "cars")).to_have_count(1)
    expect(wire(canvas, "detected_objects")).to_have_count(0)
    assert "{input_from: cars}  # people first" in text_of(served, canvas)
    canvas.get_by_role("button", name="Undo", exact=True).click()
    expect(wire(canvas, "detected_objects")).to_have_count(1)
    assert text_of(served, canvas) == RECIPE


def test_a_wrong_end_is_refused_while_the_wire_is_in_the_hand_and_nothing_changes(served: Served, canvas: Page) -> None:
    drag(canvas, source_end(canvas, "detected_objects"), port(canvas, "score", "out"))
    expect(canvas.locator("[class*=heldWord][data-refused]")).to_contain_text("cannot read scores")
    canvas.mouse.up()
    expect(canvas.locator("output")).to_contain_text("cannot read scores")
    expect(wire(canvas, "detected_objects")).to_have_count(1)
    assert canvas.get_by_role("button", name="Undo", exact=True).is_disabled()


@pytest.mark.parametrize("onto", ["find_cars", None])
def test_escape_takes_back_the_wire_in_the_hand(canvas: Page, onto: str | None) -> None:
    """Over a port that it fits, and over the ground, where to let go would take it off."""
    start = source_end(canvas, "detected_objects")
    drag(canvas, start, port(canvas, onto, "out") if onto else (start[0] + 40, start[1] + 90))
    expect(canvas.locator("[class*=held]").first).to_be_attached()
    canvas.keyboard.press("Escape")
    expect(canvas.locator("[class*=held]")).to_have_count(0)
    expect(canvas.locator("output")).to_contain_text("Nothing was changed")
    canvas.mouse.up()
    expect(wire(canvas, "detected_objects")).to_have_count(1)
    expect(canvas.get_by_role("button", name="Undo", exact=True)).to_be_disabled()


def test_escape_takes_back_a_new_wire_and_what_is_selected_stays(canvas: Page) -> None:
    card(canvas, "find_cars").focus()
    canvas.keyboard.press("Enter")
    start = port(canvas, "find_cars", "out")
    drag(canvas, start, (start[0] + 60, start[1] + 200))
    canvas.keyboard.press("Escape")
    canvas.mouse.up()
    expect(canvas.locator("output")).to_contain_text("Nothing was changed")
    expect(canvas.get_by_role("dialog")).to_have_count(0)
    canvas.keyboard.press("Alt+ArrowDown")
    expect(canvas.locator("output")).to_contain_text("Moved")
    drag(canvas, port(canvas, "find_cars", "out"), port(canvas, "outline", "input"))
    canvas.mouse.up()
    expect(wire(canvas, "cars")).to_have_count(1)


def test_an_end_that_is_let_go_over_the_ground_takes_the_wire_off(canvas: Page) -> None:
    end = middle(wire(canvas, "quality").locator(".react-flow__edgeupdater-target"))
    drag(canvas, end, (end[0] - 30, end[1] + 120))
    canvas.mouse.up()
    expect(canvas.locator("output")).to_contain_text("The condition is gone")
    expect(wire(canvas, "quality")).to_have_count(0)
    canvas.keyboard.press("Control+z")
    expect(wire(canvas, "quality")).to_have_count(1)


def test_tab_leads_from_stage_to_stage_through_their_steps_and_then_to_the_wires(canvas: Page) -> None:
    passed = walk(canvas, until="masks of")
    steps = [one for one in passed if ": " in one and not one.startswith("Flow")]
    titles = [one.split(":")[0] for one in steps]
    own = ["Detect objects", "Detect objects", "Quality check", "Segment objects", "Analyze scene"]
    assert [title for title in titles if title in own] == own
    wires = [at for at, one in enumerate(passed) if " goes into " in one or " waits for " in one]
    assert wires == list(range(len(passed) - len(wires), len(passed)))
    canvas.keyboard.press("Shift+Tab")
    assert focused(canvas) == passed[-2]


def test_a_wire_is_reached_by_tab_named_and_removed_by_a_key(canvas: Page) -> None:
    walk(canvas, until="quality of")
    focused = canvas.locator("*:focus")
    expect(focused).to_have_attribute(
        "aria-label", "quality of ‘Quality check’ goes into ‘Segment objects’, as a condition"
    )
    canvas.keyboard.press("Delete")
    expect(wire(canvas, "quality")).to_have_count(0)
    expect(canvas.locator("output")).to_contain_text("The condition is gone")
    canvas.keyboard.press("Control+z")
    expect(wire(canvas, "quality")).to_have_count(1)


def test_a_wire_that_has_to_stay_says_why(canvas: Page) -> None:
    wire(canvas, "masks").focus()
    canvas.keyboard.press("Delete")
    expect(canvas.locator("output")).to_contain_text("A flow needs its condition")
    expect(wire(canvas, "masks")).to_have_count(1)
    expect(canvas.get_by_role("button", name="Undo", exact=True)).to_be_disabled()


def test_a_result_is_wired_to_a_step_by_keys_alone(canvas: Page) -> None:
    card(canvas, "find_cars").focus()
    canvas.keyboard.press("Enter")
    canvas.keyboard.press("c")
    canvas.get_by_role("option", name="Segment objects reads it").wait_for()
    canvas.keyboard.type("segment reads")
    canvas.keyboard.press("Enter")
    expect(wire(canvas, "cars")).to_have_count(1)
    expect(wire(canvas, "detected_objects")).to_have_count(0)


def test_a_step_is_added_to_a_stage_and_moved_to_another_by_keys_alone(canvas: Page) -> None:
    canvas.get_by_label("Stage cut", exact=True).get_by_role("button", name="Add a step").focus()
    canvas.keyboard.press("Enter")
    canvas.get_by_role("option").first.wait_for()
    canvas.keyboard.type("composition")
    canvas.keyboard.press("Enter")
    added = canvas.locator(".react-flow__node-card:focus")
    expect(added).to_have_attribute("aria-label", re.compile("Composition"))
    right = added.bounding_box()
    canvas.keyboard.press("Alt+ArrowLeft")
    expect(canvas.locator("output")).to_contain_text("Moved")
    left = canvas.locator(".react-flow__node-card:focus").bounding_box()
    assert right is not None
    assert left is not None
    assert left["x"] < right["x"]


def test_steps_that_are_chosen_are_moved_together_and_stay_chosen_and_one_undo_brings_all_back(
    served: Served, canvas: Page
) -> None:
    card(canvas, "find").focus()
    canvas.keyboard.press("Enter")
    card(canvas, "find_cars").focus()
    canvas.keyboard.press("Shift+Enter")
    chosen = canvas.locator(".react-flow__node-card.selected")
    for key, order in (
        ("Alt+ArrowDown", ["score", "find", "find_cars"]),
        ("Alt+ArrowUp", ["find", "find_cars", "score"]),
    ):
        canvas.keyboard.press(key)
        for at, step in enumerate(order):
            expect(canvas.locator(".react-flow__node-card").nth(at)).to_have_attribute("data-id", step)
        expect(canvas.locator("output")).to_contain_text("Moved 2 steps")
        expect(chosen).to_have_count(2)
    canvas.keyboard.press("Control+z")
    canvas.keyboard.press("Control+z")
    expect(canvas.get_by_role("button", name="Undo", exact=True)).to_be_disabled()
    assert text_of(served, canvas) == RECIPE


def test_a_key_of_the_canvas_is_changed_on_its_sheet_and_kept(canvas: Page) -> None:
    canvas.locator("[data-canvas]").focus()
    canvas.keyboard.press("?")
    canvas.get_by_role("button", name="Add a stage: S").click()
    canvas.keyboard.press("q")
    expect(canvas.get_by_text("Q: Add a stage.")).to_be_visible()
    canvas.reload()
    canvas.get_by_text("Wiring").click()
    wire(canvas, "detected_objects").wait_for(state="attached")
    canvas.locator("[data-canvas]").focus()
    canvas.keyboard.press("q")
    expect(canvas.locator("output")).to_contain_text("A stage was added")
