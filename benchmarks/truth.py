"""Shoots with known truth: bursts with one best frame, brackets, copies, unusable frames, singles; seeded."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from random import Random

from safelight.demo import photographs as photo
from safelight.demo.camera import Shot
from safelight.demo.faults import Fault, defocused, dimmed, exposed, misfired, noisy, shaken
from safelight.demo.photographs import Photograph
from safelight.demo.scenes import View
from safelight.demo.shoot import Frame, Truth

EDGE = (1600, 1066)
GRAIN = noisy(1.0)
MINUTE = 60.0
PHOTOGRAPHS: tuple[Photograph, ...] = (
    photo.ASTRONAUT,
    photo.CAMERA,
    photo.CAT,
    photo.CHINA,
    photo.COFFEE,
    photo.COINS,
    photo.FLOWER,
    photo.MOTORCYCLE,
    photo.ROCKET,
    photo.GALAXIES,
    photo.BRICK,
    photo.GRAVEL,
)
"""Thin on subjects or even on purpose, some: a shoot has walls and skies in it, too."""


SUBJECTS: tuple[View, ...] = (
    View(photo.ASTRONAUT, dy=-0.2),
    View(photo.CAT),
    View(photo.COFFEE),
    View(photo.FLOWER),
    View(photo.MOTORCYCLE),
    View(photo.CAMERA),
    View(photo.CHINA),
)
"""Views of something that stands before something else; of the first five one can tell the two well apart."""


def obvious(seed: int) -> tuple[Frame, ...]:
    """About seventy frames with faults that nobody argues about."""
    rng = Random(seed)
    views = iter(rng.sample(_views(), 22))
    frames: list[Frame] = []
    for number in range(8):
        takes = [(_obvious(rng),) for _ in range(rng.randint(2, 4))]
        frames += burst(f"burst {number}", next(views), takes, rng, len(frames) * 4 * MINUTE)
    for number in range(3):
        frames += bracket(f"bracket {number}", next(views), len(frames) * 4 * MINUTE)
    for number in range(3):
        frames += copies(f"copy {number}", next(views), len(frames) * 4 * MINUTE)
    for fault in (misfired(), defocused(10), exposed(-7), shaken(90, 40)):
        shot = Shot(len(frames) * 4 * MINUTE)
        frames.append(Frame("", next(views), shot, Truth("unusable"), (fault, GRAIN), EDGE))
    for view in views:
        frames.append(Frame("", view, Shot(len(frames) * 4 * MINUTE), faults=(GRAIN,), size=EDGE))
    return numbered(frames)


def mild(bursts: int, seed: int = 7) -> tuple[Frame, ...]:
    """Bursts whose faults one has to look for."""
    rng = Random(seed)
    frames: list[Frame] = []
    for number in range(bursts):
        view = View(rng.choice(PHOTOGRAPHS[:9]), rng.uniform(1, 1.2), rng.uniform(-0.1, 0.1), 0, rng.random() < 0.5)
        faults = (defocused(1.2), shaken(5, rng.choice((0, 90))), dimmed(0.75), noisy(8))
        takes = [(fault,) for fault in rng.sample(faults, rng.randint(2, 4))]
        frames += burst(f"burst {number}", view, takes, rng, number * 4 * MINUTE)
    return numbered(frames)


def burst(name: str, view: View, takes: Sequence[tuple[Fault, ...]], rng: Random, at: float) -> list[Frame]:
    """The faulty takes and one without a fault, in any order, a third of a second apart, from a hand that moves."""
    mixed = [*takes, ()]
    rng.shuffle(mixed)
    return [
        Frame(
            "",
            view.moved(rng.uniform(-0.004, 0.004), rng.uniform(-0.004, 0.004)),
            Shot(at + place / 3),
            Truth("burst", name, best=not faults),
            (*faults, GRAIN),
            EDGE,
        )
        for place, faults in enumerate(mixed)
    ]


def bracket(name: str, view: View, at: float) -> list[Frame]:
    """Three exposures two stops apart."""
    return [
        Frame(
            "",
            view,
            Shot(at + place * 0.5, exposure_time=1 / 60 * 2**stops, f_number=8, iso=100, bias=stops),
            Truth("bracket", name),
            (exposed(stops), GRAIN),
            EDGE,
        )
        for place, stops in enumerate((0.0, -2.0, 2.0))
    ]


def copies(name: str, view: View, at: float) -> list[Frame]:
    """A frame and its small, hard-pressed copy."""
    whole = Frame("", view, Shot(at), Truth("copy", name, best=True), (GRAIN,), EDGE, quality=93)
    return [whole, replace(whole, truth=Truth("copy", name), size=(1080, 720), quality=55)]


def numbered(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    return tuple(replace(frame, name=f"B{number:05d}.jpg") for number, frame in zip(count(1), frames, strict=False))


def _obvious(rng: Random) -> Fault:
    return rng.choice(
        (
            defocused(rng.uniform(2.2, 5)),
            shaken(rng.uniform(9, 22), rng.uniform(0, 180)),
            exposed(rng.choice((-2.5, -2.0, 2.0))),
            noisy(rng.uniform(20, 32)),
        )
    )


def _views() -> list[View]:
    return [view for photograph in PHOTOGRAPHS for view in _of(photograph)]


def _of(photograph: Photograph) -> Iterator[View]:
    yield View(photograph)
    yield View(photograph, zoom=1.3, dx=0.12, dy=0.05, mirrored=True)
