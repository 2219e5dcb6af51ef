"""What a delivery would change: a sidecar a place, composed from what the run hands over and what is there now."""

import stat
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from safelight.errors import MetadataError, PhotoError
from safelight.imaging.family import RAW_SUFFIXES
from safelight.imaging.file_bytes import file_bytes
from safelight.metadata import sidecar
from safelight.metadata.develop import developed
from safelight.metadata.embedded import xmp_packet
from safelight.metadata.existing import human_word
from safelight.metadata.hand_off import HandOff, handed_over, merged
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_marks import marks_of
from safelight.output.delivery.editors import Editor, Naming
from safelight.output.delivery.finished_run import FinishedRun, RunPhoto
from safelight.output.delivery.words import said
from safelight.output.names import shown
from safelight.output.sidecars import HANDED_OVER

Action = Literal["new", "merge", "same", "refused", "inside"]
"""A new sidecar; one that is there, added to; one that says it all already; one that must not be touched; or none, for
the editor reads none of such a photo."""


@dataclass(frozen=True, slots=True)
class Change:
    """One sidecar. `reason` says why it is refused, and what to do about it."""

    photo: RunPhoto
    path: Path
    action: Action
    says: str = ""
    reason: str = ""
    before: bytes | None = field(default=None, repr=False)
    after: bytes = field(default=b"", repr=False)


class Refused(Exception):  # noqa: N818 - no fault of ours
    """Why one sidecar is not written."""


def changes(run: FinishedRun, editor: Editor) -> Iterator[Change]:
    """What delivering to an editor would change, photo by photo; nothing is written.

    Photos that failed, and rejected ones of which the sidecar says so, change nothing and are left out.
    """
    owners = _owners(run, editor)
    for photo in run.photos:
        if photo.verdict not in HANDED_OVER and photo.verdict != "rejected":
            continue
        for naming in editor.namings:
            for path, file in _places(photo, naming):
                change = _change(photo, path, file, editor, naming, owners)
                if change is not None:
                    yield change


def _places(photo: RunPhoto, naming: Naming) -> Iterator[tuple[Path, Path]]:
    """Sidecars and the files that they are of: Adobe's name serves all files of a photo, darktable's each one."""
    leading = photo.files[0]
    if naming == "adobe":
        yield _as_it_is(sidecar.adobes(leading)), leading
    else:
        yield from ((_as_it_is(sidecar.darktables(file)), file) for file in photo.files)


def _as_it_is(path: Path) -> Path:
    """A sidecar that is there under another case of its suffix is the one."""
    capital = path.with_suffix(".XMP")
    return capital if not path.exists() and capital.exists() else path


def _change(
    photo: RunPhoto, path: Path, file: Path, editor: Editor, naming: Naming, owners: Mapping[str, RunPhoto | None]
) -> Change | None:
    try:
        _check_there(file)
        hand_off = _with_human_word(_handed(photo), photo)
        if photo.files[0].suffix.lower() in editor.embeds:
            rejected = photo.verdict == "rejected"  # it says so itself
            return None if rejected else Change(photo, path, "inside", said(merged(None, hand_off)))
        if hand_off.develop and not (editor.develops and naming == "adobe" and not _developed(photo)):
            hand_off = replace(hand_off, develop=None)
        if naming == "adobe" and not _owns(photo, path, owners, hand_off, editor):
            return None
        return _merged(photo, path, hand_off)
    except Refused as why:
        return Change(photo, path, "refused", reason=str(why))
    except MetadataError as fault:
        return Change(photo, path, "refused", reason=f"{fault}; repair it, or move it away")


def _merged(photo: RunPhoto, path: Path, hand_off: HandOff) -> Change | None:
    before = _former(path)
    if photo.verdict == "rejected" and _marked(before):
        return None
    after = merged(before, hand_off)
    action: Action = "same" if after == before else "new" if before is None else "merge"
    return Change(photo, path, action, said(after), "", before, after)


