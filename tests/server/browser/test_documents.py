"""Recipes as documents: imported and exported with every comment, saved from two windows, undone, and deleted."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.server.browser.conftest import Served
from tests.server.browser.drawing_board import DrawingBoard
from tests.server.browser.exported import exported

pytestmark = pytest.mark.slow
LETTER_MS = 120
"""A hand's pace: each letter is answered before the next."""
TEXT = """\
# How I cull a wedding.
name: Mine   # nobody else's
stages:
  - name: look
    steps:
      # Blinks are for me to judge.
      - {model: nima, action: quality_check}   # first of all
      - model: siglip
        action: group_similar
        parameters:
          time_window: 12  # seconds
"""


def kept(served: Served, name: str) -> dict[str, Any]:
    found: dict[str, Any] = served.ask("GET", f"/recipes/{name}")
    return found


def opened(served: Served, page: Page, name: str) -> Locator:
    """A recipe's page; its state, in words."""
    page.goto(served.page(f"/recipes/{name}"))
    page.get_by_label("Stage look", exact=True).wait_for()
    return page.get_by_role("status").first


def saved(served: Served, name: str) -> str:
    served.ask("PUT", f"/recipes/{name}", {"text": TEXT, "base": None})
    return name


def set_window(page: Page, before: str, now: str) -> None:
    """Write a step's seconds into its sentence."""
    window(page, before).click()
    page.keyboard.press("Control+a")
    page.keyboard.type(now)
    page.keyboard.press("Enter")


def window(page: Page, seconds: str) -> Locator:
    return page.get_by_label(f"Time window: {seconds}. Change")


