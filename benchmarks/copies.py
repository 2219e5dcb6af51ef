"""An edited copy of a 24-megapixel JPEG, cropped, straightened and toned: processor time, and memory."""

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

import cv2

from benchmarks.big_frames import make_some
from benchmarks.table import Row
from safelight.imaging.copies.copy_job import CopyJob, make_copy
from safelight.imaging.decode import decode
from safelight.imaging.edits import Crop, Operations, Straighten, Tone
from safelight.imaging.geometry import Box
from safelight.imaging.picture import VIEW_EDGE
from safelight.imaging.render.rendering import preview

EDITS: Operations = (
    Straighten(1.7),
    Crop(Box(0.06, 0.06, 0.94, 0.94)),
    Tone(exposure=0.4, contrast=0.15, highlights=-0.3, shadows=0.2, warmth=0.1),
)
COLOURFUL: Operations = (*EDITS, Tone(saturation=0.2))


def bench(folder: Path, small: bool) -> list[Row]:
    """CPU milliseconds (medians), and what a process of its own takes at most beyond its start and the file."""
    cv2.setNumThreads(1)
    (path,) = make_some(1, folder)
    times = 3 if small else 9
    view = decode(path.read_bytes(), path.suffix, 1, VIEW_EDGE).picture().rgb
    return [
        Row("24 MP copy: straighten, crop, tone", median(_copied(path, EDITS) for _ in range(times)), "ms", 700),
        Row("24 MP copy: likewise, and more colour", median(_copied(path, COLOURFUL) for _ in range(times)), "ms"),
        Row("24 MP copy: without edits", median(_copied(path, ()) for _ in range(times)), "ms"),
        Row("24 MP copy: memory beyond the file", (_taken(path) - path.stat().st_size) / 1e6, "MB", 300),
        Row("preview at 1600 pixels: straighten, crop, tone", median(_seen(view) for _ in range(times)), "ms", 60),
    ]


def _copied(path: Path, operations: Operations) -> float:
    job = CopyJob(path, path.with_name("copy"), operations)
    return 1000 * make_copy(job).seconds


def _seen(view: object) -> float:
    before = resource.getrusage(resource.RUSAGE_SELF)
    preview(view, EDITS)  # type: ignore[arg-type]
    after = resource.getrusage(resource.RUSAGE_SELF)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _taken(path: Path) -> int:
    """Resident bytes at the worst moment, beyond those of a process that has made a small copy already."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.copies", str(path)], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def _measure(path: Path) -> int:
    warm = path.with_name("warm.jpg")
    cv2.imwrite(str(warm), decode(path.read_bytes(), path.suffix, 1, 64).pixels)
    make_copy(CopyJob(warm, path.with_name("warmed"), EDITS))
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak so far is forgotten
    before = _peak()
    make_copy(CopyJob(path, path.with_name("copy"), EDITS))
    return _peak() - before


def _peak() -> int:
    """The largest resident size of this process, in bytes (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return 1024 * int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


if __name__ == "__main__":
    print(_measure(Path(sys.argv[1])))
