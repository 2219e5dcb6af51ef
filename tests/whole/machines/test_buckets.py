"""Photos and large results in a bucket: what is found is what is found in a folder, by one machine or by many."""

from pathlib import Path
from typing import Any

import fsspec
import pytest

from tests.servers.broker import Broker
from tests.servers.postgres import Server
from tests.whole.machines.conftest import Assemble
from tests.whole.shoots import jpeg, lines, safelight, shoot_of

pytestmark = pytest.mark.slow
PHOTOS = 12


@pytest.fixture
def shoot(tmp_path: Path, bucket: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In a folder, and the same in the bucket."""
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(tmp_path / "borrowed"))
    folder = shoot_of(
        tmp_path / "Wedding", {f"{n:02}.jpg": jpeg(n // 2, f"2026:06:20 15:00:{n:02}") for n in range(PHOTOS)}
    )
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff no picture")
    files, place = fsspec.url_to_fs(f"{bucket}/Wedding")
    files.put(f"{folder}/", f"{place}/", recursive=True)
    return folder


def found(out: Path) -> list[dict[str, Any]]:
    """What was found of each photo, without the time that it took."""
    return [{name: value for name, value in line.items() if name != "seconds"} for line in lines(out)]


def objects(bucket: str) -> dict[str, tuple[bytes, Any]]:
    files, place = fsspec.url_to_fs(f"{bucket}/Wedding", skip_instance_cache=True)
    return {path: (files.cat_file(path), files.info(path)["LastModified"]) for path in files.find(place)}


def test_a_shoot_in_a_bucket_comes_to_what_it_comes_to_in_a_folder(shoot: Path, bucket: str, tmp_path: Path) -> None:
    before = objects(bucket)
    words = ["--store", tmp_path / "store.db"]
    there = safelight("run", "wedding", f"{bucket}/Wedding", "-o", tmp_path / "there", *words)
    here = safelight("run", "wedding", shoot, "-o", tmp_path / "here", "--store", tmp_path / "other.db")
    assert (there.returncode, here.returncode) == (3, 3), there.stderr + here.stderr
    assert found(tmp_path / "there") == found(tmp_path / "here")
    assert len(found(tmp_path / "there")) == PHOTOS + 1
    assert objects(bucket) == before
    copies = {path.name: path.read_bytes() for path in (tmp_path / "here" / "edited").rglob("*") if path.is_file()}
    assert copies
    assert {
        path.name: path.read_bytes() for path in (tmp_path / "there" / "edited").rglob("*") if path.is_file()
    } == copies


def test_it_comes_to_the_same_by_workers_with_large_results_in_the_bucket_too(
    shoot: Path,
    bucket: str,
    tmp_path: Path,
    redis_server: Broker,
    postgres: Server,
    assemble: Assemble,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SAFELIGHT_BLOBS", f"{bucket}/blobs")
    machines = assemble(redis_server, postgres.database())
    machines.worker("--pool", "solo")
    machines.ready()
    by_others = machines.run("five-stages", Path(f"{bucket}/Wedding"), tmp_path / "elsewhere")
    here = safelight("run", "five-stages", shoot, "-o", tmp_path / "here", "--store", tmp_path / "here.db")
    assert (by_others.returncode, here.returncode) == (3, 3), by_others.stderr + here.stderr + machines.said()
    assert found(tmp_path / "elsewhere") == found(tmp_path / "here")
    steps = {step for line in lines(tmp_path / "elsewhere") for step in line["seconds"]}
    assert "quality_check" not in steps, "the coordinator measured what workers are for"


def test_results_of_a_shoot_in_a_bucket_are_written_where_the_call_says(
    shoot: Path, bucket: str, tmp_path: Path
) -> None:
    refused = safelight("run", "cull", f"{bucket}/Wedding", "--store", "none", cwd=tmp_path)
    assert refused.returncode == 2
    assert "name a folder by -o" in " ".join(refused.stderr.split())


def test_nothing_is_delivered_beside_photos_in_a_bucket(shoot: Path, bucket: str, tmp_path: Path) -> None:
    done = safelight("run", "cull", f"{bucket}/Wedding", "-o", tmp_path / "out", "--store", "none")
    assert done.returncode == 3, done.stderr
    refused = safelight("deliver", tmp_path / "out", "--to", "darktable")
    assert refused.returncode == 2, refused.stdout
    assert "name by --originals a folder where they lie" in " ".join(refused.stderr.split())
    assert not list((tmp_path / "borrowed").rglob("*.xmp"))
