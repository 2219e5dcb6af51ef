"""Whether a machine sees the photos of a run as the one did that began it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.errors import SafelightError
from safelight.imaging.borrowed_folder import VARIABLE, is_another_users

if TYPE_CHECKING:
    from safelight.errors import PhotoError
    from safelight.imaging.photo import Photo

FEW = 3
"""Fewer photos than these may all have gone, or been changed, by chance."""


class UnseenError(SafelightError):
    """A folder of a run is not there, or another one is in its place."""

    def __init__(self, folder: str, message: str) -> None:
        self.folder = folder
        super().__init__(message)


def require_seen(photos: Sequence[Photo], unfit: Mapping[int, PhotoError], asked: Sequence[int]) -> None:
    """Raises UnseenError where none of the photos below a folder, of which some are asked about, is as it was."""
    folders = {photos[at].root for at in asked}
    for folder, why in _unseen(photos, unfit):
        if folder in folders:
            raise UnseenError(str(folder), why)


def _unseen(photos: Sequence[Photo], unfit: Mapping[int, PhotoError]) -> Iterator[tuple[Path, str]]:
    below: defaultdict[Path, list[int]] = defaultdict(list)
    for at, photo in enumerate(photos):
        below[photo.root].append(at)
    for folder, members in below.items():
        codes = {unfit[at].code if at in unfit else "" for at in members}
        if codes == {"vanished"} and (len(members) >= FEW or not folder.is_dir()):
            yield folder, f"does not see the photos in {str(folder)!r}: {_cure(folder)}"
        elif codes == {"changed"} and len(members) >= FEW:
            yield (
                folder,
                f"sees other files in {str(folder)!r} than the run does (sizes or times differ): mount the same there",
            )


def _cure(folder: Path) -> str:
    if is_another_users(folder):
        return f"they are another user's, fetched by URL; name one folder for all by {VARIABLE}, and start both again"
    return "mount them there, and start it again"
