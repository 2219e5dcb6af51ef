"""A form filled in by hand: fields are found by what they are called, and are written with mouse and keyboard."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

MOST_OPTIONS = 40


@dataclass(frozen=True)
class Form:
    """A form on a page."""

    page: Page
    root: Locator

    def put(self, name: str, value: Any) -> None:
        """Write a value into the field of that name, as its kind wants it, also where it holds it already."""
        match value:
            case bool():
                self.switch(name, value)
            case list():
                self.put_words(name, value)
            case dict():
                self.put_pairs(name, value)
            case _ if self.named(name).get_attribute("readonly") is not None:
                self.choose(name, value.replace("_", " "))
            case _:
                self.type(name, str(value))

    def named(self, name: str) -> Locator:
        """The field of that name, said to be set or not."""
        said = re.compile(rf"^{re.escape(name)}( · set)?$")
        return self.root.locator("input, textarea").and_(self.root.get_by_label(said))

    def type(self, name: str, text: str) -> None:
        self.named(name).click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Backspace")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")

    def switch(self, name: str, on: bool) -> None:
        """Turn it to where it should be, and there from the other side where it is so already: said, not left open."""
        switch = self.root.get_by_role("switch", name=re.compile(rf"^{re.escape(name)}\b"))
        if switch.is_checked() is on:
            switch.press("Space")
            expect(switch).to_be_checked(checked=not on)
        switch.press("Space")
        expect(switch).to_be_checked(checked=on)

    def choose(self, name: str, word: str) -> None:
        self.named(name).click()
        self.page.get_by_role("option", name=word, exact=True).click()
        expect(self.named(name)).to_have_value(word)

    def put_words(self, name: str, words: list[str]) -> None:
        """Those that are there go first; then one word after the other, chosen where it can only be chosen."""
        field = self.named(name)
        field.focus()
        pills = field.locator("xpath=ancestor::*[contains(@class, 'InputWrapper-root')][1]").locator(
            ".mantine-Pill-root"
        )
        for left in reversed(range(pills.count())):
            self.page.keyboard.press("Backspace")
            expect(pills).to_have_count(left)
        chosen = field.get_attribute("readonly") is not None
        if chosen:
            self.page.keyboard.press("ArrowDown")
        for number, word in enumerate(words):
            if not chosen:
                self.page.keyboard.type(word)
                self.page.keyboard.press("Enter")
            else:
                self._take(word.replace("_", " "))
            expect(pills).to_have_count(number + 1)
        self.page.keyboard.press("Escape")

    def put_pairs(self, name: str, pairs: dict[str, str]) -> None:
        group = self.root.locator(".mantine-InputWrapper-root").filter(has_text=re.compile(rf"^{re.escape(name)}"))
        for key, text in pairs.items():
            group.get_by_label("Another name").click()
            self.page.keyboard.type(key)
            self.page.keyboard.press("Enter")
            group.get_by_label(key, exact=True).click()
            self.page.keyboard.type(text)

    def put_condition(self, name: str, condition: str) -> None:
        """Type its first name but for the last letter, take it from what is offered, and type the rest."""
        editor = self.root.get_by_label(name, exact=True)
        editor.click()
        self.page.keyboard.press("Control+a")
        first = re.split(r"\W", condition)[0]
        self.page.keyboard.type(first[:-1])
        self._take(first)
        expect(editor).to_have_value(first)
        self.page.keyboard.type(condition.removeprefix(first))
        self.page.keyboard.press("Tab")

    def _take(self, word: str) -> None:
        """Walk by the keyboard to what is offered, and take it."""
        option = self.page.get_by_role("option").filter(has_text=re.compile(rf"^{re.escape(word)}"))
        option.first.wait_for()
        for _ in range(MOST_OPTIONS):
            self.page.keyboard.press("ArrowDown")
            if option.first.get_attribute("data-combobox-selected") is not None:
                break
        self.page.keyboard.press("Enter")
