"""Bring weights into a library: from the hub, a mirror, or a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

from safelight.errors import PullError
from safelight.models.weights.alone import alone
from safelight.models.weights.copying import Copying
from safelight.models.weights.download import Download, Wanted
from safelight.models.weights.elsewhere import ELSEWHERE
from safelight.models.weights.full_disk import unwritten
from safelight.models.weights.library import Library
from safelight.models.weights.lock import Lock
from safelight.models.weights.patience import Patience
from safelight.models.weights.remote import Offered, Remote
from safelight.models.weights.source import Source, refuse_offline
from safelight.models.weights.spec import WeightFile, Weights, is_exact
from safelight.models.weights.staging import Staging
from safelight.models.weights.supply import Supply
from safelight.models.weights.watch import Watch


@dataclass(frozen=True, slots=True)
class Pulled:
    """What became of one checkpoint."""

    repository: str
    revision: str
    """The exact one, where it is known."""
    how: Literal["was here", "downloaded", "copied"]
    bytes: int
    """Of all its files."""


@dataclass(frozen=True, slots=True)
class Puller:
    """Brings weights into `library`, and tells `watch`."""

    library: Library
    watch: Watch
    source: Source = field(default_factory=Source)
    remote: Remote = field(default_factory=Remote)
    patience: Patience = field(default_factory=Patience)

    def download(self, wanted: Sequence[Weights]) -> Iterator[Pulled]:
        """Download what is not here, one checkpoint after the other.

        Raises CallError before any connection where the user wants none, PullError where one cannot be had.
        """
        if any(not self.here(weights) for weights in wanted):
            refuse_offline()
        for weights in wanted:
            if self.here(weights):
                yield self._was_here(weights)
            else:
                yield self._advising(weights)._downloaded(weights)  # noqa: SLF001 - a puller, as this one is

    def copy(self, wanted: Sequence[Weights], supply: Supply) -> Iterator[Pulled]:
        """Copy what a folder has of those that are not here.

        Raises CallError where it lacks something, once the rest is copied; PullError where copying fails.
        """
        for weights in wanted:
            if weights in supply.found:
                yield self._copied(weights, supply.found[weights])
            elif weights not in supply.lacking:
                yield self._was_here(weights)
        supply.refuse_lacking()

    def here(self, weights: Weights) -> bool:
        """Whether it is here and unaltered: a pull mends what a fault of the disk, or a hand, has changed."""
        return self.library.look(weights).whole and not self.library.altered(weights)

    def _advising(self, weights: Weights) -> Puller:
        """Whose faults tell the cure that helps with these weights."""
        elsewhere = ELSEWHERE[weights.host]
        patience = replace(self.patience, elsewhere=elsewhere)
        return replace(self, remote=self.remote.advising(elsewhere), patience=patience)

    def _was_here(self, weights: Weights) -> Pulled:
        locked = Lock.read(self.library.root).weights[weights.repository]
        size = sum(locked.files[file.name].size for file in weights.files)
        return Pulled(weights.repository, locked.revision, "was here", size)

    def _copied(self, weights: Weights, copying: Copying) -> Pulled:
        with self._at_work():
            staging = Staging(self.library, weights, copying.revision)
            staging.make_room({wanted.name: wanted.size for wanted in copying.files})
            for wanted in copying.files:
                self.watch.file(weights.repository, wanted.name, wanted.size)
                staging.whole[wanted.name] = copying.copy(wanted, staging.place(wanted.name), self.watch.came)
            staging.put_in_place()
        return _done(staging, "copied")

    def _downloaded(self, weights: Weights) -> Pulled:
        with self._at_work():
            revision, files = self._announced(weights)
            staging = Staging(self.library, weights, revision)
            missing = [wanted for wanted in files if not staging.in_place(wanted)]
            staging.make_room({wanted.name: wanted.size for wanted in missing})
            for wanted in missing:
                self.watch.file(weights.repository, wanted.name, wanted.size)
                place = staging.place(wanted.name)
                fetching = Download(self.remote, wanted, place, self.patience, self.watch.came, self.watch.tell)
                staging.whole[wanted.name] = fetching.fetch()
            staging.put_in_place()
        return _done(staging, "downloaded")

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        try:
            with alone(self.library.root):
                yield
        except OSError as error:
            place = error.filename or str(self.library.root)
            raise unwritten(error, Path(place), 1, "what is pulled") from error

    def _announced(self, weights: Weights) -> tuple[str, list[Wanted]]:
        """The exact revision, and what every file must be at it."""
        revision = self._commit(weights)
        files = []
        for file in weights.files:
            url = self.source.url(weights, file.name, revision)
            offered = self.patience.bear(partial(self.remote.offered, url), _never, self.watch.tell)
            revision = _same_commit(revision, offered, url)
            files.append(self._wanted(weights, file, self.source.url(weights, file.name, revision), offered, revision))
        return revision, files

    def _commit(self, weights: Weights) -> str:
        url = self.source.commit_url(weights)
        if url is None:
            return weights.revision
        accept = "application/vnd.github.sha"
        told = self.patience.bear(partial(self.remote.text, url, accept), _never, self.watch.tell)
        if not is_exact(told):
            raise PullError(f"{url} tells no commit. Run it again later. {ELSEWHERE[weights.host]}")
        return told

    def _wanted(self, weights: Weights, file: WeightFile, url: str, offered: Offered, revision: str) -> Wanted:
        for what, known, said in (("bytes", file.size, offered.size), ("SHA-256", file.sha256, offered.sha256)):
            if known and said and known != said:
                raise PullError(
                    f"weights of {weights.repository!r}: {url} offers a file of {what} {said}, and {known} is right. "
                    f"{ELSEWHERE[weights.host]}"
                )
        sha256 = file.sha256 or offered.sha256
        if not sha256 and not offered.git:
            sha256 = self._remembered(weights, file, revision)
        size = file.size if file.size is not None else offered.size
        return Wanted(url, file.name, weights.repository, size, sha256, offered.git, ELSEWHERE[weights.host])

    def _remembered(self, weights: Weights, file: WeightFile, revision: str) -> str:
        """What was pulled first at a commit is what it is: the same commit cannot bring another file later."""
        locked = Lock.read(self.library.root).weights.get(weights.repository)
        if locked is None or locked.revision != revision or not is_exact(revision) or file.name not in locked.files:
            return ""
        return locked.files[file.name].sha256


def _same_commit(revision: str, offered: Offered, url: str) -> str:
    if not offered.commit or offered.commit == revision:
        return revision
    if is_exact(revision):
        raise PullError(f"{url} is of commit {offered.commit}, not of {revision}. {ELSEWHERE['hub']}")
    return offered.commit


def _never() -> bool:
    """Short questions make no headway."""
    return False


def _done(staging: Staging, how: Literal["downloaded", "copied"]) -> Pulled:
    size = sum(file.size for file in staging.whole.values())
    return Pulled(staging.weights.repository, staging.revision, how, size)
