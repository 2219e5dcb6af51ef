"""Five models, the manager and the engine together: one recipe under a profile of tiny checkpoints and a server."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from safelight.actions import catalogue
from safelight.engine.events import Event
from safelight.engine.pool_reader import PoolReader
from safelight.engine.run import Finished, Run
from safelight.imaging.photo import Photo
from safelight.models.adapters import detector_player, embedder_player, scorer_player, segmenter_player
from safelight.models.adapters.analyst_player import server_spec
from safelight.models.adapters.network import Placement
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.builtin import composition_player
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.models.profiles import Profile
from safelight.plan.build import build
from safelight.plan.explain import explain
from safelight.plan.plan import Plan
from safelight.recipe.load import load
from safelight.store.cache import MemoryCache
from tests.models.adapters.qwen_vl.misbehaving import says, serving
from tests.models.adapters.tiny import yunet

MB = 10**6
RECIPE = """
name: five models
global_parameters: {gpu_memory_limit: %s, batch_size: 2}
stages:
  - name: look
    continue_on_failure: true
    steps:
      - {model: nima, action: quality_check}
      - {model: siglip, action: group_similar}
      - {model: rt-detr, detect: [person, dog, face], min_confidence: 0.05, max_detections: 3}
      - {model: sam2, action: segment_objects, quality: low}
      - {model: qwen2.5-vl, action: analyze_scene}
      - {model: nima, action: composition_check}
"""
SCENE = {"scene_type": "portrait", "lighting": "backlit", "subjects": [], "composition": [], "suggestions": []}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """It says one thing of every photo."""
    with serving(says(SCENE)) as vision:
        yield Server(vision.url)


@pytest.fixture(scope="module")
def profile(server: Server, tiny: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Profile:
    analyst = server_spec(server)
    faces = yunet.make(tmp_path_factory.mktemp("yunet"))

    def small(spec: PlayerSpec, load_it: Callable[[], Any]) -> PlayerSpec:
        return replace(spec, memory_bytes=10 * MB, weights=(), load=load_it)

    return Profile(
        "tiny",
        (
            small(detector_player.STANDARD, lambda: detector_player.load("tiny", Placement(tiny("rt_detr_v2")), faces)),
            small(segmenter_player.STANDARD, lambda: segmenter_player.load("tiny", Placement(tiny("sam2")))),
            small(embedder_player.STANDARD, lambda: embedder_player.load("tiny", Placement(tiny("siglip")))),
            small(scorer_player.STANDARD, lambda: scorer_player.load(Placement(tiny("nima")))),
            small(composition_player.SPEC, composition_player.SPEC.load),
            small(analyst, analyst.load),
        ),
    )


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory, photo: Callable[[str], Any]) -> list[Photo]:
    """Three photographs, and one file that is none."""
    folder = tmp_path_factory.mktemp("photos")
    for name in ("astronaut.png", "chelsea.png", "coffee.png"):
        cv2.imwrite(str(folder / name), photo(name)[:, :, ::-1])
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n no more")
    return [Photo(path.name, folder, (path.name,)) for path in sorted(folder.iterdir())]


def planned(profile: Profile, limit: str) -> Plan:
    return build(load(RECIPE % limit, "five.yaml"), catalogue.load(), profile)


def played(plan: Plan, photos: list[Photo]) -> tuple[Finished, ModelManager]:
    manager = ModelManager(plan.memory_limit)
    events: list[Event] = []
    with closing(PoolReader(workers=0)) as reader:
        return Run(plan, photos, reader, manager, MemoryCache(), events.append).finish(), manager


@pytest.fixture(scope="module")
def roomy(profile: Profile, photos: list[Photo]) -> Finished:
    return played(planned(profile, "1GB"), photos)[0]


def test_every_model_answers_for_every_photo_and_a_broken_file_costs_itself(roomy: Finished) -> None:
    by_name = {record.photo.name: record for record in roomy.records}
    assert by_name.pop("broken.png").verdict == "failed"
    for record in by_name.values():
        assert {"quality", "detected_objects", "scene_analysis", "composition"} <= record.results.keys()
        assert record.results["quality"].producer.startswith("nima-mobilenet@1")
        assert record.results["detected_objects"].producer == "tiny"
        assert record.results["scene_analysis"].lighting == "backlit"
        assert record.results["scene_analysis"].producer == "qwen2.5-vl@1"
    assert any(record.results.get("masks") for record in by_name.values())


def test_models_are_swapped_where_they_do_not_fit_together_and_answers_stay_the_same(
    profile: Profile, photos: list[Photo], roomy: Finished
) -> None:
    plan = planned(profile, "12MB")
    assert len(plan.phases) > len(planned(profile, "1GB").phases)
    finished, manager = played(plan, photos)
    assert manager.loads == explain(plan, len(photos)).loads
    assert len(manager.loaded_models) == 1
    for tight, wide in zip(finished.records, roomy.records, strict=True):
        assert tight.verdict == wide.verdict
        assert repr(tight.results.get("detected_objects")) == repr(wide.results.get("detected_objects"))
        assert repr(tight.results.get("quality")) == repr(wide.results.get("quality"))


def test_no_model_is_loaded_where_no_photo_arrives(profile: Profile, photos: list[Photo]) -> None:
    broken = [photo for photo in photos if photo.name == "broken.png"]
    finished, manager = played(planned(profile, "12MB"), broken)
    assert [record.verdict for record in finished.records] == ["failed"]
    assert manager.loads == 0


def test_answers_differ_between_photos(roomy: Finished) -> None:
    boxes = [repr(record.results["detected_objects"]) for record in roomy.records if record.results]
    assert len(set(boxes)) == len(boxes) == 3
    assert len({np.float64(r.results["quality"].aesthetic_score) for r in roomy.records if r.results}) == 3
