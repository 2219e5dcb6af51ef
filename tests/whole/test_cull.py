"""`safelight run cull` as a user calls it, over folders as they are."""

import os
import signal
import subprocess
import sys
import time

import orjson
import pytest

from tests.whole.shoots import codes, jpeg, lines, safelight, shoot_of, state, verdicts


@pytest.fixture(scope="module")
def culled(tmp_path_factory):
    """One run over a folder that holds good photos, bad ones, and what is none."""
    base = tmp_path_factory.mktemp("culled")
    good = jpeg(1)
    shoot = shoot_of(
        base / "shoot",
        {
            "day1/IMG_0001.jpg": good,
            "day1/IMG_0002.jpg": jpeg(2, "2026:06:20 15:10:00"),
            "day2/IMG_0001.jpg": jpeg(3, "2026:06:21 09:00:00"),
            "day2/copy of it.jpg": good,
            "cut.jpg": good[: len(good) // 2],
            "empty.jpg": b"",
            "really a text.jpg": b"not a picture at all",
            "wrong name.png": jpeg(4, "2026:06:21 10:00:00"),
            "with\nnewline.jpg": jpeg(5, "2026:06:21 11:00:00"),
            "starred.jpg": jpeg(6, "2026:06:21 12:00:00"),
            "starred.xmp": STARRED,
            "clip.mov": b"video",
            "._IMG_0001.jpg": b"apple",
            "@eaDir/IMG_0001.jpg": good,
        },
    )
    odd = shoot / os.fsdecode(b"caf\xe9")
    odd.mkdir()
    (odd / "IMG.jpg").write_bytes(jpeg(7, "2026:06:21 13:00:00"))
    before = state(shoot)
    done = safelight("run", "cull", shoot, "-o", base / "out")
    return shoot, base / "out", done, before


STARRED = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="5"/></rdf:RDF></x:xmpmeta>"""


def test_bad_photos_fail_and_the_others_are_done(culled):
    _, out, done, _ = culled
    assert done.returncode == 3, done.stderr
    failed = {photo: v for photo, v in verdicts(out).items() if v == "failed"}
    assert set(failed) == {"cut.jpg", "empty.jpg", "really a text.jpg"}
    reasons = {line["photo"]: codes(line) for line in lines(out) if line["verdict"] == "failed"}
    assert reasons == {"cut.jpg": ["truncated"], "empty.jpg": ["empty"], "really a text.jpg": ["unknown_format"]}


def test_originals_keep_bytes_times_and_permissions(culled):
    shoot, _, _, before = culled
    assert state(shoot) == before


def test_every_photo_has_one_line_in_the_order_of_paths(culled):
    _, out, _, _ = culled
    names = [line["photo"] for line in lines(out)]
    assert names == sorted(names)
    assert len(names) == 11


def test_what_is_no_photo_is_counted_and_not_failed(culled):
    _, out, _, _ = culled
    ignored = orjson.loads((out / "run.json").read_bytes())["ignored"]
    assert ignored["video"] == 1
    assert ignored["sidecar"] == 1


def test_a_copy_is_an_alternate_of_what_it_copies(culled):
    _, out, _, _ = culled
    by_name = {line["photo"]: line for line in lines(out)}
    copy = by_name["day2/copy of it.jpg"]
    assert {copy["verdict"], by_name["day1/IMG_0001.jpg"]["verdict"]} == {"keep", "alternate"}
    assert copy["group"]["id"] == by_name["day1/IMG_0001.jpg"]["group"]["id"]
    assert copy["id"] == by_name["day1/IMG_0001.jpg"]["id"]


def test_a_star_that_is_there_wins_and_is_handed_on(culled):
    _, out, _, _ = culled
    starred = next(line for line in lines(out) if line["photo"] == "starred.jpg")
    assert starred["verdict"] == "keep"
    assert starred["mark"]["rating"] == 5
    assert starred["decision"]["rating"] == 5


def test_a_name_that_is_no_text_is_escaped_with_its_bytes_beside(culled):
    _, out, _, _ = culled
    odd = next(line for line in lines(out) if "photo_b64" in line)
    assert odd["photo"] == "caf\\xe9/IMG.jpg"


def test_no_place_of_this_machine_is_in_what_is_written(culled):
    shoot, out, _, _ = culled
    for path in out.rglob("*"):
        if path.is_file():
            assert os.fsencode(shoot.parent) not in path.read_bytes(), path


def test_a_second_run_into_the_same_folder_comes_to_the_same(culled):
    shoot, out, _, _ = culled
    before = [{**line, "seconds": None} for line in lines(out)]
    assert safelight("run", "cull", shoot, "-o", out).returncode == 3
    assert [{**line, "seconds": None} for line in lines(out)] == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["run", "cul", "{shoot}"], "did you mean 'cull'"),
        (["run", "cull", "{shoot}/nothing here"], "nothing here"),
        (["run", "cull", "{shoot}", "-o", "{shoot}/out"], "inside"),
        (["run", "cull", "{shoot}", "-o", "{other}"], "no output of Safelight"),
        (["run", "cull", "{shoot}", "--set", "quality_chek.faces=false"], "quality_check"),
        (["run", "cull", "{shoot}", "--profile", "standart"], "standart"),
    ],
)
def test_a_wrong_call_is_exit_code_2_and_nothing_is_written(tmp_path, words, said):
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1)})
    other = shoot_of(tmp_path / "other", {"mine.txt": b"keep out"})
    before = state(tmp_path)
    done = safelight(*(word.format(shoot=shoot, other=other) for word in words), cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert said in done.stderr
    assert state(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "shoot"]


@pytest.fixture
def tiny_disk(tmp_path):
    """A real file system of 64 KB; where none may be mounted, the test has nothing to run on."""
    place = tmp_path / "tiny"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_fills_is_said_and_leaves_no_half_file(tmp_path, tiny_disk):
    shoot = shoot_of(tmp_path / "shoot", {f"{n}.jpg": jpeg(n, f"2026:06:20 15:{n:02}:00") for n in range(24)})
    before = state(shoot)
    done = safelight("run", "cull", shoot, "-o", tiny_disk / "out")
    assert done.returncode == 1, done.stderr
    assert "No space left" in done.stderr
    assert "originals are untouched" in done.stderr
    left = [path for path in (tiny_disk / "out").rglob("*") if path.is_file()]
    assert {path.suffix for path in left} <= {".xmp", ".jsonl", ".json", ".html", ""}, left
    for path in left:
        assert path.suffix != ".jsonl" or [orjson.loads(line) for line in path.read_bytes().splitlines()]
    assert state(shoot) == before


def test_a_photo_that_vanishes_costs_itself_alone(tmp_path):
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1), "b.jpg": jpeg(2, "2026:06:20 16:00:00")})
    (shoot / "gone.jpg").symlink_to(tmp_path / "elsewhere.jpg")
    (tmp_path / "elsewhere.jpg").write_bytes(jpeg(3))
    script = f"""
import pathlib, sys
from safelight.imaging import shoot
gather = shoot.gather
def gather_then_lose(*a, **k):
    found = gather(*a, **k)
    pathlib.Path({str(shoot / "a.jpg")!r}).unlink()
    return found
shoot.gather = gather_then_lose
from safelight.cli.main import main
sys.exit(main(["run", "cull", {str(shoot)!r}, "-o", {str(tmp_path / "out")!r}]))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 3, done.stderr
    lost = next(line for line in lines(tmp_path / "out") if line["photo"] == "a.jpg")
    assert codes(lost) == ["vanished"]
    assert sum(line["verdict"] == "failed" for line in lines(tmp_path / "out")) == 1


def test_ctrl_c_finishes_what_is_in_flight_and_leaves_a_readable_output(tmp_path):
    shoot = shoot_of(
        tmp_path / "shoot", {f"{n:03}.jpg": jpeg(n, f"2026:06:20 {n // 60:02}:{n % 60:02}:00") for n in range(300)}
    )
    before = state(shoot)
    command = [sys.executable, "-m", "safelight", "run", "cull", str(shoot), "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        process.stderr.readline()
        time.sleep(2.5)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=120)
    assert process.returncode == 1, said
    found = lines(tmp_path / "out")
    assert len(found) == 300
    unread = [line for line in found if codes(line) == ["interrupted"]]
    assert 0 < len(unread) < 300
    assert (tmp_path / "out" / "report.html").stat().st_size > 10_000
    assert state(shoot) == before
