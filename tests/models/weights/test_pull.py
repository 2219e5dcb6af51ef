"""Pulls over real sockets from a hub that misbehaves: what is put in place is whole, or nothing is."""

import errno
import hashlib
import json
import os
import shutil
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import pytest

from safelight.errors import CallError, ModelError, PullError
from safelight.models.weights.alone import alone
from safelight.models.weights.library import Library
from safelight.models.weights.lock import Lock
from safelight.models.weights.patience import Patience
from safelight.models.weights.pull import Pulled, Puller
from safelight.models.weights.remote import Remote
from safelight.models.weights.source import Source
from safelight.models.weights.spec import WeightFile, Weights
from tests.models.weights.fake_hub import Asked, FakeHub, Fault
from tests.models.weights.made import COMMIT, CONFIG, OTHER_COMMIT, WEIGHTS, Onlooker, safetensors

MODEL = safetensors()
GITHUB = Weights(
    "darkroom/marks",
    (WeightFile("models/net/marks.hdf5"),),
    licence="Apache-2.0",
    paid_work="yes",
    revision="master",
    host="github",
)
HDF5 = b"\x89HDF\r\n\x1a\n" + bytes(2000)


class Pulling:
    """A puller into a folder, with what it told and how long it would have waited."""

    def __init__(self, root: Path, source: Source, timeout: float = 10.0) -> None:
        self.watch = Onlooker()
        self.waits: list[float] = []
        self.library = Library(root)
        patience = Patience(sleep=self.waits.append)
        self.puller = Puller(self.library, self.watch, source, Remote(timeout), patience)

    def __call__(self, weights: Weights = WEIGHTS) -> Pulled:
        (pulled,) = self.puller.download([weights])
        return pulled

    @property
    def model(self) -> bytes:
        return (self.library.folder(WEIGHTS) / "model.safetensors").read_bytes()


@pytest.fixture(name="pulling")
def _pulling(tmp_path: Path, hub: FakeHub) -> Pulling:
    return Pulling(tmp_path / "models", Source(hub.url))


def test_a_pull_brings_every_file_and_locks_the_exact_revision(pulling: Pulling) -> None:
    assert pulling() == Pulled(WEIGHTS.repository, COMMIT, "downloaded", len(CONFIG) + len(MODEL))
    locked = Lock.read(pulling.library.root).weights[WEIGHTS.repository]
    assert (locked.revision, locked.asked) == (COMMIT, "main")
    assert locked.files["model.safetensors"].sha256 == hashlib.sha256(MODEL).hexdigest()
    assert locked.files["config.json"].sha256 == hashlib.sha256(CONFIG).hexdigest()
    assert pulling.library.checkpoint(WEIGHTS) == pulling.library.folder(WEIGHTS)
    assert pulling.model == MODEL
    assert pulling.watch.files == [("config.json", len(CONFIG)), ("model.safetensors", len(MODEL))]
    assert pulling.watch.amounts[-1] == len(MODEL)


def test_nothing_but_the_checkpoint_and_the_lock_stays(pulling: Pulling) -> None:
    pulling()
    names = {path.name for path in pulling.library.root.iterdir()}
    assert names == {"darkroom--masks", "models.lock.json", ".pull.lock"}


def test_what_is_here_is_not_asked_for_again(pulling: Pulling, hub: FakeHub) -> None:
    pulling()
    hub.asked.clear()
    assert pulling().how == "was here"
    assert hub.asked == []


def test_every_file_is_asked_for_at_the_commit_of_the_first(pulling: Pulling, hub: FakeHub) -> None:
    pulling()
    asked = [one.path for one in hub.asked if "/resolve/" in one.path and "safetensors" in one.path]
    assert set(asked) == {f"/{WEIGHTS.repository}/resolve/{COMMIT}/model.safetensors"}


def test_a_line_that_breaks_is_taken_up_where_it_broke(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(cut_after=1_500_000), Fault(cut_after=300_000)]
    pulling()
    assert pulling.model == MODEL
    assert hub.fetched == [None, "bytes=1500000-", "bytes=1800000-"]
    assert len(pulling.waits) == 2


def test_waits_grow_while_nothing_comes_and_the_server_may_ask_for_one(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(500), Fault(503), Fault(429, headers={"Retry-After": "7"}), Fault(502)]
    pulling()
    assert pulling.waits == [1.0, 2.0, 7.0, 8.0]
    assert "answers 429" in "\n".join(pulling.watch.told)


def test_patience_ends_and_what_came_is_kept(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(cut_after=1_200_000), *(Fault(500) for _ in range(9))]
    with pytest.raises(PullError, match=r"answers 500.*tried 5 times.*--mirror.*--from"):
        pulling()
    assert not pulling.library.folder(WEIGHTS).exists()
    hub.faults = []
    pulling()
    assert hub.fetched[-1] == "bytes=1200000-"
    assert pulling.model == MODEL


