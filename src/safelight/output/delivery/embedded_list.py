"""The list of photos of which an editor reads no sidecar: what to give them there, by hand or by pasting names."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from safelight.errors import OutputError
from safelight.output.atomic import replacing
from safelight.output.delivery.changes import Change
from safelight.output.delivery.editors import EDITORS
from safelight.output.delivery.journal import FOLDER
from safelight.output.names import shown


def list_path(out: Path, to: str) -> Path:
    return out / FOLDER / f"{to}-embedded.txt"


def write_list(out: Path, to: str, changes: Iterable[Change]) -> Path | None:
    """OUT/deliver/EDITOR-embedded.txt, in sections by what the run gave; None, and no file, where no photo is such.

    Raises `OutputError`.
    """
    path = list_path(out, to)
    by_words: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        if change.action == "inside":
            by_words[change.says or "nothing"].append(_one_line(change.photo.name))
    if not by_words:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        return None
    lines = [
        f"{EDITORS[to].title} reads no sidecar of these photos: their stars stand inside the file, and Safelight",
        "writes nothing into originals. Each section is headed by what the run gave.",
    ]
    for words in sorted(by_words):
        lines += ["", f"[{words}]", *by_words[words]]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise OutputError(f"folder {path.parent.name!r} could not be made: {fault.strerror or fault}") from fault
    with replacing(path) as file:
        file.write("\n".join([*lines, ""]).encode())
    return path


def _one_line(name: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in shown(name))
