"""NIMA's two heads: the published files, read by the code that reads them, answer as an independent network does."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from safelight.errors import ModelError
from safelight.models.adapters import nima_checkpoint
from safelight.models.adapters.hdf5 import read_arrays
from safelight.models.adapters.network import Placement, RuntimeName
from safelight.models.adapters.nima import Marks, Nima, pixels
from safelight.models.adapters.scorer_weights import WEIGHTS
from safelight.models.contract import Sight
from tests.models.adapters.tiny.nima import FILES

Tiny = Callable[[str], Path]
Planes = npt.NDArray[np.float64]


# an independent forward, in numpy and Keras's own layout


def _convolved(seen: Planes, kernel: Planes, stride: int) -> Planes:
    """(n, h, w, c) by (side, side, c, made), as TensorFlow's `same` pads an even side."""
    side = kernel.shape[0]
    before, after = (side // 2, side // 2) if stride == 1 else (0, 1)
    padded = np.pad(seen, ((0, 0), (before, after), (before, after), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (side, side), (1, 2))[:, ::stride, ::stride]
    found: Planes = np.einsum("nyxcij,ijco->nyxo", windows, kernel, optimize=True)
    return found


def _depthwise(seen: Planes, kernel: Planes, stride: int) -> Planes:
    before, after = (1, 1) if stride == 1 else (0, 1)
    padded = np.pad(seen, ((0, 0), (before, after), (before, after), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), (1, 2))[:, ::stride, ::stride]
    found: Planes = np.einsum("nyxcij,ijc->nyxc", windows, kernel[..., 0], optimize=True)
    return found


def _normed(seen: Planes, arrays: Mapping[str, Planes], layer: str) -> Planes:
    gamma, beta, mean, variance = (
        arrays[f"{layer}/{layer}/{name}:0"] for name in ("gamma", "beta", "moving_mean", "moving_variance")
    )
    return np.clip((seen - mean) / np.sqrt(variance + 1e-3) * gamma + beta, 0, 6)


def _shares(file: Path, planes: npt.NDArray[np.float32]) -> Planes:
    """What the head in `file` says of pixels of shape (n, 3, 224, 224)."""
    arrays = {name: array.astype(np.float64) for name, array in read_arrays(file).items()}
    seen = planes.transpose(0, 2, 3, 1).astype(np.float64)
    seen = _normed(_convolved(seen, arrays["conv1/conv1/kernel:0"], 2), arrays, "conv1_bn")
    for block in range(1, 14):
        dw, pw = f"conv_dw_{block}", f"conv_pw_{block}"
        stride = 2 if block in (2, 4, 6, 12) else 1
        seen = _normed(_depthwise(seen, arrays[f"{dw}/{dw}/depthwise_kernel:0"], stride), arrays, f"{dw}_bn")
        seen = _normed(_convolved(seen, arrays[f"{pw}/{pw}/kernel:0"], 1), arrays, f"{pw}_bn")
    logits = seen.mean((1, 2)) @ arrays["dense_1/dense_1/kernel:0"] + arrays["dense_1/dense_1/bias:0"]
    odds = np.exp(logits - logits.max(-1, keepdims=True))
    found: Planes = odds / odds.sum(-1, keepdims=True)
    return found


@pytest.mark.parametrize("runtime", ["torch", "onnx"])
def test_both_heads_answer_as_an_independent_network_does(
    runtime: RuntimeName, tiny: Tiny, sights: list[Sight]
) -> None:
    ratings = Nima(Placement(tiny("nima"), runtime)).rate(sights)
    planes = pixels([sight.picture.rgb for sight in sights])
    for head in ("aesthetic", "technical"):
        given = np.array([getattr(rating, head).shares for rating in ratings])
        assert np.abs(given - _shares(tiny("nima") / FILES[head], planes)).max() < 1e-5


@pytest.mark.parametrize("runtime", ["torch", "onnx"])
def test_photos_differ_and_a_batch_changes_nothing(runtime: RuntimeName, tiny: Tiny, sights: list[Sight]) -> None:
    nima = Nima(Placement(tiny("nima"), runtime))
    together = nima.rate(sights)
    assert len({round(rating.aesthetic.mean, 2) for rating in together}) == len(sights)
    alone = [nima.rate([sight])[0] for sight in sights]
    for one, other in zip(together, alone, strict=True):
        assert one.aesthetic.shares == pytest.approx(other.aesthetic.shares, abs=1e-6)
        assert one.technical.shares == pytest.approx(other.technical.shares, abs=1e-6)
    assert together[0].aesthetic != together[0].technical
    assert nima.rate([]) == []


def test_mean_and_spread_are_those_of_the_marks() -> None:
    certain = Marks((0, 0, 0, 0, 0, 0, 1.0, 0, 0, 0))
    assert (certain.mean, certain.spread) == (7, 0)
    split = Marks((0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5))
    assert (split.mean, split.spread) == (5.5, 4.5)
    even = Marks((0.1,) * 10)
    assert even.mean == pytest.approx(5.5)
    assert even.spread == pytest.approx(8.25**0.5)


def test_pixels_are_the_nearest_ones_of_a_square_in_minus_one_to_one(
    photo: Callable[[str], npt.NDArray[np.uint8]],
) -> None:
    pictures = [photo("coffee.png"), photo("chelsea.png")]
    planes = pixels(pictures)
    assert planes.shape == (2, 3, 224, 224)
    for plane, picture in zip(planes, pictures, strict=True):
        squeezed = np.asarray(Image.fromarray(picture).resize((224, 224), Image.Resampling.NEAREST), np.float32)
        assert np.array_equal(plane, (squeezed / np.float32(127.5) - 1).transpose(2, 0, 1))


def test_a_large_picture_is_halved_first_whatever_its_sides() -> None:
    from safelight.imaging.resize import shrunk

    large = np.random.default_rng(0).integers(0, 256, (1067, 1600, 3), dtype=np.uint8)
    half = shrunk(np.ascontiguousarray(large[:1066]), 800, {})
    assert np.array_equal(pixels([large]), pixels([half]))
    assert pixels([large[:1, :]]).shape == (1, 3, 224, 224)


def test_the_published_files_are_named_and_allow_paid_work() -> None:
    assert WEIGHTS.repository == "idealo/image-quality-assessment"
    assert [file.name.rpartition("/")[2] for file in WEIGHTS.files] == list(FILES.values())
    assert WEIGHTS.paid_work == "yes"


# the port


@pytest.fixture
def published(tiny: Tiny, tmp_path: Path) -> Path:
    """A copy of the published pair that a test may spoil."""
    return Path(shutil.copytree(tiny("nima"), tmp_path / "idealo--image-quality-assessment"))


def test_the_port_is_made_once_and_read_without_the_published_files(
    published: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sights: list[Sight]
) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))
    first = nima_checkpoint.ported(published)
    stamp = (first / "model.safetensors").stat().st_mtime_ns
    assert nima_checkpoint.ported(published) == first
    assert (first / "model.safetensors").stat().st_mtime_ns == stamp
    assert json.loads((first / "config.json").read_bytes())["model_type"] == "nima-mobilenet"
    expected = Nima(Placement(published, "torch")).rate(sights)
    assert Nima(Placement(first, "torch")).rate(sights) == expected


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1000])