def _check_there(file: Path) -> None:
    if not file.is_file():
        raise Refused(f"{shown(file.name)!r} is not there any more")


def _handed(photo: RunPhoto) -> HandOff:
    """What the run hands over: the human's own reject, or what stands in the sidecar that it wrote."""
    if photo.verdict == "rejected":
        return HandOff(rating=-1, human_rating=True)
    if photo.sidecar is None:
        raise Refused("the run could write no sidecar for it; its notes say why")
    try:
        found = sidecar.read(photo.sidecar)
        if found is not None:
            return handed_over(found)
    except MetadataError as fault:
        raise Refused(f"the run's own sidecar cannot be read ({fault}); run it again") from fault
    raise Refused("the run's own sidecar is gone; run it again")


def _with_human_word(hand_off: HandOff, photo: RunPhoto) -> HandOff:
    """What a human says by now in any sidecar beside the photo is handed on as theirs, whosever name it has."""
    word = human_word(photo.files[0], companions=photo.files[1:])
    rating = -1 if word.rating is None and word.pick == "reject" else word.rating
    if rating is not None:
        hand_off = replace(hand_off, rating=rating, human_rating=True)
    return replace(hand_off, label=word.label, human_label=True) if word.label else hand_off


def _former(path: Path) -> bytes | None:
    """What is there now, if it may be changed."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise Refused(f"it cannot be looked at: {fault.strerror}") from fault
    if stat.S_ISLNK(status.st_mode):
        raise Refused("it is a link; what it leads to is not ours to change")
    if not stat.S_ISREG(status.st_mode):
        raise Refused("there is something of that name that is no file")
    if not status.st_mode & _WRITABLE:
        raise Refused("it is read-only; make it writable if it may be changed")
    return sidecar.read(path)


_WRITABLE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def _marked(before: bytes | None) -> bool:
    """Whether a human spoke there: then their reject is there, or they changed their mind."""
    if before is None:
        return False
    marks = marks_of(Packet(before))
    return marks.rating is not None or marks.pick is not None


def _developed(photo: RunPhoto) -> bool:
    """Whether a human developed the photo: in any sidecar beside it, or inside its file."""
    for place in sidecar.beside(photo.files[0], photo.files[1:]):
        if developed(sidecar.read(place)):
            return True
    try:
        return developed(xmp_packet(file_bytes(photo.files[0])))
    except (PhotoError, MetadataError):  # what is inside says nothing then
        return False


def _owners(run: FinishedRun, editor: Editor) -> dict[str, RunPhoto | None]:
    """Whose Adobe's name is, where several photos of a folder share it: the only RAW's, or nobody's."""
    claims: dict[str, list[RunPhoto]] = defaultdict(list)
    for photo in run.photos:
        if photo.files[0].suffix.lower() not in editor.embeds:
            claims[_key(sidecar.adobes(photo.files[0]))].append(photo)
    return {key: _owner(photos) for key, photos in claims.items()}


def _owner(photos: list[RunPhoto]) -> RunPhoto | None:
    raws = [photo for photo in photos if photo.files[0].suffix.lower() in RAW_SUFFIXES]
    candidates = raws or photos
    return candidates[0] if len(candidates) == 1 else None


def _key(path: Path) -> str:
    return str(path).casefold()


def _owns(
    photo: RunPhoto, path: Path, owners: Mapping[str, RunPhoto | None], hand_off: HandOff, editor: Editor
) -> bool:
    """Whether Adobe's name is this photo's. Where the editor has another one for all but develop settings, that does.

    Raises `Refused` where it is another photo's, and there is something that only it could say.
    """
    owner = owners.get(_key(path))
    if owner is photo:
        return True
    if "darktable" in editor.namings and hand_off.develop is None:
        return False
    whose = f"is {shown(owner.files[0].name)!r}'s" if owner else "would serve several photos"
    raise Refused(f"{shown(path.name)!r} {whose}: this editor has one sidecar for all files of a stem; rename one")
