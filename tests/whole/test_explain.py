"""What `explain` says of a shoot that was run, as a user asks it: what is known, step by step, and what is not."""

from collections import Counter

import numpy as np
import orjson
import pytest

from safelight import recipes
from safelight.cli.main import called
from safelight.demo.photographs import ASTRONAUT, CAT
from tests.whole.shoots import shoot_of, state, verdicts
from tests.whole.test_stages import darker, encoded, taken


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """A shoot (a burst of a portrait, another portrait, a cat, a black frame), and a store of a run of each recipe."""
    folder, portrait = tmp_path_factory.mktemp("explain"), ASTRONAUT.read()
    frames = {
        "IMG_0001.jpg": (portrait, "2026:06:20 10:00:00"),
        "IMG_0002.jpg": (darker(portrait, 0.8), "2026:06:20 10:00:01"),
        "IMG_0003.jpg": (np.ascontiguousarray(portrait[:, ::-1]), "2026:06:20 10:30:00"),
        "IMG_0004.jpg": (CAT.read(), "2026:06:20 11:00:00"),
        "IMG_0005.jpg": (np.zeros((300, 400, 3), np.uint8), "2026:06:20 14:00:00"),
    }
    files = {name: encoded(pixels, quality=92, exif=taken(when)) for name, (pixels, when) in frames.items()}
    shoot_of(folder / "shoot", files)
    for recipe in recipes.names():
        run(folder, recipe)
    return folder


@pytest.fixture
def added(ran):
    """A photo that came since, for as long as it is looked at: photos are known again by path, time and inode."""
    new = ran / "shoot" / "IMG_0009.jpg"
    new.write_bytes(encoded(np.ascontiguousarray(CAT.read()[:, ::-1]), exif=taken("2026:06:20 18:00:00")))
    yield new
    new.unlink()


@pytest.fixture
def explained(ran, capsys):
    """What is said of a recipe over the shoot, for programs."""

    def explanation(recipe, *words, store="store.db"):
        capsys.readouterr()
        assert called(["explain", recipe, str(ran / "shoot"), "--store", str(ran / store), "--json", *words]) == 0
        return orjson.loads(capsys.readouterr().out)

    return explanation


def run(folder, recipe, *words, out=""):
    call = ["run", recipe, str(folder / "shoot"), "-o", str(folder / (out or recipe))]
    assert called([*call, "--store", str(folder / "store.db"), "--workers", "0", "--json", *words]) == 0


def calls_of(explanation):
    return [one for phase in explanation["phases"] for one in (*phase["ahead"], *phase["calls"])]


def to_ask(explanation):
    """Photos that are to be asked about, step by step."""
    return {(one["node"], one["measurement"]): one["photos"] - one["cached"] for one in calls_of(explanation)}


@pytest.mark.slow
@pytest.mark.parametrize("recipe", recipes.names())
def test_after_a_run_all_is_known_step_by_step_and_nothing_is_written(recipe, ran, explained):
    before = state(ran)
    explanation = explained(recipe)
    assert state(ran) == before
    assert set(to_ask(explanation).values()) == {0}
    assert (explanation["calls"], explanation["cached_share"], explanation["cpu_seconds"]) == (0, 1.0, 0.0)
    assert (explanation["decodes"], explanation["loads"]) == (0, 0)


@pytest.mark.slow
def test_a_step_is_said_to_be_asked_about_whom_it_was_asked_about_in_the_run(ran, explained):
    found = {(one["node"], one["measurement"]): one["photos"] for one in calls_of(explained("wedding"))}
    kept = sum(verdict == "keep" for verdict in verdicts(ran / "wedding").values())
    assert found["quality_check", "quality"] == 5
    assert found["analyze_scene", "scene"] == found["final_quality_check", "quality"] == kept < 5
    assert 0 < found["enhance_faces", "outlines"] <= kept


@pytest.mark.slow
@pytest.mark.parametrize("recipe", recipes.names())
def test_of_a_photo_that_was_added_it_alone_is_to_be_asked(recipe, added, explained):
    explanation = explained(recipe)
    assert explanation["photos"] == 6
    assert set(to_ask(explanation).values()) == {1}
    assert [one["certain"] for one in calls_of(explanation)] == [one["ahead"] for one in calls_of(explanation)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "threshold",
    ["quality_check.technical_threshold=9", "quality_check.reject_if_below=true", "find_duplicates.time_window=9"],
)
def test_after_a_changed_threshold_nothing_is_to_be_asked(threshold, explained):
    explanation = explained("wedding", "--set", threshold)
    assert (explanation["calls"], explanation["cached_share"]) == (0, 1.0)


@pytest.mark.slow
def test_whom_a_setting_lets_in_is_asked_as_the_run_then_does(ran, explained, capsys):
    setting = ("--set", "select_best_from_group.keep=2", "--set", "find_duplicates.keep_best_only=false")
    sure = Counter()
    for one in calls_of(explained("wedding", *setting)):
        sure[one["node"]] += one["certain"] * (one["photos"] - one["cached"])
    run(ran, "wedding", *setting, out="more")
    capsys.readouterr()
    assert called(["runs", "show", str(ran / "more"), "--store", str(ran / "store.db"), "--json"]) == 0
    measured = {one["node"]: one["measured"] or 0 for one in orjson.loads(capsys.readouterr().out)["nodes"]}
    assert +Counter(measured) == +sure
    assert +sure
