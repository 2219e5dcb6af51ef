import sys
import webbrowser

import pytest

from safelight.server import browser


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these always have one")
@pytest.mark.parametrize(("variable", "there"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("TERM", False)])
def test_a_screen_is_what_windows_are_drawn_on(variable: str, there: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, ":0")
    assert browser.has_screen() == there


def test_an_address_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    browser.browse("http://127.0.0.1:1/")
    assert opened == ["http://127.0.0.1:1/"]


def test_where_there_is_no_browser_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def fail(url: str) -> None:
        tried.append(url)
        raise webbrowser.Error("none")

    monkeypatch.setattr(webbrowser, "open", fail)
    browser.browse("http://127.0.0.1:1/")
    assert tried == ["http://127.0.0.1:1/"]
