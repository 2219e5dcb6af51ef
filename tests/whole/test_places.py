"""Where photos lie and where streams lead: odd folders, links, pipes, closed streams, processes that are killed."""

import os
import signal
import subprocess
import sys

import orjson
import pytest

from tests.whole.shoots import codes, jpeg, lines, safelight, shoot_of, state, verdicts


def sentence(done):
    return done.stderr.splitlines()[0]


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """One run over what a folder should not hold."""
    base = tmp_path_factory.mktemp("odd")
    shoot = shoot_of(
        base / "shoot",
        {
            "-o.jpg": jpeg(1, "2026:06:20 10:00:00"),
            "*.jpg": jpeg(2, "2026:06:20 11:00:00"),
            "\x1b[31mred.jpg": jpeg(3, "2026:06:20 12:00:00"),
            "folder.jpg/inside.jpg": jpeg(4, "2026:06:20 13:00:00"),
            "z.jpg": jpeg(5, "2026:06:20 14:00:00"),
            "huge sidecar.jpg": jpeg(6, "2026:06:20 15:00:00"),
            "huge sidecar.xmp": b" " * (9 << 20),
        },
    )
    os.mkfifo(shoot / "pipe.jpg")
    os.mkfifo(shoot / "z.xmp")
    (shoot / "zero.jpg").symlink_to("/dev/zero")
    (shoot / "link.jpg").symlink_to("z.jpg")
    (shoot / "nowhere.jpg").symlink_to("gone.jpg")
    (shoot / "loop").symlink_to(".")
    with (shoot / "sparse.jpg").open("wb") as file:
        file.truncate(300 << 20)
    before = state(shoot)
    done = safelight("run", "cull", shoot, "-o", base / "out")
    return shoot, base / "out", done, before


def test_nothing_that_lies_in_a_folder_stops_or_hangs_a_run(odd):
    shoot, out, done, before = odd
    assert done.returncode == 3, done.stderr
    assert state(shoot) == before
    failed = {line["photo"]: codes(line) for line in lines(out) if line["verdict"] == "failed"}
    assert failed == {"nowhere.jpg": ["unreadable"], "sparse.jpg": ["unknown_format"]}


def test_every_file_is_a_line_or_counted(odd):
    shoot, out, _, _ = odd
    ignored = orjson.loads((out / "run.json").read_bytes())["ignored"]
    assert ignored == {"link": 1, "other": 2, "sidecar": 2}
    files = sum(not path.is_dir() for path in shoot.rglob("*"))
    assert len(lines(out)) + sum(ignored.values()) == files


def test_a_name_cannot_steer_the_terminal(odd):
    _, out, done, _ = odd
    assert "\x1b" not in done.stderr + done.stdout
    assert "\x1b[31mred.jpg" in verdicts(out)


def test_names_that_are_no_utf8_are_run_remembered_and_exported(tmp_path):
    shoot, recipe = tmp_path / os.fsdecode(b"Stra\xdfe"), tmp_path / os.fsdecode(b"r\xe9.yaml")
    shoot_of(shoot, {os.fsdecode(b"b\xe9d.jpg"): b"", "a.jpg": jpeg(1)})
    recipe.write_text("name: Mine\nstages: [{name: look, steps: [{model: nima, action: quality_check}]}]\n")
    store, out = tmp_path / "store.db", tmp_path / os.fsdecode(b"Stra\xdfe-Mine")
    done = safelight("run", recipe, shoot, "--store", store, "--workers", "1", cwd=tmp_path)
    assert done.returncode == 3, done.stderr
    assert verdicts(out) == {"a.jpg": "keep", r"b\xe9d.jpg": "failed"}
    exported = safelight("runs", "export", out, "-o", tmp_path / "run.json", "--store", store)
    assert exported.returncode == 0, exported.stderr
    told = orjson.loads((tmp_path / "run.json").read_bytes())
    assert told["run"]["recipe"]["source"] == r"r\xe9.yaml"
    assert [photo.get("photo_b64") for photo in told["photos"]] == [None, "YulkLmpwZw=="]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a.mov": b"", "b.mp4": b"", "b.xmp": b""}, "only what is none (1 sidecar, 2 video)"),
        ({"sub/readme.txt": b"text"}, "only what is none (1 other)"),
    ],
)
def test_a_folder_without_photos_is_a_wrong_call_that_says_what_lies_there(tmp_path, files, said):
    shoot = shoot_of(tmp_path / "shoot", files)
    done = safelight("run", "cull", shoot)
    assert done.returncode == 2
    assert said in sentence(done)
    assert [path.name for path in tmp_path.iterdir()] == ["shoot"]


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_stream_that_the_caller_closed_is_no_obstacle(tmp_path, closed):
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1)})
    command = [sys.executable, "-m", "safelight", "run", "cull", str(shoot), "-o", str(tmp_path / "out")]
    script = f'{("exec <&-", "exec >&-", "exec 2>&-")[closed]}; exec "$@"'
    done = subprocess.run(["bash", "-c", script, "bash", *command], capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert verdicts(tmp_path / "out") == {"a.jpg": "keep"}


def test_a_lost_listener_does_not_end_the_run(tmp_path):
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1)})
    command = [sys.executable, "-m", "safelight", "run", "cull", str(shoot), "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stderr is not None
        process.stderr.close()
        assert process.wait(timeout=120) == 0
    assert verdicts(tmp_path / "out") == {"a.jpg": "keep"}


def test_a_result_that_has_no_room_is_no_mistake_of_ours():
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        command = [sys.executable, "-m", "safelight", "recipes", "list"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "the result cannot be printed: No space left on device" in done.stderr


def test_workers_end_with_whoever_started_them(tmp_path):
    psutil = pytest.importorskip("psutil")
    shoot = shoot_of(tmp_path / "shoot", {f"{n:03}.jpg": jpeg(n) for n in range(40)})
    command = [sys.executable, "-m", "safelight", "run", "cull", str(shoot), "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        while not (workers := psutil.Process(process.pid).children()):
            assert process.poll() is None
        process.send_signal(signal.SIGKILL)
    _, alive = psutil.wait_procs(workers, timeout=20)
    assert not alive
    assert safelight("run", "cull", shoot / "000.jpg", "-o", tmp_path / "out").returncode == 0
