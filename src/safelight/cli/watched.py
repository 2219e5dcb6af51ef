"""What a watch says to the person who started it."""

from __future__ import annotations

from safelight.app.watching.told import Arriving, Back, Came, CutOff, Failed, Gone, Ran, Told, Watching
from safelight.cli.faults import SAFE
from safelight.cli.outcome import duration, photos
from safelight.cli.outcome import in_words as done_in_words


def in_words(told: Told) -> str:
    """A sentence or a few."""
    match told:
        case Watching():
            return _began(told)
        case Arriving(files):
            return f"{_files(files)} {'is' if files == 1 else 'are'} landing."
        case CutOff(path, given_up):
            return _cut_off(path.name, given_up=given_up)
        case Came(number):
            return f"{photos(number)} came."
        case Ran(done):
            return done_in_words(done)
        case Failed(error, seconds):
            return f"The run could not be completed: {error}\n{SAFE} It is tried again in {duration(seconds)}."
        case Gone() | Back():
            return _folder(told)


def _began(told: Watching) -> str:
    known = (
        f" {_files(told.known)} of it {'was' if told.known == 1 else 'were'} looked at before." if told.known else ""
    )
    polled = (
        f" It lies on a network drive ({told.polled}), so it is looked through again and again." if told.polled else ""
    )
    return f"Watching {told.folder.name!r}; results go to {told.out.name!r}.{known}{polled} Ctrl-C ends it."


def _folder(told: Gone | Back) -> str:
    if isinstance(told, Back):
        return f"The folder {told.folder.name!r} is back."
    return f"The folder {told.folder.name!r} is gone: a card that was removed, or a drive. Waiting until it is back."


def _cut_off(name: str, *, given_up: bool) -> str:
    if given_up:
        return f"{name!r} is still cut off, and nobody copies it any more; it is taken as it is."
    return f"{name!r} is not whole yet; waiting for the rest of it."


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"
