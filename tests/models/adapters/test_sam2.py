"""SAM 2 gives the masks that transformers gives, on either runtime, however prompts are put together."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.errors import ModelError
from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.adapters.network import Placement, Precision, RuntimeName
from safelight.models.adapters.sam2 import Sam2
from safelight.models.adapters.sam2_clicks import clicks_of
from safelight.models.contract import Sight
from safelight.models.outlines import Mask, Outlines, Prompt

WHOLE = Box(0.0, 0.0, 1.0, 1.0)
BOXES = (Box(0.1, 0.1, 0.6, 0.8), Box(0.4, 0.2, 0.95, 0.9), Box(0.0, 0.0, 0.3, 0.5))
PROMPTS = tuple(Prompt(box, "thing", f"thing {number}") for number, box in enumerate(BOXES))
OPEN = Prompt(WHOLE, "unknown", "subject")
Tiny = Callable[[str], Path]


@pytest.fixture(scope="module", params=["onnx", "torch"])
def runtime(request: pytest.FixtureRequest) -> RuntimeName:
    name: RuntimeName = request.param
    return name


@pytest.fixture(scope="module")
def player(tiny: Tiny, runtime: RuntimeName) -> Sam2:
    return Sam2(Placement(tiny("sam2"), runtime))


def seen(rgb: Any) -> Sight:
    return Sight(Picture(rgb, rgb.shape[1], rgb.shape[0]), CaptureFacts())


def asked(sight: Sight, *prompts: Prompt) -> Sight:
    return replace(sight, given=prompts)


def pixels(mask: Mask | None) -> npt.NDArray[np.uint8]:
    assert mask is not None
    alpha: npt.NDArray[np.uint8] = cv2.imdecode(np.frombuffer(mask.png, np.uint8), cv2.IMREAD_UNCHANGED)
    return alpha


def expected(folder: Path, sight: Sight, *, points: Sequence[tuple[float, float]] = ()) -> list[npt.NDArray[np.bool_]]:
    """What transformers says of the boxes, or of one prompt of points: masks of the picture's size."""
    import torch
    import transformers as hf

    rgb = sight.picture.rgb
    height, width = rgb.shape[:2]
    model = hf.Sam2Model.from_pretrained(folder).eval()
    with torch.no_grad():
        question: dict[str, Any] = {"pixel_values": _reference_pixels(folder, rgb), "multimask_output": bool(points)}
        if points:
            question["input_points"] = torch.tensor([[points]], dtype=torch.float32) * 256
            question["input_labels"] = torch.ones((1, 1, len(points)), dtype=torch.int64)
        else:
            boxes = [(box.x1, box.y1, box.x2, box.y2) for box in BOXES]
            question["input_boxes"] = torch.tensor([boxes], dtype=torch.float32) * 256
        answer = model(**question)
        masks = answer.pred_masks[0]
        best = answer.iou_scores[0].argmax(-1) if points else torch.zeros(len(masks), dtype=torch.int64)
        chosen = masks[torch.arange(len(masks)), best][None]
        large = torch.nn.functional.interpolate(chosen, (height, width), mode="bilinear", align_corners=False)
        return list((large[0] > 0).numpy())


def _reference_pixels(folder: Path, rgb: npt.NDArray[np.uint8]) -> Any:
    """By transformers' own image processing: any processor of its without torchvision, set up as SAM 2's is."""
    import json

    import transformers as hf

    said = json.loads((folder / "preprocessor_config.json").read_text())
    kept = {key: said[key] for key in ("size", "resample", "rescale_factor", "image_mean", "image_std")}
    return hf.SiglipImageProcessorPil(**kept)(images=[rgb], return_tensors="pt").pixel_values


def differing(one: npt.NDArray[np.bool_], other: npt.NDArray[np.bool_]) -> float:
    return float((one != other).mean())


def test_boxes_are_outlined_as_transformers_outlines_them(player: Sam2, tiny: Tiny, sights: list[Sight]) -> None:
    for sight in sights:
        (outlines,) = player.segment([asked(sight, *PROMPTS)], "medium")
        truths = expected(tiny("sam2"), sight)
        found = [pixels(mask) > 127 for mask in outlines.masks]
        assert max(differing(a, b) for a, b in zip(found, truths, strict=True)) < 1e-3
        assert all(0 < mask.mean() < 1 for mask in found)


def test_what_stands_out_is_outlined_as_transformers_outlines_its_points(
    player: Sam2, tiny: Tiny, sights: list[Sight]
) -> None:
    for sight in sights:
        (outlines,) = player.segment([asked(sight, OPEN)], "medium")
        points = clicks_of(OPEN, sight.picture.at(320)).points[:-1]
        (truth,) = expected(tiny("sam2"), sight, points=points)
        assert differing(pixels(outlines.masks[0]) > 127, truth) < 1e-3


