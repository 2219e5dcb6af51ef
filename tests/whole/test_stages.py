"""Every stage of the founding document, as a user runs it: the shipped recipes, and hostile pictures through edits."""

import io
from functools import cache

import numpy as np
import orjson
import pytest
from PIL import Image

from safelight import recipes
from safelight.demo.photographs import ASTRONAUT, CAT, CHINA, COFFEE
from tests.whole.shoots import lines, safelight, shoot_of, state, verdicts

STAGES = [name for name in recipes.names() if name != "cull"]
EVERYTHING = """
name: everything
stages:
  - name: look
    continue_on_failure: true
    steps:
      - {model: nima, action: quality_check}
      - {model: qwen2.5-vl, action: analyze_scene}
      - {model: rt-detr, detect: [face, person, animal], min_confidence: 0.3, use_for: auto_straighten}
      - {model: sam2, action: segment_objects}
      - {model: sam2, action: segment_all_faces, enhance: sharpness}
      - {model: sam2, action: enhance_faces, input_from: detected_faces}
      - {model: sam2, action: isolate_subject, blur_background: true}
      - {model: nima, action: composition_check, suggest_crop: true}
      - {model: qwen2.5-vl, action: suggest_edits}
      - {model: nima, action: quality_guided_enhancement, iterate_until: "technical_score > 9.9", max_iterations: 2}
output: {copies: all, masks: true, develop: true, regions: true}
"""


def encoded(picture, form="JPEG", **options):
    file = io.BytesIO()
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    image.save(file, form, **options)
    return file.getvalue()


def taken(when):
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Made", "Camera"
    exif.get_ifd(0x8769).update({0x9003: when, 0xA431: "A1"})
    return exif


def darker(pixels, by):
    return (pixels.astype(np.float32) * by).astype(np.uint8)


@pytest.fixture(scope="module")
def shoot(tmp_path_factory):
    """A portrait in a burst, a cat, a dark table, a temple, a black frame."""
    portrait = ASTRONAUT.read()
    frames = {
        "IMG_0001.jpg": (portrait, "2026:06:20 10:00:00"),
        "IMG_0002.jpg": (darker(portrait, 0.8), "2026:06:20 10:00:01"),
        "IMG_0003.jpg": (CAT.read(), "2026:06:20 11:00:00"),
        "IMG_0004.jpg": (darker(COFFEE.read(), 0.12), "2026:06:20 12:00:00"),
        "IMG_0005.jpg": (CHINA.read(), "2026:06:20 13:00:00"),
        "IMG_0006.jpg": (np.zeros((300, 400, 3), np.uint8), "2026:06:20 14:00:00"),
    }
    files = {name: encoded(pixels, quality=92, exif=taken(when)) for name, (pixels, when) in frames.items()}
    return shoot_of(tmp_path_factory.mktemp("stages") / "shoot", files)


@pytest.fixture(scope="module")
def ran(shoot, tmp_path_factory):
    """`ran(recipe)`: what a run by it over the shoot wrote; it is done when first asked for."""
    base, before = tmp_path_factory.mktemp("ran"), state(shoot)

    @cache
    def run(recipe):
        done = safelight("run", recipe, shoot, "-o", base / recipe)
        assert done.returncode == 0, done.stderr
        assert state(shoot) == before
        return base / recipe

    return run


@pytest.mark.slow
@pytest.mark.parametrize("recipe", STAGES)
def test_a_shipped_recipe_runs_to_its_end_and_leaves_originals_alone(recipe, ran):
    out = ran(recipe)
    found = verdicts(out)
    assert found["IMG_0006.jpg"] == "review"
    kept = {name for name, verdict in found.items() if verdict == "keep"}
    copies = {line["photo"]: line["outputs"]["edited"] for line in lines(out)}
    assert {name for name, copy in copies.items() if copy} == kept
    assert all((out / copy).is_file() for copy in copies.values() if copy)


