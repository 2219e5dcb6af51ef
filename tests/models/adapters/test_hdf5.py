"""Nothing but arrays comes out of an HDF5 file, and nothing at all out of one that is not as Keras writes it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models.adapters import hdf5
from safelight.models.adapters.hdf5 import read_arrays
from tests.models.adapters.conftest import need
from tests.models.adapters.tiny import nima

Write = Callable[[Any], object]


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """`written(lambda file: …)`: the path of a file that h5py wrote so."""
    need("h5py")
    import h5py

    def write(how: Write, **options: Any) -> Path:
        path = tmp_path / "weights.hdf5"
        with h5py.File(path, "w", **options) as file:
            how(file)
        return path

    return write


def test_every_array_is_read_as_h5py_reads_it(tmp_path: Path) -> None:
    need("h5py")
    import h5py

    path = nima.write(tmp_path / "head.hdf5", np.random.default_rng(3))
    expected: dict[str, Any] = {}
    with h5py.File(path) as file:
        file.visititems(
            lambda name, found: expected.update({name: found[()]}) if isinstance(found, h5py.Dataset) else None
        )
    arrays = read_arrays(path)
    assert arrays.keys() == expected.keys()
    assert len(arrays) == 137
    assert all(np.array_equal(arrays[name], expected[name]) for name in expected)
    assert not arrays["conv1/conv1/kernel:0"].flags.writeable


def test_floats_of_three_sizes_scalars_and_groups_without_arrays_are_read(written: Callable[..., Path]) -> None:
    def how(file: Any) -> None:
        for code in ("f2", "f4", "f8"):
            file.create_dataset(f"deep/er/{code}", data=np.arange(6, dtype=code).reshape(2, 3))
        file.create_dataset("one", data=np.float32(0.5))
        file.create_group("nothing")

    arrays = read_arrays(written(how))
    assert {name: array.dtype.str for name, array in arrays.items()} == {
        "deep/er/f2": "<f2",
        "deep/er/f4": "<f4",
        "deep/er/f8": "<f8",
        "one": "<f4",
    }
    assert arrays["deep/er/f8"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert arrays["one"] == np.float32(0.5)


def test_a_group_of_many_members_is_read_whole(written: Callable[..., Path]) -> None:
    count = 700  # so many that the tree has more than one level
    arrays = read_arrays(
        written(lambda file: [file.create_dataset(f"a{at}", data=np.float32([at])) for at in range(count)])
    )
    assert {name: array.item() for name, array in arrays.items()} == {f"a{at}": at for at in range(count)}


def _external_link(file: Any) -> None:
    import h5py

    file["elsewhere"] = h5py.ExternalLink("/etc/passwd", "/")


def _soft_link(file: Any) -> None:
    import h5py

    file.create_dataset("a", data=np.float32([1]))
    file["b"] = h5py.SoftLink("/a")


def _external_numbers(file: Any) -> None:
    file.create_dataset("a", shape=(4,), dtype="f4", external=[("/etc/passwd", 0, 16)])


def _itself(file: Any) -> None:
    file["deep/er"] = file["/"]


def _text(file: Any) -> None:
    file["a"] = "__import__('os').system('true')"


HOSTILE: dict[str, tuple[Write, str]] = {
    "a link into another file": (_external_link, "without links to elsewhere"),
    "a soft link": (_soft_link, "link to elsewhere"),
    "numbers kept in another file": (_external_numbers, "another file"),
    "a group that holds itself": (_itself, "part of itself"),
    "text": (_text, "little-endian floats"),
    "whole numbers": (lambda file: file.create_dataset("a", data=np.arange(3)), "little-endian floats"),
    "big-endian floats": (lambda file: file.create_dataset("a", data=np.ones(3, ">f4")), "little-endian floats"),
    "objects": (lambda file: file.create_dataset("a", data=np.ones(3, [("x", "f4")])), "little-endian floats"),
    "a filter": (lambda file: file.create_dataset("a", data=np.ones(300), compression="gzip"), "in one piece"),
    "chunks": (lambda file: file.create_dataset("a", data=np.ones(300), chunks=(10,)), "in one piece"),
    "numbers that were never written": (lambda file: file.create_dataset("a", (3,), "f4"), "outside the file"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_plain_array_is_refused(what: str, written: Callable[..., Path]) -> None:
    how, why = HOSTILE[what]
    with pytest.raises(ModelError, match=why) as caught:
        read_arrays(written(how))
    assert "'weights.hdf5'" in str(caught.value)
    assert "safelight models pull" in str(caught.value)


def test_a_newer_form_is_refused_by_its_version(written: Callable[..., Path]) -> None:
    path = written(lambda file: file.create_dataset("a", data=np.ones(3, "f4")), libver="latest")
    with pytest.raises(ModelError, match="superblock is of version"):
        read_arrays(path)


def test_another_file_and_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "page.hdf5").write_bytes(b"<html>not found</html>" * 10)
    with pytest.raises(ModelError, match=r"'page.hdf5'.* stands b'<html>no'"):
        read_arrays(tmp_path / "page.hdf5")
    with pytest.raises(ModelError, match=r"'none.hdf5'.*No such file"):
        read_arrays(tmp_path / "none.hdf5")


def test_a_file_too_large_for_weights_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hdf5, "LARGEST", 100)
    (tmp_path / "a.hdf5").write_bytes(bytes(101))
    with pytest.raises(ModelError, match="101 bytes"):
        read_arrays(tmp_path / "a.hdf5")


def test_a_file_cut_short_is_refused_wherever_it_is_cut(tmp_path: Path) -> None:
    need("h5py")
    whole = nima.write(tmp_path / "head.hdf5", np.random.default_rng(0), width=1 / 32).read_bytes()
    for length in (0, 7, 8, 40, 95, 400, 4000, len(whole) // 2, len(whole) - 1):
        (tmp_path / "cut.hdf5").write_bytes(whole[:length])
        with pytest.raises(ModelError, match=r"'cut\.hdf5'"):
            read_arrays(tmp_path / "cut.hdf5")


def test_bytes_turned_at_random_give_arrays_or_a_clear_error(tmp_path: Path) -> None:
    need("h5py")
    whole = nima.write(tmp_path / "head.hdf5", np.random.default_rng(0), width=1 / 32).read_bytes()
    random, path, refused = np.random.default_rng(1), tmp_path / "turned.hdf5", 0
    for _ in range(300):
        turned = bytearray(whole)
        for at in random.integers(0, 6000, 3):
            turned[at] = random.integers(256)
        path.write_bytes(turned)
        try:
            assert all(array.dtype.kind == "f" for array in read_arrays(path).values())
        except ModelError:
            refused += 1
    assert refused > 30