def test_masks_differ_between_photos_and_between_prompts(player: Sam2, sights: list[Sight]) -> None:
    astronaut, cat = player.segment([asked(sight, *PROMPTS) for sight in sights[:2]], "low")
    digests = [mask.digest for outlines in (astronaut, cat) for mask in outlines.masks if mask]
    assert len(set(digests)) == len(digests) == 6


def test_photos_and_prompts_together_give_what_each_gives_alone(player: Sam2, sights: list[Sight]) -> None:
    several = [asked(sight, *PROMPTS, OPEN) for sight in sights]
    together = player.segment(several, "medium")
    for sight, outlines in zip(several, together, strict=True):
        for prompt, mask in zip(sight.given, outlines.masks, strict=True):
            (alone,) = player.segment([replace(sight, given=(prompt,))], "medium")
            assert differing(pixels(alone.masks[0]) > 127, pixels(mask) > 127) < 1e-3


def test_a_photo_is_encoded_once_for_all_that_is_asked_of_it(
    player: Sam2, sights: list[Sight], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    encoder = player._encoder

    def counted(inputs: Any) -> Any:
        calls.append(len(inputs["pixels"]))
        return encoder(inputs)

    monkeypatch.setattr(player, "_encoder", counted)
    fresh = seen(sights[0].picture.rgb[::-1].copy())
    player.segment([asked(fresh, *PROMPTS), asked(fresh, OPEN)], "high")
    player.segment([asked(fresh, OPEN)], "low", refine=True)
    assert calls == [1]


def test_a_photo_that_nothing_is_asked_of_is_not_looked_at(player: Sam2, sights: list[Sight]) -> None:
    first, second = player.segment([asked(sights[0]), asked(sights[1], PROMPTS[0])], "low")
    assert first == Outlines((), first.producer)
    assert second.masks[0] is not None


def test_quality_says_how_large_a_mask_is_and_high_asks_twice(player: Sam2, sights: list[Sight]) -> None:
    large = seen(cv2.resize(sights[2].picture.rgb, (1500, 1000)))
    found = {name: player.segment([asked(large, PROMPTS[0])], name)[0].masks[0] for name in ("low", "medium", "high")}
    assert [pixels(mask).shape for mask in found.values()] == [(341, 512), (683, 1024), (683, 1024)]
    high, medium = found["high"], found["medium"]
    assert high is not None
    assert medium is not None
    assert high.confidence >= medium.confidence


def test_masks_say_what_builtin_masks_say(player: Sam2, sights: list[Sight]) -> None:
    (outlines,) = player.segment([asked(sights[0], *PROMPTS)], "medium")
    masks = [mask for mask in outlines.masks if mask]
    assert [mask.label for mask in masks] == ["thing 0", "thing 1", "thing 2"]
    assert all(0 <= mask.confidence <= 1 and 0 < mask.coverage < 1 and mask.box.area > 0 for mask in masks)
    assert all(mask.lightness is not None and 0 <= mask.lightness <= (mask.lightest or 0) <= 100 for mask in masks)
    assert outlines.share is not None
    assert 0 <= outlines.share <= 1
    assert outlines.together is not None
    assert outlines.together.label == "subjects"
    assert outlines.together.coverage >= max(mask.coverage for mask in masks)


def test_the_published_checkpoints_hold_the_video_model(tiny: Tiny, tmp_path: Path, sights: list[Sight]) -> None:
    import json
    import shutil

    folder = shutil.copytree(tiny("sam2"), tmp_path / "facebook--sam2.1-hiera-tiny")
    config = json.loads((folder / "config.json").read_text())
    config |= {"model_type": "sam2_video", "architectures": ["Sam2VideoModel"]}
    (folder / "config.json").write_text(json.dumps(config))
    question = [asked(sights[0], PROMPTS[0])]
    (video,), (still,) = (Sam2(Placement(place, "torch")).segment(question, "low") for place in (folder, tiny("sam2")))
    assert video == still


def test_another_architecture_is_refused(tiny: Tiny) -> None:
    with pytest.raises(ModelError, match="is of the architecture 'siglip', and 'sam2' or 'sam2_video' is needed here"):
        Sam2(Placement(tiny("siglip")))


@pytest.mark.gpu
@pytest.mark.parametrize("precision", ["fp32", "bf16", "fp16"])
def test_a_gpu_outlines_what_the_cpu_outlines(tiny: Tiny, sights: list[Sight], precision: Precision) -> None:
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA here")
    question = [asked(sight, *PROMPTS) for sight in sights]
    here = Sam2(Placement(tiny("sam2"), "torch")).segment(question, "medium")
    there = Sam2(Placement(tiny("sam2"), "torch", "cuda", precision)).segment(question, "medium")
    near = 1e-3 if precision == "fp32" else 0.05
    for one, other in zip(here, there, strict=True):
        pairs = [(pixels(a) > 127, pixels(b) > 127) for a, b in zip(one.masks, other.masks, strict=True)]
        assert max(differing(a, b) for a, b in pairs) < near