@pytest.mark.slow
def test_edits_never_lower_the_score_of_what_is_kept(ran):
    for line in lines(ran("five-stages")):
        check = line["results"].get("final_quality")
        if check and not any(edit["source"] == "explicit" for edit in line["decision"].get("edits", [])):
            first, best = check["iterations"][0], check["iterations"][check["best"]]
            assert best["technical_score"] >= first["technical_score"]


def noise(height, width, seed=1):
    return np.random.default_rng(seed).integers(0, 255, (height, width, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """One run of everything over pictures that edits are not made for."""
    base = tmp_path_factory.mktemp("hostile")
    deep = np.random.default_rng(2).integers(0, 65535, (240, 320), dtype=np.uint16)
    crowd = np.tile(np.asarray(Image.fromarray(ASTRONAUT.read()[20:190, 150:320]).resize((80, 80))), (10, 10, 1))
    files = {
        "nothing.jpg": encoded(np.full((240, 320, 3), 128, np.uint8)),
        "noise.jpg": encoded(noise(240, 320)),
        "grey.jpg": encoded(Image.fromarray(CAT.read()).convert("L")),
        "panorama.jpg": encoded(np.tile(CHINA.read()[200:300], (1, 4, 1))[:, :2000]),
        "tiny.png": encoded(Image.fromarray(CAT.read()).resize((64, 64)), "PNG"),
        "pixel.png": encoded(np.zeros((1, 1, 3), np.uint8), "PNG"),
        "deep.png": encoded(Image.fromarray(deep), "PNG"),
        "cmyk.jpg": encoded(Image.fromarray(COFFEE.read()).convert("CMYK")),
        "clear.png": encoded(Image.fromarray(CAT.read()).convert("RGBA"), "PNG"),
        "crowd.jpg": encoded(crowd, quality=95),
        "broken.xmp": b"<not xml",
        "broken.jpg": encoded(noise(100, 150, 3)),
        "cut.jpg": encoded(noise(240, 320, 4))[:3000],
    }
    shoot = shoot_of(base / "shoot", files)
    (base / "everything.yaml").write_text(EVERYTHING)
    before = state(shoot)
    done = safelight("run", base / "everything.yaml", shoot, "-o", base / "out")
    return shoot, base / "out", done, before


@pytest.mark.slow
def test_no_picture_stops_the_edits_of_others(hostile):
    shoot, out, done, before = hostile
    assert done.returncode == 3, done.stderr
    found = verdicts(out)
    assert {name for name, verdict in found.items() if verdict == "failed"} == {"cut.jpg"}
    assert state(shoot) == before


@pytest.mark.slow
def test_every_copy_opens_and_has_the_kind_of_its_original(hostile):
    _, out, _, _ = hostile
    copies = {line["photo"]: out / line["outputs"]["edited"] for line in lines(out) if line["outputs"]["edited"]}
    assert set(copies) == set(verdicts(out)) - {"cut.jpg"}
    for name, path in copies.items():
        with Image.open(path) as image:
            image.load()
            assert image.format == ("PNG" if name.endswith(".png") else "JPEG")
    with Image.open(copies["deep.png"]) as image:
        assert image.mode.startswith("I;16")
    with Image.open(copies["clear.png"]) as image:
        assert image.mode == "RGBA"


@pytest.mark.slow
def test_masks_are_written_where_they_are_named(hostile):
    _, out, _, _ = hostile
    named = [mask for line in lines(out) for mask in line["outputs"]["masks"]]
    assert named
    for name in named:
        with Image.open(out / name) as mask:
            assert mask.mode == "L"


@pytest.mark.slow
def test_a_loop_that_never_holds_ends_and_says_so(hostile):
    _, out, _, _ = hostile
    (line,) = [line for line in lines(out) if line["photo"] == "crowd.jpg"]
    trace = line["results"]["guided_enhancement"]
    assert not trace["satisfied"]
    assert len(trace["iterations"]) <= 3
    assert "loop_exhausted" in [reason["code"] for reason in line["reasons"]]


@pytest.mark.slow
def test_the_run_says_what_was_left_out(ran):
    notes = " ".join(orjson.loads((ran("property") / "run.json").read_bytes())["notes"])
    assert "'prompt' was left out" in notes
    assert "'window' or 'door'" in notes
