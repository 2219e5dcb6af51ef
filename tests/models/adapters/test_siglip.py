"""SigLIP 2 gives the vectors that transformers gives, for photos and for words, on either runtime."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models.adapters import siglip as module
from safelight.models.adapters.network import Placement, Precision, RuntimeName
from safelight.models.adapters.siglip import SigLip
from safelight.models.adapters.siglip_tokens import Tokens
from safelight.models.builtin.looks.embedder import BuiltinEmbedder
from safelight.models.contract import Sight
from tests.models.adapters.conftest import sight
from tests.models.adapters.damage import changed_config

Tiny = Callable[[str], Path]
TEXTS = ["a photo of a cat", "A Portrait of an Astronaut", "golden hour landscape, Zürich", ""]


@pytest.fixture(scope="module", params=["onnx", "torch"])
def runtime(request: pytest.FixtureRequest) -> RuntimeName:
    name: RuntimeName = request.param
    return name


@pytest.fixture(scope="module")
def player(tiny: Tiny, runtime: RuntimeName) -> SigLip:
    return SigLip(Placement(tiny("siglip"), runtime), "test/siglip@1")


@pytest.fixture(scope="module")
def reference(tiny: Tiny) -> tuple[Any, Any]:
    """The network and the processor of transformers itself."""
    import transformers as hf

    return hf.SiglipModel.from_pretrained(tiny("siglip")).eval(), hf.AutoProcessor.from_pretrained(tiny("siglip"))


def expected(reference: tuple[Any, Any], sights: list[Sight], texts: list[str]) -> Any:
    import torch

    model, processor = reference
    question = processor(
        text=[text.lower() for text in texts],
        images=[one.picture.rgb for one in sights],
        padding="max_length",
        max_length=64,
        truncation=True,
        return_tensors="pt",
    )
    with torch.no_grad():
        return model(**question)


def test_photos_have_the_vectors_that_transformers_gives(
    player: SigLip, reference: tuple[Any, Any], sights: list[Sight]
) -> None:
    truth = expected(reference, sights, TEXTS).image_embeds.numpy()
    found = player.embed_pictures([one.picture.rgb for one in sights])
    assert np.abs(found - truth).max() < 1e-5
    assert np.linalg.norm(found, axis=1) == pytest.approx(np.ones(3), abs=1e-6)
    assert (found @ found.T)[np.triu_indices(3, 1)].max() < 0.999


def test_words_have_the_vectors_that_transformers_gives(
    player: SigLip, reference: tuple[Any, Any], sights: list[Sight]
) -> None:
    truth = expected(reference, sights, TEXTS).text_embeds.numpy()
    found = player.embed_text(TEXTS)
    assert np.abs(found - truth).max() < 1e-5
    assert np.abs(found[0] - found[1]).max() > 1e-3


def test_the_case_of_words_is_no_matter(player: SigLip) -> None:
    small, large = player.embed_text(["bride laughing", "BRIDE Laughing"])
    assert (small == large).all()


def test_a_photo_matches_a_query_as_likely_as_transformers_says(
    player: SigLip, reference: tuple[Any, Any], sights: list[Sight]
) -> None:
    import torch

    truth = torch.sigmoid(expected(reference, sights, TEXTS[:1]).logits_per_image)[:, 0].tolist()
    assert player.match(sights, "A photo of a CAT") == pytest.approx(truth, abs=1e-5)


def test_photos_together_have_the_vectors_that_each_has_alone(player: SigLip, sights: list[Sight]) -> None:
    fresh = [np.ascontiguousarray(one.picture.rgb[::-1]) for one in sights]
    together = player._seen(fresh)
    alone = [player._seen([rgb])[0] for rgb in fresh]
    assert np.abs(np.stack(together) - np.stack(alone)).max() < 1e-5


def test_a_photo_is_embedded_once_for_looks_and_for_every_query(
    player: SigLip, sights: list[Sight], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    network = player._network

    def counted(inputs: Any) -> Any:
        calls.append(len(inputs["pixels"]))
        return network(inputs)

    monkeypatch.setattr(player, "_network", counted)
    fresh = [sight(one.picture.rgb[:, ::-1]) for one in sights]
    player.embed(fresh)
    player.match(fresh, "a cat")
    player.match(fresh[:1], "a dog")
    assert calls == [3]


def test_a_query_is_embedded_once(player: SigLip, sights: list[Sight], monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []
    real = module.load

    def counted(part: Any, placement: Placement) -> Any:
        loaded.append(part.name)
        return real(part, placement)

    monkeypatch.setattr(module, "load", counted)
    for one in sights:
        player.match([one], "a query that nobody has asked before")
    assert loaded == ["siglip-text"]


def test_looks_are_the_builtin_looks_but_for_embedding_tags_and_producer(player: SigLip, sights: list[Sight]) -> None:
    for mine, builtin in zip(player.embed(sights), BuiltinEmbedder().embed(sights), strict=True):
        assert (mine.thumb == builtin.thumb).all()
        assert mine.detail is not None
        assert (mine.detail == builtin.detail).all()
        assert (mine.colourful, mine.pixels, mine.quantisation) == (builtin.colourful, builtin.pixels, None)
        assert mine.producer == "test/siglip@1"
        assert mine.vector.dtype == np.float16
        assert float(np.linalg.norm(mine.vector.astype(np.float32))) == pytest.approx(1, abs=1e-3)


def test_style_is_mostly_tones_and_colours(player: SigLip, sights: list[Sight]) -> None:
    own, other = player.style(sights[:2], sights[0])
    builtin = BuiltinEmbedder().style(sights[:2], sights[0])
    assert own > 0.98
    assert other < own
    assert abs(other - builtin[1]) <= 0.2


def test_of_no_photos_there_are_no_vectors(player: SigLip) -> None:
    assert player.embed([]) == []
    assert player.embed_text([]).shape == player.embed_pictures([]).shape == (0, 32)


def test_once_exported_it_needs_neither_torch_nor_transformers(tiny: Tiny, sights: list[Sight], tmp_path: Path) -> None:
    import subprocess
    import sys

    SigLip(Placement(tiny("siglip"))).embed_text(["a cat"])
    code = (
        "import sys; sys.modules['torch'] = sys.modules['transformers'] = None\n"
        "from pathlib import Path\n"
        "from safelight.models.adapters.network import Placement\n"
        "from safelight.models.adapters.siglip import SigLip\n"
        "print(SigLip(Placement(Path(sys.argv[1]))).embed_text(['a cat']).shape)"
    )
    said = subprocess.run([sys.executable, "-c", code, tiny("siglip")], capture_output=True, text=True, check=True)
    assert said.stdout == "(1, 32)\n"


@pytest.mark.parametrize("end", [True, False])
def test_words_become_the_numbers_that_they_were_trained_as(tiny: Tiny, tmp_path: Path, end: bool) -> None:
    folder = shutil.copytree(tiny("siglip"), tmp_path / "checkpoint")
    settings = json.loads((folder / "tokenizer_config.json").read_text()) | {"add_eos_token": end}
    settings |= {"pad_token": {"content": "<pad>"}, "padding_side": "left"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))
    rows = Tokens(folder).of(["a cat", "a cat on a sofa " * 50, "A CAT"])
    assert rows.shape == (3, 64)
    assert (rows[0] == rows[2]).all()
    assert (rows[0, 10:] == 0).all()
    assert rows[0, 0] != 0
    assert (rows[1, -1] == 1) is np.bool_(end)
    assert list(rows[0]).count(1) == int(end)


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "is missing"), (b"{}", "is no tokenizer"), (b"\xff", "is no tokenizer")],
)
def test_a_tokenizer_that_is_none_is_named(tiny: Tiny, tmp_path: Path, content: bytes | None, told: str) -> None:
    folder = shutil.copytree(tiny("siglip"), tmp_path / "google--siglip2")
    (folder / "tokenizer.json").unlink()
    if content is not None:
        (folder / "tokenizer.json").write_bytes(content)
    with pytest.raises(ModelError, match=rf"google/siglip2: .*tokenizer\.json' {told}.*safelight models pull"):
        Tokens(folder)


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"{}", "is no tokenizer"), (b'{"model": {"vocab": {}}}', "is no tokenizer"), (b"[", "is no JSON")],
)
def test_a_tokenizer_that_is_none_is_refused_when_the_checkpoint_is_loaded(
    tiny: Tiny, tmp_path: Path, content: bytes, told: str
) -> None:
    SigLip(Placement(tiny("siglip")))  # the whitelist's words are kept from here, so that no word is asked about below
    folder = shutil.copytree(tiny("siglip"), tmp_path / "google--siglip2")
    (folder / "tokenizer.json").write_bytes(content)
    with pytest.raises(ModelError, match=rf"google/siglip2: .*tokenizer\.json' {told}.*safelight models pull"):
        SigLip(Placement(folder))


def test_weights_of_other_shapes_are_refused_by_name(tiny: Tiny, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny("siglip"), tmp_path / "google--siglip2"))
    vision = json.loads((folder / "config.json").read_bytes())["vision_config"]
    changed_config(folder, vision_config=vision | {"intermediate_size": 128})
    told = r"do not fit config\.json: vision_model\.\S+ is 64, not 128, vision_model.* and \d+ more; .*models pull"
    with pytest.raises(ModelError, match=told):
        SigLip(Placement(folder, "torch"))


def test_another_architecture_is_refused(tiny: Tiny) -> None:
    with pytest.raises(ModelError, match="of the architecture 'sam2', and 'siglip' is needed here"):
        SigLip(Placement(tiny("sam2")))


@pytest.mark.gpu
@pytest.mark.parametrize("precision", ["fp32", "bf16", "fp16"])
def test_a_gpu_sees_what_the_cpu_sees(tiny: Tiny, sights: list[Sight], precision: Precision) -> None:
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA here")
    here = SigLip(Placement(tiny("siglip"), "torch"))
    there = SigLip(Placement(tiny("siglip"), "torch", "cuda", precision))
    near = 1e-5 if precision == "fp32" else 0.03
    pictures = [one.picture.rgb for one in sights]
    assert np.abs(here.embed_pictures(pictures) - there.embed_pictures(pictures)).max() < near
    assert np.abs(here.embed_text(TEXTS) - there.embed_text(TEXTS)).max() < near
