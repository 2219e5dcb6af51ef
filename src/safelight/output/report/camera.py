"""How a photo was taken, in words. Where it was taken, and with which serial number, is nobody's business."""

from safelight.metadata.facts import CaptureFacts
from safelight.output.report.wording import clock, day, shown


def settings(facts: CaptureFacts) -> str:
    """`1/250 s · f/2.8 · ISO 400 · 85 mm`, as far as it is known."""
    known = (
        shutter(facts.exposure_time),
        f"f/{facts.f_number:g}" if facts.f_number else "",
        f"ISO {facts.iso:.0f}" if facts.iso else "",
        f"{facts.focal_length:g} mm" if facts.focal_length else "",
    )
    return " · ".join(part for part in known if part)


def shutter(seconds: float | None) -> str:
    """`1/250 s`, `0.5 s`."""
    if not seconds or seconds <= 0:
        return ""
    return f"1/{1 / seconds:.0f} s" if seconds < 0.4 else f"{seconds:g} s"


def bias(stops: float | None) -> str:
    """`+2 EV`, `−0.7 EV`, `0 EV`."""
    if stops is None:
        return ""
    size = f"{abs(stops):.1f}".removesuffix(".0")
    return f"{'−' if stops < 0 else '+'}{size} EV" if size != "0" else "0 EV"


def moment(facts: CaptureFacts) -> str:
    """`Sat 14 June 2025, 14:03:12`."""
    return "" if facts.taken is None else f"{day(facts.taken)}, {clock(facts.taken, seconds=True)}"


def body(facts: CaptureFacts) -> str:
    """The camera's name, its make said once."""
    make, model = facts.make or "", facts.model or ""
    return shown(model if model.lower().startswith(make.lower()) else f"{make} {model}").strip()
