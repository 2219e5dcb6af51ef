"""Small shoots on disk for whole runs, and the proof that a run left them alone."""

import io
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from PIL import Image


def picture(seed: int, width: int = 320, height: int = 240) -> Image.Image:
    """Something with edges, tones and colours that no other seed looks like."""
    rng = np.random.default_rng(seed)
    tiles = rng.integers(20, 235, (6, 8, 3), dtype=np.uint8)
    return Image.fromarray(np.kron(tiles, np.ones((height // 6, width // 8, 1), np.uint8)))


def jpeg(
    seed: int, taken: str = "2026:06:20 15:00:00", serial: str = "A1", size: tuple[int, int] = (320, 240)
) -> bytes:
    """A JPEG of that picture, taken then, by that body."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Made", "Camera"
    exif.get_ifd(0x8769).update({0x9003: taken, 0xA431: serial})
    file = io.BytesIO()
    picture(seed, *size).save(file, "JPEG", quality=92, exif=exif)
    return file.getvalue()


def with_packet(data: bytes, packet: bytes) -> bytes:
    """A JPEG with an XMP packet, as editors write their stars into the file itself."""
    body = b"http://ns.adobe.com/xap/1.0/\x00" + packet
    return data[:2] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + data[2:]


def shoot_of(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def state(folder: Path) -> dict[bytes, tuple[bytes, int, int]]:
    """Bytes, time of change and permissions of every file."""
    return {
        os.fsencode(path): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def safelight(*words: str | Path, path: str = "", **options: Any) -> subprocess.CompletedProcess[str]:
    """The command line, as a user calls it; `path` is where packages were installed beside it."""
    command = [sys.executable, "-m", "safelight", *map(str, words)]
    paths = os.pathsep.join(filter(None, (path, os.environ.get("PYTHONPATH"))))
    environment = os.environ | {"OMP_NUM_THREADS": "1"} | ({"PYTHONPATH": paths} if paths else {})
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=240, **options)


def lines(out: Path) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in (out / "photos.jsonl").read_bytes().splitlines()]


def verdicts(out: Path) -> dict[str, str]:
    return {line["photo"]: line["verdict"] for line in lines(out)}


def codes(line: dict[str, Any]) -> Sequence[str]:
    return [reason["code"] for reason in line["reasons"]]
