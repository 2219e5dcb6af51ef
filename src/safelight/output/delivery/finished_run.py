"""A finished run, read back from its output folder: which photos it was over, and what it hands over of each."""

from __future__ import annotations

import os
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from safelight.errors import CallError
from safelight.metadata import sidecar
from safelight.output import photos_jsonl, run_json, sidecars
from safelight.output.folder import is_ours
from safelight.output.roots import Root, read_roots


@dataclass(frozen=True, slots=True)
class RunPhoto:
    """One photo: `name` as in the run, its files where they lie now, and the sidecar that the run wrote of it."""

    name: str
    root: Root
    files: tuple[Path, ...]
    id: str
    verdict: str
    sidecar: Path | None

    def beside(self, place: Path) -> str:
        """A file beside the photo, as it is shown: in the photo's folder of the shoot."""
        return str(PurePosixPath(self.name).with_name(place.name))


@dataclass(frozen=True, slots=True)
class FinishedRun:
    """What delivering needs of a run."""

    out: Path
    run_id: str
    photos: tuple[RunPhoto, ...]
    roots: tuple[Root, ...]


def read_run(out: Path, originals: Path | None = None) -> FinishedRun:
    """The run in `out`; `originals` is where its photos are now, if not where the run found them.

    Raises `CallError` where there is no such run, or nothing says where its photos are.
    """
    run, photos, roots = _read(out, originals)
    if not any(photo.sidecar for photo in photos) and any(p.verdict in sidecars.HANDED_OVER for p in photos):
        raise CallError(
            f"the run in {out.name!r} wrote no sidecars (its recipe says `output: {{sidecars: false}}`), so there is "
            "nothing to deliver; run it again with them"
        )
    return FinishedRun(out, str(run.get("run", "")), photos, roots)


def read_photos(out: Path, originals: Path | None = None) -> tuple[RunPhoto, ...]:
    """The photos of the run in `out`, whatever it wrote of them. Raises `CallError` as `read_run` does."""
    _, photos, _ = _read(out, originals)
    return photos


def _read(out: Path, originals: Path | None) -> tuple[Mapping[str, Any], tuple[RunPhoto, ...], tuple[Root, ...]]:
    _check(out)
    run = _json(out / run_json.NAME)
    records = list(_records(out))
    roots = _moved(read_roots(out, run), originals)
    if not roots:
        raise CallError(
            f"nothing in {_called(out)!r} says where its photos are (an earlier Safelight wrote it); "
            "name their folder with --originals"
        )
    return run, tuple(_photos(out, records, roots)), roots


def _check(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise CallError(f"{str(out)!r} is a file. RUN is the folder that `safelight run` wrote; name that one")
    if not out.is_dir():
        raise CallError(
            f"there is no folder {str(out)!r}. RUN is the folder that `safelight run` wrote, the one with report.html "
            "in it, or the id of one that your store knows: `safelight runs list` shows them"
        )
    if not is_ours(out):
        there = next((other for other in _outputs_beside(out)), None)
        hint = f"; did you mean {there.name!r} beside it?" if there else ""
        raise CallError(
            f"{str(out.absolute())!r} is no output of Safelight: RUN is the folder that `safelight run` wrote, the one "
            f"with report.html in it{hint}"
        )


def _called(out: Path) -> str:
    """Of a folder that may be the current one, which is called nothing."""
    return out.absolute().name


def _outputs_beside(folder: Path) -> Iterator[Path]:
    """Outputs that lie beside a shoot, for whoever names the shoot instead."""
    try:
        beside = sorted(folder.absolute().parent.iterdir())
    except OSError:
        return
    yield from (other for other in beside if other.name.startswith(f"{folder.absolute().name}-") and is_ours(other))


def _json(path: Path) -> Mapping[str, Any]:
    try:
        found = orjson.loads(path.read_bytes())
        if isinstance(found, dict):
            return found
    except FileNotFoundError:
        raise CallError(
            f"{_called(path.parent)!r} holds no finished run: {path.name} is missing; run it again"
        ) from None
    except (OSError, orjson.JSONDecodeError) as fault:
        raise CallError(f"{path.name} of {_called(path.parent)!r} cannot be read: {fault}") from fault
    raise CallError(f"{path.name} of {_called(path.parent)!r} is not what Safelight writes; run it again")


def _records(out: Path) -> Iterator[Mapping[str, Any]]:
    path = out / photos_jsonl.NAME
    try:
        for line in path.read_bytes().splitlines():
            record = orjson.loads(line)
            if record["files"] and record["photo"]:
                yield record
    except FileNotFoundError:
        raise CallError(f"{out.name!r} holds no finished run: {path.name} is missing; run it again") from None
    except (OSError, orjson.JSONDecodeError, KeyError, TypeError) as fault:
        raise CallError(f"{path.name} of {out.name!r} cannot be read: {fault}; run it again") from fault


def _moved(roots: tuple[Root, ...], originals: Path | None) -> tuple[Root, ...]:
    """The roots, or where they are in another folder: each by its name, where there are several."""
    if originals is None:
        return roots
    place = originals.absolute()
    if not place.is_dir():
        raise CallError(f"there is no folder {str(originals)!r}; --originals names the one with the photos")
    return tuple(Root(root.prefix, place / root.prefix) for root in roots) or (Root("", place),)


def _photos(out: Path, records: Sequence[Mapping[str, Any]], roots: tuple[Root, ...]) -> Iterator[RunPhoto]:
    by_prefix = {root.prefix: root for root in roots}
    names = [_name(record) for record in records]
    written = sidecar.names(names)
    for record, name in zip(records, names, strict=True):
        prefix = record["photo"].removesuffix(record["files"][0]).rstrip("/")
        root = by_prefix.get(prefix) or Root(prefix, roots[0].path / prefix)
        below = name.partition("/")[2] if prefix else name
        _check_name(name)
        has_sidecar = (record.get("outputs") or {}).get("sidecar")
        yield RunPhoto(
            name,
            root,
            tuple(_files(root.path / below, record["files"])),
            str(record.get("id") or ""),
            str(record.get("verdict") or ""),
            out / sidecars.FOLDER / written[name] if has_sidecar else None,
        )


def _name(record: Mapping[str, Any]) -> str:
    raw = record.get("photo_b64")
    return os.fsdecode(b64decode(raw)) if raw else str(record["photo"])


def _check_name(name: str) -> None:
    """Nothing outside the shoot is written, whoever made the folder."""
    if name.startswith("/") or ".." in PurePosixPath(name).parts:
        raise CallError(f"{photos_jsonl.NAME} names {name!r}, which lies outside the shoot; nothing is delivered")


def _files(leading: Path, names: Sequence[str]) -> Iterator[Path]:
    """The files of a photo: its companions have its folder, and its stem but for case."""
    yield leading
    for name in names[1:]:
        companion = leading.with_name(PurePosixPath(name).name)
        yield companion if companion.exists() else leading.with_suffix(PurePosixPath(name).suffix)