def test_a_file_is_imported_changed_and_exported_with_every_comment(served: Served, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "Our Wedding.yaml"
    file.write_text(TEXT, encoding="utf-8")
    page.goto(served.page("/recipes"))
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import a file").click()
    chooser.value.set_files(file)
    page.wait_for_url("**/recipes/our-wedding")
    set_window(page, "12", "8")
    expect(window(page, "8")).to_be_visible()
    assert exported(page, "As YAML") == TEXT.replace("time_window: 12", "time_window: 8")
    assert kept(served, "our-wedding")["text"] == TEXT


def test_nothing_is_saved_where_nothing_was_changed(served: Served, page: Page) -> None:
    name = saved(served, "unchanged")
    state = opened(served, page, name)
    page.keyboard.press("Control+s")
    set_window(page, "12", "9")
    page.keyboard.press("Control+s")
    expect(state).to_have_text("Saved, version 2")
    page.keyboard.press("Control+s")
    page.reload()
    expect(state).to_have_text("Saved, version 2")
    assert kept(served, name)["version"] == 2


def second_of_two(served: Served, context: BrowserContext, name: str) -> Page:
    """Two windows change one recipe; the first has saved, and the second was told so when it wanted to."""
    saved(served, name)
    first, second = context.new_page(), context.new_page()
    opened(served, first, name)
    opened(served, second, name)
    for page, seconds in ((first, "20"), (second, "3")):
        page.bring_to_front()
        set_window(page, "12", seconds)
        expect(window(page, seconds)).to_be_visible()
        page.keyboard.press("Control+s")
        told = "Saved, version 2" if page is first else "Not saved: another version was saved"
        expect(page.get_by_role("status").or_(page.get_by_role("alert")).filter(has_text=told)).to_be_visible()
    assert "time_window: 20" in kept(served, name)["text"]
    return second


def test_of_two_windows_the_second_is_told_and_may_save_on_top_of_the_first(
    served: Served, context: BrowserContext
) -> None:
    page = second_of_two(served, context, "on-top")
    page.get_by_role("button", name="Save mine on top of it").click()
    expect(page.get_by_role("status").first).to_have_text("Saved, version 3")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert kept(served, "on-top")["text"] == TEXT.replace("time_window: 12", "time_window: 3")
    assert "time_window: 20" in served.ask("GET", "/recipes/on-top/versions/2")["text"]


def test_of_two_windows_the_second_may_take_what_the_first_saved(served: Served, context: BrowserContext) -> None:
    page = second_of_two(served, context, "taken")
    page.get_by_role("button", name="Take the other, and forget mine").click()
    expect(window(page, "20")).to_be_visible()
    expect(page.get_by_role("status").first).to_have_text("Saved, version 2")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert kept(served, "taken")["version"] == 2


def test_a_value_typed_is_one_step_of_undo(served: Served, page: Page) -> None:
    state = opened(served, page, saved(served, "undone"))
    set_window(page, "12", "8.25")
    expect(window(page, "8.25")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(window(page, "12")).to_be_visible()
    expect(state).to_have_text("Saved, version 1")
    page.keyboard.press("Control+Shift+z")
    expect(window(page, "8.25")).to_be_visible()
    expect(state).to_have_text("Changes are not saved yet")


def test_what_is_typed_in_a_form_is_undone_and_done_again_where_the_cursor_is(served: Served, page: Page) -> None:
    opened(served, page, saved(served, "undone-in-a-form"))
    board = DrawingBoard.of(page)
    board.select("Group similar")
    field = board.form.named("Time window")
    field.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("45")
    expect(board.card("Group similar")).to_contain_text("within 45 seconds")
    page.keyboard.press("Control+z")
    expect(field).to_have_value("12")
    expect(field).to_be_focused()
    expect(board.card("Group similar")).to_contain_text("within 12 seconds")
    page.keyboard.press("Control+Shift+z")
    expect(field).to_have_value("45")


def test_a_step_is_turned_off_and_on_again_and_the_text_is_what_it_was(served: Served, page: Page) -> None:
    state = opened(served, page, saved(served, "off"))
    step = page.get_by_label("Steps of look").get_by_role("listitem").filter(has_text="Group")
    step.get_by_role("button", name="Select: ").click()
    page.keyboard.press("d")
    expect(step).to_contain_text("turned off")
    page.keyboard.press("Control+s")
    expect(state).to_have_text("Saved, version 2")
    text = kept(served, "off")["text"]
    assert [line.strip() for line in text.splitlines() if line not in TEXT.splitlines()] == ["disabled: true"]
    page.keyboard.press("d")
    expect(step).not_to_contain_text("turned off")
    page.keyboard.press("Control+s")
    expect(state).to_have_text("Saved, version 3")
    assert kept(served, "off")["text"] == TEXT


def test_a_step_is_named_letter_by_letter_and_the_cursor_stays(served: Served, page: Page) -> None:
    opened(served, page, saved(served, "named"))
    board = DrawingBoard.of(page)
    board.select("Group similar")
    field = board.form.named("Its own name")
    field.click()
    page.keyboard.type("moments", delay=LETTER_MS)
    expect(field).to_be_focused()
    expect(field).to_have_value("moments")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("status").first).to_have_text("Saved, version 2")
    assert "name: moments\n" in kept(served, "named")["text"]


def test_a_recipe_is_deleted_and_its_versions_are_kept(served: Served, page: Page) -> None:
    name = saved(served, "gone")
    opened(served, page, name)
    set_window(page, "12", "7")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("status").first).to_have_text("Saved, version 2")
    page.goto(served.page("/recipes"))
    card = page.get_by_role("listitem").filter(has=page.locator(f"a[href$='/recipes/{name}']"))
    card.get_by_role("button", name="More for Mine").click()
    page.get_by_role("menuitem", name="Delete…").click()
    expect(card).to_contain_text("Its versions are kept.")
    card.get_by_role("button", name="Delete", exact=True).click()
    expect(card).to_have_count(0)
    versions = served.ask("GET", f"/recipes/{name}/versions")["versions"]
    assert [one["version"] for one in versions] == [2, 1]
    assert served.ask("GET", f"/recipes/{name}/versions/1")["text"] == TEXT