def test_a_question_that_fails_is_asked_again(pulling: Pulling, hub: FakeHub) -> None:
    hub.head_faults = [503, 500]
    assert pulling().how == "downloaded"
    assert pulling.waits == [1.0, 2.0]


def test_a_server_without_ranges_sends_it_all_again(pulling: Pulling, hub: FakeHub) -> None:
    hub.ranges = False
    hub.faults = [Fault(cut_after=1_500_000)]
    pulling()
    assert pulling.model == MODEL


def test_where_ranges_are_refused_it_is_fetched_from_its_beginning(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(cut_after=1_500_000), Fault(416)]
    pulling()
    assert pulling.model == MODEL
    assert hub.fetched == [None, "bytes=1500000-", None]


def test_a_server_that_is_too_slow_is_asked_again(tmp_path: Path, hub: FakeHub) -> None:
    hub.faults = [Fault(sleep=1.0)]
    pulling = Pulling(tmp_path, Source(hub.url), timeout=0.2)
    pulling()
    assert pulling.model == MODEL
    assert any("does not answer in time" in told for told in pulling.watch.told)


@pytest.mark.parametrize("lie", [5000, -5000])
def test_an_announced_length_that_lies_changes_nothing(pulling: Pulling, hub: FakeHub, lie: int) -> None:
    hub.faults = [Fault(lie=lie)]
    pulling()
    assert pulling.model == MODEL


def test_more_bytes_than_were_announced_are_never_written(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(more=5_000_000)]
    with pytest.raises(PullError, match=rf"sends more than the {len(MODEL)} bytes that 'model.safetensors' may have"):
        pulling()
    assert list(pulling.library.root.rglob("*.part")) == []


def test_a_range_that_begins_elsewhere_is_not_taken(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(cut_after=1_500_000), Fault(shift=7)]
    pulling()
    assert pulling.model == MODEL
    assert hub.fetched == [None, "bytes=1500000-", None]


def test_wrong_bytes_are_thrown_away_and_the_error_names_both_hashes(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(wrong=True)]
    with pytest.raises(PullError) as caught:
        pulling()
    told = str(caught.value)
    assert "weights of 'darkroom/masks': 'model.safetensors'" in told
    assert hashlib.sha256(MODEL).hexdigest() in told
    assert "--mirror" in told
    assert list(pulling.library.root.rglob("model.safetensors*")) == []
    pulling()
    assert pulling.model == MODEL


def test_a_beginning_that_was_another_files_is_found_out_and_fetched_anew(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(cut_after=1_500_000), *(Fault(500) for _ in range(5))]
    with pytest.raises(PullError):
        pulling()
    (part,) = pulling.library.root.rglob("*.part")
    part.write_bytes(bytes(1_500_000))
    hub.faults = []
    pulling()
    assert pulling.model == MODEL
    assert hub.fetched[-2:] == ["bytes=1500000-", None]


def test_a_file_that_is_not_there_names_its_address_and_the_cure(pulling: Pulling, hub: FakeHub) -> None:
    del hub.repositories[WEIGHTS.repository]["model.safetensors"]
    with pytest.raises(PullError, match=rf"{COMMIT}/model.safetensors \(404\).*--mirror"):
        pulling()
    assert pulling.waits == []


@pytest.mark.parametrize("status", [401, 403])
def test_a_repository_that_wants_an_account_is_copied_by_hand(pulling: Pulling, hub: FakeHub, status: int) -> None:
    hub.head_faults = [status]
    with pytest.raises(PullError, match=r"asks for an account.*--from FOLDER"):
        pulling()


def test_a_signed_address_that_ran_out_is_asked_for_anew(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(403)]
    pulling()
    assert pulling.model == MODEL


@pytest.mark.parametrize("where", ["file:///etc/passwd", "ftp://example.org/x", ""])
def test_a_redirect_to_another_scheme_is_not_followed(pulling: Pulling, hub: FakeHub, where: str) -> None:
    hub.redirect, hub.headers = where, False
    with pytest.raises(PullError, match="which is not opened"):
        pulling()


def test_a_circle_of_redirects_ends(pulling: Pulling, hub: FakeHub) -> None:
    hub.redirect, hub.headers = "/loop", False
    with pytest.raises(PullError, match="from one address to the next"):
        pulling()


def test_a_plain_mirror_that_tells_nothing_serves_too(pulling: Pulling, hub: FakeHub) -> None:
    hub.headers = False
    assert pulling().revision == "main"
    assert pulling.model == MODEL
    assert pulling.library.checkpoint(WEIGHTS).is_dir()


