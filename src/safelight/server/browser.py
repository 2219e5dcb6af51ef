"""A person's browser, where there is one to see it."""

import os
import sys
import webbrowser


def has_screen() -> bool:
    """Whether a browser would have a window: one that draws into the terminal would take it away."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def browse(url: str) -> None:
    """Open an address; where that fails, it was printed."""
    try:
        webbrowser.open(url)
    except webbrowser.Error:
        return
