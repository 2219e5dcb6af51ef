"""The demo's shoot: forty frames of a made afternoon, with all that a culling has to get right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count

from safelight.demo import photographs as photo
from safelight.demo.camera import Shot
from safelight.demo.faults import Fault, defocused, exposed, misfired, noisy, shaken
from safelight.demo.scenes import Scene, Sunset, View
from safelight.demo.shoot import PORTRAIT, Frame, Truth

START = datetime(2026, 6, 20, 18, 4, 10, tzinfo=UTC).timestamp()
MINUTE = 60.0
GRAIN = noisy(1.0)


@dataclass(frozen=True, slots=True)
class Take:
    """One press of the shutter: what is wrong with the frame, and where the hand had moved to."""

    faults: tuple[Fault, ...] = ()
    dx: float = 0.0
    dy: float = 0.0


PORTRAIT_BURST = (
    Take((shaken(14, 20),), 0.004, 0.0),
    Take((defocused(2.6),), 0.0, 0.005),
    Take((shaken(11, 85),), -0.005, 0.003),
    Take(),
    Take((defocused(1.8),), 0.006, -0.004),
    Take((exposed(-2.2),), 0.003, 0.004),
    Take((defocused(4.5),), -0.004, -0.005),
)
CAT_BURST = (
    Take((defocused(3.2),), 0.005, 0.002),
    Take((shaken(12, 0),), -0.003, 0.004),
    Take(),
    Take((exposed(2.0),), 0.004, -0.003),
    Take((defocused(2.2),), -0.005, 0.0),
)
MOTORCYCLE_BURST = (
    Take((shaken(16, 5),), 0.004, 0.0),
    Take((defocused(2.4),), 0.002, 0.003),
    Take((noisy(24),), -0.003, 0.002),
    Take((shaken(10, 60),), 0.005, -0.002),
    Take(),
    Take((defocused(3.6),), -0.004, 0.003),
)
SINGLES: tuple[Scene, ...] = (
    View(photo.CAMERA),
    View(photo.FLOWER),
    View(photo.COINS),
    View(photo.MOTORCYCLE_LATER, zoom=1.2, dx=0.08),
    View(photo.GALAXIES),
    View(photo.CHINA, zoom=1.3, dx=-0.14, dy=0.1, mirrored=True),
    View(photo.GRAVEL),
    View(photo.FLOWER, zoom=1.3, dx=-0.1, mirrored=True),
    View(photo.BRICK),
    View(photo.COFFEE, zoom=1.3, dx=0.12, dy=0.1, mirrored=True),
    View(photo.MOON),
    View(photo.CHINA, zoom=1.3, dx=0.14, dy=-0.1),
)


def frames() -> tuple[Frame, ...]:
    """The forty frames, in the order in which they were taken."""
    numbered = zip(count(1), _taken(), strict=False)
    return tuple(replace(frame, name=f"SLT_{number:04d}.jpg") for number, frame in numbered)


def _taken() -> Iterator[Frame]:
    yield from _burst("portrait", View(photo.ASTRONAUT, dy=-0.2), PORTRAIT_BURST, START)
    yield from _bracket("coffee", View(photo.COFFEE), START + 6 * MINUTE)
    yield Frame("", View(photo.ROCKET, dy=0.05), Shot(START + 9 * MINUTE, turned=True), faults=(GRAIN,), size=PORTRAIT)
    yield from _burst("cat", View(photo.CAT), CAT_BURST, START + 14 * MINUTE)
    yield _misfire(START + 19 * MINUTE)
    yield from _burst("motorcycle", View(photo.MOTORCYCLE), MOTORCYCLE_BURST, START + 23 * MINUTE)
    yield from _copies("temple", View(photo.CHINA), START + 31 * MINUTE)
    yield _accident(START + 36 * MINUTE)
    for place, scene in enumerate(SINGLES):
        yield Frame("", scene, Shot(START + (40 + 3 * place) * MINUTE), faults=(GRAIN,))
    yield Frame("", Sunset(), Shot(START + 79 * MINUTE, exposure_time=1 / 1000), faults=(GRAIN,))
    yield Frame("", View(photo.CAT, zoom=1.3, mirrored=True), Shot(START + 83 * MINUTE), faults=(GRAIN,))


def _burst(name: str, view: View, takes: Sequence[Take], at: float) -> Iterator[Frame]:
    """Frames a third of a second apart; the one without a fault is the best."""
    for place, take in enumerate(takes):
        truth = Truth("burst", name, best=not take.faults)
        yield Frame("", view.moved(take.dx, take.dy), Shot(at + place * 0.32), truth, (*take.faults, GRAIN))


def _bracket(name: str, view: View, at: float) -> Iterator[Frame]:
    """Three exposures two stops apart, from one tripod."""
    for place, stops in enumerate((-2.0, 0.0, 2.0)):
        shot = Shot(at + place * 0.4, exposure_time=1 / 60 * 2**stops, f_number=8.0, iso=100, bias=stops)
        yield Frame("", view, shot, Truth("bracket", name), (exposed(stops), GRAIN))


def _copies(name: str, view: View, at: float) -> Iterator[Frame]:
    """A frame, and the small copy that someone exported of it."""
    shot = Shot(at, f_number=8.0)
    yield Frame("", view, shot, Truth("copy", name, best=True), (GRAIN,), quality=93)
    yield Frame("", view, shot, Truth("copy", name), (GRAIN,), size=(1080, 720), quality=60)


def _misfire(at: float) -> Frame:
    return Frame("", View(photo.CAT), Shot(at, exposure_time=1 / 8000), Truth("unusable"), (misfired(),))


def _accident(at: float) -> Frame:
    """The shutter went off on the way down."""
    faults = (defocused(9), shaken(60, 70), GRAIN)
    return Frame("", View(photo.GRAVEL), Shot(at, exposure_time=1 / 8), Truth("unusable"), faults)
