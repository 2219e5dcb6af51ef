"""The canvas as a person uses it: stages, flows and steps, dragged, named and filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.server.browser.form import Form

STEPS = 12
"""A hand moves; it does not jump."""


@dataclass(frozen=True)
class DrawingBoard:
    """The canvas of the recipe that is open."""

    page: Page

    @classmethod
    def of(cls, page: Page) -> DrawingBoard:
        """The wiring of the recipe whose page is shown."""
        page.get_by_text("Wiring").click()
        page.get_by_role("button", name="Add a stage").wait_for()
        return cls(page)

    @property
    def form(self) -> Form:
        """The form of the step that is selected."""
        return Form(self.page, self.page.get_by_role("complementary", name="The selected step"))

    def stage(self, name: str) -> Locator:
        return self.page.get_by_label(f"Stage {name}", exact=True)

    def flow(self, name: str) -> Locator:
        return self.page.get_by_label(f"Flow {name}", exact=True)

    def card(self, title: str) -> Locator:
        return self.page.locator(".react-flow__node-card").filter(has=self.page.get_by_text(title, exact=True))

    def select(self, title: str) -> None:
        """Click on a card: its form is shown."""
        self._see_all(self.card(title))
        self.card(title).click()
        expect(self.form.root.get_by_role("heading", level=2)).to_have_text(title)

    def add_stage(self, name: str) -> None:
        """By the keyboard: the new stage has the focus, Enter opens what holds for it, and its name is typed."""
        self.page.get_by_role("button", name="Add a stage").click()
        expect(self.page.locator(":focus")).to_have_attribute("aria-label", re.compile("^Stage stage: "))
        self.page.keyboard.press("Enter")
        expect(self._popover().get_by_label("Name")).to_be_focused()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(name)
        self.page.keyboard.press("Enter")
        self.stage(name).wait_for()
        self.page.keyboard.press("Escape")
        expect(self._popover()).to_have_count(0)

    def set_stage(self, name: str, said: dict[str, Any]) -> None:
        """What holds for a stage: what it waits for is said anew, also where it is what it would wait for anyway."""
        self.page.get_by_label(f"Stage {name}: name, order, limits").click()
        form = Form(self.page, self._popover())
        if "parallel" in said:
            form.switch("Its steps may run in any order", said["parallel"])
        if "timeout_seconds" in said:
            form.type("Time limit", str(said["timeout_seconds"]))
        for other in said.get("depends_on", []):
            waits = form.root.get_by_label(other, exact=True)
            if waits.is_checked():
                waits.press("Space")
                expect(waits).not_to_be_checked()
            waits.press("Space")
            expect(waits).to_be_checked()
        self.page.keyboard.press("Escape")
        expect(self._popover()).to_have_count(0)

    def add_flow(self, stage: str, name: str, condition: str) -> None:
        self.page.get_by_label(f"Stage {stage}: name, order, limits").click()
        self._popover().get_by_role("button", name="Add a flow").click()
        form = self.open_flow("flow")
        form.type("Name", name)
        self.flow(name).wait_for()
        form.put_condition("Runs when", condition)
        expect(self.flow(name)).to_contain_text(condition)
        self.page.keyboard.press("Escape")
        expect(self._popover()).to_have_count(0)

    def open_flow(self, name: str) -> Form:
        """What a flow is called, and when it runs."""
        opens = self.page.get_by_label(f"Flow {name}: name and condition")
        self._see_all(opens)
        opens.click()
        return Form(self.page, self._popover())

    def drag_into_stage(self, action: str, stage: str) -> None:
        """Take an action from the palette, and let it go below the last card of a stage."""
        self._see_all(self.stage(stage).get_by_role("button", name="Add a step"))
        self._drag(action, self.stage(stage).get_by_role("button", name="Add a step"), 0.5)

    def drag_into_flow(self, action: str, flow: str) -> None:
        self._see_all(self.page.get_by_label(f"Add a step to the flow {flow}"))
        self._drag(action, self.flow(flow), 0.97)

    def fill(self, step: dict[str, Any]) -> None:
        """What a recipe says of the step that was just added."""
        for name, value in step.get("parameters", {}).items():
            self.form.put(in_words(name), value)
        if "conditional" in step:
            self.form.root.get_by_role("button", name="Only where…").click()
            self.form.put_condition("Only where", step["conditional"]["if"])
        if "iterate_until" in step:
            self.form.root.get_by_role("button", name="Repeat until…").click()
            self.form.put_condition("Repeat until", step["iterate_until"])
        if "output_to" in step:
            self.form.type("Its result's name", step["output_to"])

    def _see_all(self, target: Locator) -> None:
        self.page.get_by_role("button", name="See all").click()
        target.hover(trial=True)

    def _drag(self, action: str, onto: Locator, height: float) -> None:
        palette = self.page.get_by_role("complementary", name="Models and actions")
        title = in_words(action)
        palette.get_by_label("Search models and actions").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(action)
        taken = palette.get_by_role("button").filter(has=self.page.get_by_text(title, exact=True))
        taken.hover()
        self.page.mouse.down()
        box = onto.bounding_box()
        assert box is not None, "what it is dropped on is not shown"
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * height, steps=STEPS)
        self.page.mouse.up()
        expect(self.form.root.get_by_role("heading", level=2)).to_have_text(title)

    def _popover(self) -> Locator:
        return self.page.get_by_role("dialog")


def in_words(name: str) -> str:
    """What an action or a parameter is called on the page."""
    return name.replace("_", " ").capitalize()