def test_a_known_hash_is_held_against_what_is_offered_before_anything_is_fetched(tmp_path: Path, hub: FakeHub) -> None:
    known = replace(WEIGHTS, files=(WeightFile("model.safetensors", len(MODEL), "a" * 64),))
    pulling = Pulling(tmp_path, Source(hub.url))
    with pytest.raises(PullError, match=f"and {'a' * 64} is right"):
        pulling(known)
    assert hub.fetched == []


def test_a_hub_that_answers_with_another_commit_is_not_believed(pulling: Pulling, hub: FakeHub) -> None:
    hub.told_commit = OTHER_COMMIT
    with pytest.raises(PullError, match=f"is of commit {OTHER_COMMIT}, not of {COMMIT}"):
        pulling(replace(WEIGHTS, revision=COMMIT))
    assert hub.fetched == []


def test_a_branch_that_moves_in_between_never_mixes_two_commits(pulling: Pulling, hub: FakeHub) -> None:
    hub.faults = [Fault(cut_after=1_500_000), *(Fault(500) for _ in range(5))]
    with pytest.raises(PullError):
        pulling()
    newer = safetensors(fill=11)
    hub.faults, hub.commit = [], OTHER_COMMIT
    hub.repositories[WEIGHTS.repository]["model.safetensors"] = newer
    assert pulling().revision == OTHER_COMMIT
    assert pulling.model == newer
    assert not list(pulling.library.root.rglob("*.part"))


def test_another_pin_is_pulled_and_what_is_the_same_is_not_fetched_again(pulling: Pulling, hub: FakeHub) -> None:
    pulling()
    hub.commit = OTHER_COMMIT
    pinned = replace(WEIGHTS, revision=OTHER_COMMIT)
    assert pulling.library.look(pinned).state == "other revision"
    before = len(hub.fetched)
    assert pulling(pinned).revision == OTHER_COMMIT
    assert len(hub.fetched) == before


def test_a_checkpoint_of_another_architecture_is_not_put_in_place(pulling: Pulling, hub: FakeHub) -> None:
    hub.repositories[WEIGHTS.repository]["config.json"] = json.dumps({"model_type": "bert"}).encode()
    with pytest.raises(PullError, match=r"'darkroom/masks'.*config\.json.*another architecture.*'bert'.*'sam2'"):
        pulling()
    assert pulling.library.look(WEIGHTS).state == "missing"


def test_a_checkpoint_whose_header_lies_is_not_put_in_place(pulling: Pulling, hub: FakeHub) -> None:
    hub.repositories[WEIGHTS.repository]["model.safetensors"] = MODEL + b"more"
    with pytest.raises(PullError, match="has a header that lies: 4 bytes belong to no tensor"):
        pulling()
    assert not pulling.library.folder(WEIGHTS).exists()


def test_what_a_hand_or_the_disk_has_changed_is_mended(pulling: Pulling, hub: FakeHub) -> None:
    pulling()
    path = pulling.library.folder(WEIGHTS) / "model.safetensors"
    path.write_bytes(bytes(len(MODEL)))
    assert pulling().how == "downloaded"
    assert pulling.model == MODEL
    path.write_bytes(MODEL[:1000])
    pulling()
    assert pulling.model == MODEL


def test_a_damaged_lock_is_told_and_once_it_is_deleted_nothing_is_fetched_twice(pulling: Pulling, hub: FakeHub) -> None:
    pulling()
    lock = pulling.library.root / "models.lock.json"
    lock.write_text(lock.read_text()[:-40])
    with pytest.raises(ModelError, match=r"models\.lock\.json' cannot be read.*Delete it and run"):
        pulling()
    lock.unlink()
    before = len(hub.fetched)
    assert pulling().how == "downloaded"
    assert len(hub.fetched) == before
    assert pulling.library.look(WEIGHTS).whole


def test_a_disk_that_has_no_room_is_told_before_anything_is_fetched(
    pulling: Pulling, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 1000))
    with pytest.raises(PullError, match=rf"the disk is full: 'darkroom/masks' needs .*\({len(CONFIG) + len(MODEL)} b"):
        pulling()
    assert hub.fetched == []


def test_a_disk_that_fills_is_told_with_the_bytes_that_are_needed_and_the_pull_goes_on_later(
    pulling: Pulling, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    hub.faults = [Fault(cut_after=1_000_000), *(Fault(500) for _ in range(5))]
    with pytest.raises(PullError):
        pulling()
    hub.faults = []
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(PullError, match=r"the disk is full: 'model.safetensors' needs"):
            pulling()
    pulling()
    assert pulling.model == MODEL


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path, hub: FakeHub) -> None:
    (tmp_path / "models").write_text("a file")
    with pytest.raises(PullError, match="cannot be written"):
        Pulling(tmp_path / "models", Source(hub.url))()


