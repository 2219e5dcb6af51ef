"""Qwen2.5-VL in process: what the network is given is what it was made for, and its babble is a photo's failure."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import simplejpeg

from safelight.errors import ModelError, PhotoError
from safelight.models.adapters.network import Placement
from safelight.models.adapters.qwen_vl.analyst import QwenVl
from safelight.models.adapters.qwen_vl.in_process import MARK, InProcessSpeaker
from safelight.models.adapters.qwen_vl.shown import shown
from safelight.models.adapters.qwen_vl.speech import Manner, Said, Turn
from safelight.models.contract import Sight
from safelight.models.scene import Question, Scene

Tiny = Callable[[str], Path]


@pytest.fixture(scope="module")
def speaker(tiny: Tiny) -> InProcessSpeaker:
    return InProcessSpeaker(Placement(tiny("qwen_vl"), "torch"))


@pytest.fixture
def turns(sights: list[Sight]) -> list[Turn]:
    pictures = tuple(shown(sight.picture, edge) for sight, edge in zip(sights, (168, 112), strict=False))
    return [Turn("system", "You look."), Turn("user", "describe this", pictures)]


class Measures:
    def analyse(self, sights: Sequence[Sight], _question: Question) -> list[Scene]:
        return [Scene("general", "normal", (), (), ()) for _ in sights]


def test_the_network_is_given_the_template_with_a_mark_for_every_square(
    speaker: InProcessSpeaker, turns: list[Turn], tiny: Tiny
) -> None:
    import transformers

    inputs = speaker._inputs(turns)
    text = speaker._tokens.decode(inputs["input_ids"][0])
    squares = [(picture.width // 28) * (picture.height // 28) for picture in turns[1].pictures]
    assert squares == [36, 12]
    seen = "".join(f"<|vision_start|>{MARK * count}<|vision_end|>" for count in squares)
    assert text == (
        "<|im_start|>system\nYou look.<|im_end|>\n"
        f"<|im_start|>user\n{seen}describe this<|im_end|>\n<|im_start|>assistant\n"
    )
    assert int(inputs["mm_token_type_ids"].sum()) == sum(squares)
    processor = transformers.Qwen2VLImageProcessorPil.from_pretrained(tiny("qwen_vl"))
    pixels = [simplejpeg.decode_jpeg(picture.jpeg, "RGB") for picture in turns[1].pictures]
    expected = processor(pixels, return_tensors="pt")
    assert expected["image_grid_thw"].tolist() == [[1, 12, 12], [1, 6, 8]]
    assert all(np.array_equal(inputs[name], expected[name]) for name in ("pixel_values", "image_grid_thw"))


def test_what_it_says_hangs_on_the_picture(speaker: InProcessSpeaker, sights: list[Sight]) -> None:
    import torch

    def logits(sight: Sight) -> Any:
        with torch.inference_mode():
            inputs = speaker._inputs([Turn("user", "describe", (shown(sight.picture, 112),))])
            return speaker._network(**inputs).logits[0, -1]

    square = [sight for sight in sights if sight.picture.rgb.shape[0] < sight.picture.rgb.shape[1]]
    assert float((logits(square[0]) - logits(square[1])).abs().max()) > 1e-4


def test_the_same_question_gets_the_same_answer_and_is_cut_where_it_is_told(
    speaker: InProcessSpeaker, turns: list[Turn]
) -> None:
    drawn = [speaker.say(turns, None, Manner(1.0, 12, seed)) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1]
    assert drawn[0].text != drawn[2].text
    assert not drawn[0].whole


def test_an_answer_that_time_ran_out_on_is_that_photos_failure_with_its_text(
    speaker: InProcessSpeaker, turns: list[Turn], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speaker, "_seconds", 0.0)  # it is looked at after each token
    with pytest.raises(PhotoError) as caught:
        speaker.say(turns, None, Manner(0.0, 12, 0))
    assert caught.value.code == "timeout"
    assert str(caught.value).startswith(
        "qwen_vl gave no whole answer within 0 seconds. Give it longer by the setting vlm_timeout "
        "(SAFELIGHT_VLM_TIMEOUT). It says: '"
    )


def test_words_alone_are_a_question_too(speaker: InProcessSpeaker) -> None:
    assert isinstance(speaker.say([Turn("user", "describe")], None, Manner(0.0, 3, 0)), Said)


def test_babble_is_that_photos_failure_with_its_text(speaker: InProcessSpeaker, sights: list[Sight]) -> None:
    qwen = QwenVl("qwen2.5-vl@1", speaker, Measures(), image_edge=112, max_tokens=8)
    with pytest.raises(PhotoError, match=r"asked twice, and was cut off .*: there is no JSON object in it. It says: '"):
        qwen.analyse(sights[:1], Question("describe", ("lighting",)))


def test_a_good_answer_is_read(speaker: InProcessSpeaker, sights: list[Sight], monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    answer = json.dumps({"scene_type": "portrait", "lighting": "flat"})
    asked: list[dict[str, Any]] = []

    def generate(**given: Any) -> Any:
        asked.append(given)
        said = speaker._tokens(answer + "<|im_end|>", return_tensors="pt")["input_ids"]
        return torch.cat([given["input_ids"], said], 1)

    monkeypatch.setattr(speaker._network, "generate", generate)
    qwen = QwenVl("qwen2.5-vl@1", speaker, Measures(), image_edge=112, max_tokens=900)
    scenes = qwen.analyse(sights[:2], Question("describe", ("lighting",)))
    assert [(scene.scene_type, scene.lighting) for scene in scenes] == [("portrait", "flat")] * 2
    assert len(asked) == 2
    assert (asked[0]["max_new_tokens"], asked[0]["do_sample"]) == (900, False)


def test_a_question_that_is_too_long_is_that_photos_failure(speaker: InProcessSpeaker) -> None:
    with pytest.raises(PhotoError, match=r"the question is too long for qwen_vl: .* of 4096 tokens"):
        speaker.say([Turn("user", "describe " * 5000)], None, Manner(0.0, 3, 0))


def test_a_checkpoint_of_another_architecture_or_cut_short_is_refused(tiny: Tiny, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is of the architecture 'siglip', and 'qwen2_5_vl' is needed"):
        InProcessSpeaker(Placement(tiny("siglip"), "torch"))
    spoilt = Path(shutil.copytree(tiny("qwen_vl"), tmp_path / "spoilt"))
    weights = spoilt / "model.safetensors"
    weights.chmod(0o644)
    weights.write_bytes(weights.read_bytes()[:-100])
    with pytest.raises(ModelError, match=r"model.safetensors' is cut short"):
        InProcessSpeaker(Placement(spoilt, "torch"))


def test_a_checkpoint_without_a_tokenizer_is_refused(tiny: Tiny, tmp_path: Path) -> None:
    lacking = Path(shutil.copytree(tiny("qwen_vl"), tmp_path / "lacking"))
    for file in lacking.glob("preprocessor_config.json"):
        file.unlink()
    with pytest.raises(ModelError, match="cannot be loaded"):
        InProcessSpeaker(Placement(lacking, "torch"))


def test_only_torch_plays_it(tiny: Tiny) -> None:
    with pytest.raises(ModelError, match="by torch alone"):
        InProcessSpeaker(Placement(tiny("qwen_vl"), "onnx"))


@pytest.mark.gpu
def test_a_gpu_answers_too(tiny: Tiny, turns: list[Turn]) -> None:
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA here")
    speaker = InProcessSpeaker(Placement(tiny("qwen_vl"), "torch", "cuda", "bf16"))
    assert len(speaker.say(turns, None, Manner(0.0, 5, 0)).text) > 0