def _flipped(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-7] ^= 1
    file.write_bytes(data)


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "port.json"])
@pytest.mark.parametrize("spoil", [_cut, _flipped, Path.unlink])
def test_a_port_that_was_spoilt_is_made_anew(
    published: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, spoil: Callable[[Path], None]
) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))
    kept = nima_checkpoint.ported(published)
    whole = {file.name: file.read_bytes() for file in kept.iterdir()}
    spoil(kept / name)
    assert nima_checkpoint.ported(published) == kept
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == whole
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_a_port_without_a_receipt_names_no_file_that_is_believed(
    published: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))
    kept = nima_checkpoint.ported(published)
    (kept / "port.json").write_text('{"files": {}}')
    nima_checkpoint.ported(published)
    assert set(json.loads((kept / "port.json").read_bytes())["files"]) == {"config.json", "model.safetensors"}


def test_files_are_found_where_the_repository_has_them(published: Path, tmp_path: Path) -> None:
    deep = tmp_path / "as pulled" / "models" / "MobileNet"
    deep.parent.mkdir(parents=True)
    published.rename(deep)
    assert nima_checkpoint.ported(tmp_path / "as pulled") == nima_checkpoint.ported(deep)


def test_other_files_make_another_port(published: Path) -> None:
    first = nima_checkpoint.ported(published)
    one, two = (published / name for name in FILES.values())
    one.write_bytes(two.read_bytes())
    assert nima_checkpoint.ported(published) != first


def test_a_missing_file_is_named(published: Path) -> None:
    (published / FILES["technical"]).unlink()
    with pytest.raises(
        ModelError, match=rf"idealo/image-quality-assessment: '.*{FILES['technical']}' is missing; .*pull"
    ):
        Nima(Placement(published))


def test_a_file_cut_short_is_named(published: Path) -> None:
    file = published / FILES["aesthetic"]
    file.write_bytes(file.read_bytes()[:-1000])
    with pytest.raises(ModelError, match=rf"'{FILES['aesthetic']}': .*cut short"):
        Nima(Placement(published))


def test_a_port_of_another_network_is_refused(published: Path) -> None:
    folder = nima_checkpoint.ported(published)
    spoilt = Path(shutil.copytree(folder, published / "spoilt"))
    from safetensors.numpy import load_file, save_file

    arrays = load_file(spoilt / "model.safetensors")
    save_file({name: array for name, array in arrays.items() if "marks" not in name}, spoilt / "model.safetensors")
    with pytest.raises(ModelError, match="does not hold NIMA's weights"):
        Nima(Placement(spoilt, "torch"))
    (spoilt / "config.json").write_text('{"model_type": "rt_detr"}')
    with pytest.raises(ModelError, match="architecture 'rt_detr'"):
        Nima(Placement(spoilt, "torch"))


@pytest.mark.gpu
def test_a_gpu_answers_as_the_processor_does(tiny: Tiny, sights: list[Sight]) -> None:
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA here")
    on_gpu = Nima(Placement(tiny("nima"), "torch", "cuda")).rate(sights)
    here = Nima(Placement(tiny("nima"), "torch")).rate(sights)
    assert [rating.aesthetic.mean for rating in on_gpu] == pytest.approx([r.aesthetic.mean for r in here], abs=1e-3)