def test_two_pulls_at_a_time_are_one_too_many(pulling: Pulling) -> None:
    with alone(pulling.library.root), pytest.raises(PullError, match="another pull is at work"):
        pulling()


def test_a_server_that_is_down_is_told_by_its_name(tmp_path: Path) -> None:
    pulling = Pulling(tmp_path, Source("http://127.0.0.1:9"))
    with pytest.raises(PullError, match=r"127\.0\.0\.1:9 cannot be reached.*tried 5 times"):
        pulling()
    assert pulling.waits == [1.0, 2.0, 4.0, 8.0]


@pytest.mark.parametrize("said", ["1", "on", "TRUE", "yes"])
def test_offline_means_that_nobody_is_asked(
    pulling: Pulling, hub: FakeHub, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", said)
    with pytest.raises(CallError, match=r"HF_HUB_OFFLINE is set.*--from FOLDER"):
        pulling()
    assert hub.asked == []


def test_offline_is_no_matter_where_everything_is_here(
    pulling: Pulling, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    pulling()
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert pulling().how == "was here"


def test_github_is_asked_for_its_commit_and_its_files_whatever_mirror_the_hub_has(tmp_path: Path, hub: FakeHub) -> None:
    hub.repositories[GITHUB.repository] = {"models/net/marks.hdf5": HDF5}
    assert Pulling(tmp_path, Source("http://none", hub.url, hub.url))(GITHUB).revision == COMMIT
    assert (tmp_path / "darkroom--marks" / "models/net/marks.hdf5").read_bytes() == HDF5
    assert not any("/resolve/" in one.path for one in hub.asked)
    assert Asked("GET", "/repos/darkroom/marks/commits/master", None) in hub.asked


@pytest.mark.parametrize(
    ("weights", "cure"),
    [
        (WEIGHTS, "Name another mirror (--mirror, HF_ENDPOINT), or copy it from another machine (--from FOLDER)."),
        (GITHUB, "Mirrors of the hub lack what GitHub publishes: copy it from another machine (--from FOLDER)."),
    ],
)
def test_a_fault_tells_the_cure_that_helps_with_who_publishes(
    tmp_path: Path, hub: FakeHub, weights: Weights, cure: str
) -> None:
    hub.repositories.clear()
    name, way = weights.files[0].name, "resolve/main" if weights.host == "hub" else f"raw/{COMMIT}"
    with pytest.raises(PullError) as gone:
        Pulling(tmp_path / "a", Source(hub.url, hub.url, hub.url))(weights)
    assert str(gone.value) == f"there is no {hub.url}/{weights.repository}/{way}/{name} (404). {cure}"
    down = "http://127.0.0.1:9"
    with pytest.raises(PullError) as unreached:
        Pulling(tmp_path / "b", Source(down, down, down))(weights)
    assert str(unreached.value) == (
        "127.0.0.1:9 cannot be reached: Connection refused; tried 5 times. Check the connection and run it again. "
        f"{cure}"
    )


def test_a_revision_that_was_taken_back_says_how_another_is_taken(pulling: Pulling, hub: FakeHub) -> None:
    with pytest.raises(PullError) as gone:
        pulling(replace(WEIGHTS, revision=OTHER_COMMIT))
    assert str(gone.value) == (
        f"there is no {hub.url}/darkroom/masks/resolve/{OTHER_COMMIT}/config.json: that revision is not published "
        "there (404). Another one is taken from a folder that holds it as OWNER/NAME, and says nothing of its commit: "
        "safelight models pull --from FOLDER"
    )


def test_what_was_pulled_first_at_a_commit_is_what_it_is(tmp_path: Path, hub: FakeHub) -> None:
    hub.repositories[GITHUB.repository] = {"models/net/marks.hdf5": HDF5}
    pulling = Pulling(tmp_path, Source("http://none", hub.url, hub.url))
    pulling(GITHUB)
    (pulling.library.folder(GITHUB) / "models/net/marks.hdf5").unlink()
    hub.repositories[GITHUB.repository] = {"models/net/marks.hdf5": HDF5[:-1] + b"!"}
    with pytest.raises(PullError, match="has the SHA-256"):
        pulling(GITHUB)


def test_files_of_one_repository_that_two_checkpoints_name_are_kept_together(tmp_path: Path, hub: FakeHub) -> None:
    pulling = Pulling(tmp_path, Source(hub.url))
    alone_, both = replace(WEIGHTS, files=WEIGHTS.files[:1]), WEIGHTS
    pulling(replace(WEIGHTS, files=WEIGHTS.files[1:], kinds=()))
    assert pulling.library.look(both).state == "incomplete"
    pulling(alone_)
    assert pulling.library.look(both).whole
