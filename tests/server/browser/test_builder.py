"""A recipe is made by hand: from three questions, changed in its sentences, saved, and taken back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.server.browser.conftest import Served

pytestmark = pytest.mark.slow


def asked_for(served: Served, page: Page) -> str:
    """The name of the recipe that three answers make."""
    page.goto(served.page("/"))
    page.get_by_text("A wedding").click()
    page.get_by_text("Lightroom").first.click()
    page.get_by_role("button", name="Make my recipe").click()
    page.wait_for_url("**/recipes/my-*")
    stage(page, "copies").wait_for()
    return page.url.rpartition("/")[2]


def stage(page: Page, name: str) -> Locator:
    return page.get_by_label(f"Stage {name}", exact=True)


def text_of(served: Served, name: str) -> str:
    return str(served.ask("GET", f"/recipes/{name}")["text"])


def test_a_value_is_changed_in_its_sentence_and_saved_with_every_comment(served: Served, page: Page) -> None:
    name = asked_for(served, page)
    before = text_of(served, name)
    page.get_by_label("Similarity threshold: 0.95. Change").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("0.9")
    page.keyboard.press("Enter")
    page.get_by_label("Similarity threshold: 0.90. Change").or_(
        page.get_by_label("Similarity threshold: 0.9. Change")
    ).wait_for()
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Saved, version 2")).to_be_visible()
    after = text_of(served, name)
    changed = [line for line in after.splitlines() if line not in before.splitlines()]
    assert [line.strip() for line in changed] == ["similarity_threshold: 0.9"]
    assert [line for line in after.splitlines() if "#" in line] == [line for line in before.splitlines() if "#" in line]


def test_a_step_is_added_moved_and_deleted_and_all_of_it_is_undone(served: Served, page: Page) -> None:
    name = asked_for(served, page)
    moments = stage(page, "moments").get_by_role("listitem")
    first, second = moments.nth(0), moments.nth(1)
    expect(second).to_contain_text("Keep the")
    second.get_by_text("Keep the").click()
    page.keyboard.press("Alt+ArrowUp")
    expect(first).to_contain_text("Keep the")
    page.get_by_label("Add a step to usable").click()
    page.keyboard.type("composition")
    page.get_by_role("option", name="Judge the composition").wait_for()
    page.keyboard.press("Enter")
    added = stage(page, "usable").get_by_text("Judge the composition")
    expect(added).to_be_visible()
    added.click()
    page.keyboard.press("Delete")
    expect(added).to_have_count(0)
    for _ in range(3):
        page.get_by_role("button", name="Undo").first.click()
    expect(second).to_contain_text("Keep the")
    page.keyboard.press("Control+s")
    assert stage(page, "usable").is_visible()
    assert text_of(served, name).startswith("# Made for you")
