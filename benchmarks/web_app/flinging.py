"""A fling through every photo of a run, as a wheel or a finger does it: the browser scrolls, the page follows."""

from __future__ import annotations

from playwright.sync_api import CDPSession, Page, Request

from benchmarks.table import Row
from benchmarks.web_app.frames import frames_of

SECONDS = 6.0
REST_MS = 2_000
WHOLE = 0.99
MOST_CPU_MS = 10
"""Half of what 50 frames a second leave to one: the browser draws it in the other. It tells a busy page from a busy
machine."""
GRID = "[role=grid]"


def rows(page: Page, photos: int) -> list[Row]:
    """Frames, requests, and how soon every picture on screen is there. The grid is open, every photo in it."""
    at_rest = frames_of(page, lambda: page.wait_for_timeout(REST_MS))
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request) if request.resource_type == "image" else None)
    page.evaluate("void (landing = meters.landing())")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    spent = -_spent(session)
    frames = frames_of(page, lambda: _fling(page, session))
    spent += _spent(session)
    landed = page.wait_for_function("() => landing()").json_value()
    return [
        Row("the grid at rest: frames a second", at_rest.a_second),
        Row(f"a fling through {photos} photos: frames a second", frames.a_second, at_least=50),
        Row("a fling: frames a second, of those at rest", frames.a_second / at_rest.a_second),
        Row("a fling: the page's CPU a frame", 1000 * spent / len(frames.gaps), "ms", at_most=MOST_CPU_MS),
        Row("a fling: longest frame", frames.longest, "ms"),
        Row("a fling: pictures asked for", len(asked), at_most=200),
        Row("a fling: every picture there after it", landed / 1000, "s"),
    ]


def _spent(session: CDPSession) -> float:
    """Seconds of CPU that the page's own thread has taken."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def _fling(page: Page, session: CDPSession) -> None:
    """To the end of the grid."""
    grid = page.locator(GRID)
    height, box = grid.evaluate("grid => grid.scrollHeight"), grid.bounding_box()
    assert box
    session.send(
        "Input.synthesizeScrollGesture",
        {
            "x": box["x"] + box["width"] / 2,
            "y": box["y"] + box["height"] / 2,
            "yDistance": -height,
            "speed": round(height / SECONDS),
            "gestureSourceType": "mouse",
        },
    )
    came = grid.evaluate("grid => grid.scrollTop / (grid.scrollHeight - grid.clientHeight)")
    assert came > WHOLE, f"the fling ended after {came:.0%} of the grid"
