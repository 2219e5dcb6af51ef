"""A recipe of five models over 32 photos: CPU time of the whole run beside the sum of its bare network calls.

Networks of the published sizes with random weights, on ONNX Runtime; the scene is measured, and no face is there. The
detector's bare calls are its two networks', the one for objects and the one for faces at both of its sizes.
Reading, scoring, deciding and everything else count for the run alone.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import cv2

from benchmarks import published
from benchmarks.big_frames import make_some
from benchmarks.table import Row
from safelight.actions import catalogue
from safelight.engine.pool_reader import PoolReader
from safelight.engine.run import Run
from safelight.imaging.photo import Photo
from safelight.models.adapters import detector_player, embedder_player, scorer_player, segmenter_player
from safelight.models.adapters.detector_weights import YUNET_FILE
from safelight.models.adapters.network import Placement
from safelight.models.adapters.yunet import EDGES
from safelight.models.builtin import analyst_player
from safelight.models.classes import LABELS
from safelight.models.contract import PlayerSpec, Sight
from safelight.models.finds import LEAST_CONFIDENCE
from safelight.models.manager import ModelManager
from safelight.models.profiles import Profile
from safelight.models.scene import Question
from safelight.plan.build import build
from safelight.recipe.load import load
from safelight.store.cache import MemoryCache
from tests.models.adapters.tiny import yunet

PHOTOS = 32
FOUND = ", ".join(LABELS)
"""With random weights any class may come first."""
RECIPE = """
stages:
  - name: everything
    steps:
      - {model: nima, action: quality_check, faces: false}
      - {model: siglip, action: group_similar}
      - {model: rt-detr, detect: [FINDS], min_confidence: 0.05, max_detections: 1}
      - {model: sam2, action: isolate_subject, quality: medium, refine_edges: false}
      - {model: qwen2.5-vl, action: analyze_scene}
"""


def bench(folder: Path, small: bool) -> list[Row]:
    """The ratio, and both sums in seconds."""
    os.environ["SAFELIGHT_CACHE"] = str(folder / "cache")
    photos = 4 if small else PHOTOS
    make_some(photos, folder / "shoot")
    *others, masks = _bare(folder, times=3 if small else 9)
    whole, outlined = _run(folder, photos)
    bare = photos * sum(others) + outlined * masks
    return [
        Row("five models: bare calls of all photos", bare, "s"),
        Row("five models: the whole run", whole, "s"),
        Row("five models: the whole run by its bare calls", whole / bare, at_most=1.1),
        Row("five models: share of the photos that were outlined", outlined / photos),
    ]


def _bare(folder: Path, times: int) -> list[float]:
    """Seconds of one call of each model's network on one photo, the segmenter's last."""
    turns: dict[str, Callable[[Path], tuple[Any, Any]]] = {one.name: one.prepare for one in published.EVERY}
    wanted = {"detector": "RT-DETR r18", "scorer": "NIMA", "embedder": "SigLIP base", "segmenter": "SAM 2.1 tiny"}
    spent = []
    for name, row in wanted.items():
        (folder / name).mkdir()
        _, network = turns[row](folder / name)
        spent.append(_seconds(network, times))
    analyst, one = analyst_player.SPEC.load(), published.sight()
    faces = sum(_seconds(look, times) for look in _face_looks(folder, one))
    *others, masks = spent
    return [faces, *others, _seconds(lambda: analyst.analyse([_fresh(one)], Question("", ())), times), masks]


def _face_looks(folder: Path, sight: Sight) -> list[Callable[[], Any]]:
    """The face network's bare call at each of the sizes at which the detector uses it."""
    file = yunet.make(folder / "faces", sure=0.0) / YUNET_FILE
    height, width = sight.picture.rgb.shape[:2]

    def look(edge: int) -> Callable[[], Any]:
        size = (round(width * edge / max(height, width)), round(height * edge / max(height, width)))
        network = cv2.FaceDetectorYN.create(str(file), "", size, LEAST_CONFIDENCE)
        small = cv2.resize(sight.picture.rgb, size, interpolation=cv2.INTER_AREA)
        return lambda: network.detect(small)

    return [look(edge) for edge in EDGES]


def _fresh(sight: Sight) -> Sight:
    """The same picture, of which no smaller size was made yet."""
    return replace(sight, picture=replace(sight.picture, _smaller={}))


def _seconds(turn: Callable[[], Any], times: int) -> float:
    spent = []
    for _ in range(times + 1):
        start = process_time()
        turn()
        spent.append(process_time() - start)
    return median(spent[1:])


def _run(folder: Path, photos: int) -> tuple[float, int]:
    """CPU seconds of the whole run, and how many photos the segmenter was asked about."""
    recipe = RECIPE.replace("FINDS", FOUND)
    plan = build(load(recipe, "five.yaml"), catalogue.load(), _profile(folder))
    shoot = [Photo(path.name, path.parent, (path.name,)) for path in sorted((folder / "shoot").iterdir())]
    manager = ModelManager()
    for player in {player.name: player for phase in plan.phases for player in phase.players}.values():
        with manager.lease(player):  # loading is not what is compared
            pass
    with closing(PoolReader(workers=0)) as reader:
        start = process_time()
        Run(plan, shoot, reader, manager, MemoryCache(), lambda _event: None).finish()
        spent = process_time() - start
    return spent, manager.loaded_models["sam2"].asked


class _Counted:
    """A segmenter that counts the photos it is asked about."""

    def __init__(self, player: Any) -> None:
        self._player = player
        self.asked = 0
        self.make_ready = player.make_ready

    def segment(self, sights: Sequence[Sight], *args: Any, **more: Any) -> Any:
        """As the segmenter does."""
        self.asked += sum(bool(sight.given) for sight in sights)
        return self._player.segment(sights, *args, **more)


def _profile(folder: Path) -> Profile:
    faces = yunet.make(folder / "yunet", sure=0.0)

    def placed(spec: PlayerSpec, load_it: Callable[[], Any]) -> PlayerSpec:
        return replace(spec, weights=(), load=load_it)

    def at(name: str) -> Placement:
        return Placement(folder / name)

    detector, segmenter = detector_player.STANDARD, segmenter_player.STANDARD
    return Profile(
        "full size",
        (
            placed(detector, lambda: detector_player.load("full", at("detector"), faces)),
            placed(segmenter, lambda: _Counted(segmenter_player.load("full", at("segmenter")))),
            placed(embedder_player.STANDARD, lambda: embedder_player.load("full", at("embedder"))),
            placed(scorer_player.STANDARD, lambda: scorer_player.load(at("scorer"))),
            analyst_player.SPEC,
        ),
    )
