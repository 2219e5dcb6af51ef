"""Crops over many made layouts: none loses a face or a subject, all have the asked proportions, and each is quick."""

import random
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.table import Row
from safelight.aggregate.aggregator import ResultAggregator
from safelight.aggregate.processing import ProcessingDecision
from safelight.imaging.aspect import along, aspect_of
from safelight.imaging.geometry import Box
from safelight.imaging.turned import turned_box

SIZES = ((6000, 4000), (4000, 6000), (3024, 4032), (1920, 1080), (640, 427), (64, 64), (20000, 1000))
ASPECTS = (None, None, "1:1", "4:5", "3:2", "16:9")
LABELS = ("person", "dog", "bird", "car", "chair")
Layout = dict[str, Any]


def bench(folder: Path, small: bool) -> list[Row]:
    """Faces and subjects that are not whole in what the decision leaves, over layouts of fixed seeds."""
    layouts = [layout(random.Random(seed)) for seed in range(500 if small else 20_000)]
    aggregator = ResultAggregator()
    began = perf_counter()
    decisions = [aggregator.aggregate_for_decision(one) for one in layouts]
    spent = (perf_counter() - began) / len(layouts)
    crops = [(one, made) for one, made in zip(layouts, decisions, strict=True) if made.crop]
    faces = sum(_loses(one, made, "face") for one, made in crops)
    subjects = sum(_loses(one, made, "subject") for one, made in crops)
    askew = sum(not _is_asked(*one) for one in crops)
    return [
        Row("decisions: layouts, of no face to a hundred", len(layouts)),
        Row("decisions: crops made", len(crops)),
        Row("decisions: crops that lose a face", faces, at_most=0),
        Row("decisions: crops that cut a kept subject", subjects, at_most=0),
        Row("decisions: turned without a crop, and a face lost", _turned_loses(layouts, decisions), at_most=0),
        Row("decisions: crops of other proportions than asked", askew, at_most=0),
        Row("decisions: a photo", 1000 * spent, "ms", at_most=4),
    ]


def layout(chance: random.Random) -> Layout:
    """Faces, figures and things at random places, sizes and tilts, as the aggregator is given them."""
    size = chance.choice(SIZES)
    faces = [_find(chance, "face", 0.02, 0.2) for _ in range(chance.choice((0, 1, 1, 2, 3, 8, 100)))]
    things = [_find(chance, chance.choice(LABELS), 0.05, 0.7) for _ in range(chance.choice((0, 1, 1, 2, 5)))]
    return {
        "qwen25vl": {"composition": ["made"], "lighting": "normal"},
        "rtdetr": {"detections": [*faces, *things]},
        "nima": {"technical_score": chance.uniform(3, 9)},
        "tilt": chance.choice((None, {"angle": chance.uniform(-4, 4), "confidence": 0.9, "certain": True})),
        "suggested": chance.choice((None, None, {"crop": _box(chance, 0.4, 1.0)})),
        "aspect_ratio": chance.choice(ASPECTS),
        "size": size,
    }


def _find(chance: random.Random, label: str, least: float, most: float) -> dict[str, Any]:
    return {"label": label, "confidence": round(chance.uniform(0.5, 1), 3), "box": _box(chance, least, most)}


def _box(chance: random.Random, least: float, most: float) -> list[float]:
    """Crowded round a point of its own, so that groups stand together, and some at the rim."""
    width, height = chance.uniform(least, most), chance.uniform(least, most)
    x, y = (min(max(chance.gauss(0.5, 0.2), 0.0), 1.0) for _ in range(2))
    return [x * (1 - width), y * (1 - height), x * (1 - width) + width, y * (1 - height) + height]


def _loses(one: Layout, made: ProcessingDecision, what: str) -> bool:
    """Whether a face, or a subject that was kept, is not whole in the crop."""
    assert made.crop is not None
    kept = _faces(one) if what == "face" else _subjects(one, made)
    return not all(_holds(made.crop.box, _seen(box, one, made)) for box in kept)


def _faces(one: Layout) -> list[Box]:
    return [Box(*find["box"]) for find in one["rtdetr"]["detections"] if find["label"] == "face"]


def _subjects(one: Layout, made: ProcessingDecision) -> list[Box]:
    """The main subjects, unless the crop says that it holds faces alone; not those that the rim cuts already."""
    assert made.crop is not None
    if "not the whole figures" in made.crop.reason:
        return []
    return [main.box for main in made.emphasis if main.label != "face" and not _at_rim(main.box)]


def _at_rim(box: Box) -> bool:
    return min(box.x1, box.y1, 1 - box.x2, 1 - box.y2) < 0.02


def _seen(box: Box, one: Layout, made: ProcessingDecision) -> Box:
    return turned_box(box, made.straighten.angle if made.straighten else 0.0, one["size"])


def _holds(outer: Box, box: Box) -> bool:
    """By half a percent of the picture, which is what a suggested crop may touch."""
    slack = 0.005
    low = outer.x1 <= box.x1 + slack and outer.y1 <= box.y1 + slack
    return low and outer.x2 >= box.x2 - slack and outer.y2 >= box.y2 - slack


def _turned_loses(layouts: list[Layout], decisions: list[ProcessingDecision]) -> int:
    """What is turned without a crop keeps the part without empty corners."""
    from safelight.imaging.render.frame import largest_upright

    turned = [(one, made) for one, made in zip(layouts, decisions, strict=True) if made.straighten and not made.crop]
    return sum(
        not all(
            _holds(largest_upright(*one["size"], made.straighten.angle), _seen(box, one, made)) for box in _faces(one)
        )
        for one, made in turned
        if made.straighten
    )


def _is_asked(one: Layout, made: ProcessingDecision) -> bool:
    """Within a pixel, and a suggested crop within two hundredths."""
    assert made.crop is not None
    asked = aspect_of(one["aspect_ratio"])
    if asked is None:
        return True
    ratio = along(asked, one["size"])
    left, top, right, bottom = made.crop.box.pixels(*one["size"])
    width, height = right - left, bottom - top
    slack = 0.021 * height * ratio if made.crop.source == "suggested" else 0.0
    return abs(width - height * ratio) <= max(1.0, ratio) + slack
