"""RT-DETR finds what the library's own pipeline finds, in either runtime, one by one and in batches."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from safelight.errors import ModelError
from safelight.models.adapters.network import Placement, RuntimeName
from safelight.models.adapters.rt_detr import RtDetr, Seen, plain_label, read
from safelight.models.classes import LABELS
from safelight.models.contract import Sight
from safelight.models.finds import LEAST_CONFIDENCE
from tests.models.adapters.damage import changed_config, copied, cut_short
from tests.models.adapters.tiny.rt_detr import QUERIES

Pixels = npt.NDArray[np.uint8]
Tiny = Callable[[str], Path]
RUNTIMES: tuple[RuntimeName, ...] = ("onnx", "torch")


@pytest.fixture(scope="module", params=["rt_detr", "rt_detr_v2"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=RUNTIMES)
def model(request: pytest.FixtureRequest, tiny: Tiny, kind: str) -> RtDetr:
    return RtDetr(Placement(tiny(kind), request.param), "tiny")


@pytest.fixture(scope="module")
def small(tiny: Tiny) -> RtDetr:
    return RtDetr(Placement(tiny("rt_detr_v2")), "tiny")


def expected(folder: Path, pictures: list[Pixels]) -> list[dict[str, Any]]:
    """What transformers' own processor, network and post-processing say, boxes in pixels."""
    import torch
    import transformers as hf

    kind = hf.RTDetrV2ForObjectDetection if folder.name.endswith("v2") else hf.RTDetrForObjectDetection
    network, processor = kind.from_pretrained(folder).eval(), hf.RTDetrImageProcessorPil.from_pretrained(folder)
    with torch.inference_mode():
        answer = network(**processor(images=pictures, return_tensors="pt"))
    sizes = torch.tensor([picture.shape[:2] for picture in pictures])
    told = processor.post_process_object_detection(answer, target_sizes=sizes, threshold=LEAST_CONFIDENCE)
    return [{name: tensor.numpy() for name, tensor in one.items()} for one in told]


def agree(seen: Seen, said: dict[str, Any], picture: Pixels) -> bool:
    """Whether each of the library's finds is one of ours; near ties may stand in another order."""
    height, width = picture.shape[:2]
    boxes = seen.boxes * [width, height, width, height]
    for score, label, box in zip(said["scores"], said["labels"], said["boxes"], strict=True):
        close = np.abs(boxes - box).max(1) <= 1e-3
        if not (close & (np.abs(seen.scores - score) <= 1e-5) & (seen.labels == label)).any():
            return False
    return len(seen.scores) == len(said["scores"])


def test_it_agrees_with_the_librarys_own_pipeline(model: RtDetr, kind: str, tiny: Tiny, sights: list[Sight]) -> None:
    pictures = [sight.picture.rgb for sight in sights]
    said = expected(tiny(kind), pictures)
    seen = model.look(pictures)
    assert all(len(one["scores"]) == QUERIES for one in said)
    assert [agree(*both) for both in zip(seen, said, pictures, strict=True)] == [True] * len(pictures)


def test_a_batch_sees_what_single_pictures_show(model: RtDetr, sights: list[Sight]) -> None:
    pictures = [sight.picture.rgb for sight in sights]
    for alone, together in zip([model.look([one])[0] for one in pictures], model.look(pictures), strict=True):
        np.testing.assert_allclose(alone.scores, together.scores, atol=1e-5)
        np.testing.assert_allclose(np.sort(alone.boxes, 0), np.sort(together.boxes, 0), atol=1e-5)


def test_what_it_sees_hangs_on_the_picture(model: RtDetr, sights: list[Sight]) -> None:
    first, second, third = (seen.scores for seen in model.look([sight.picture.rgb for sight in sights]))
    assert min(np.abs(first - second).max(), np.abs(second - third).max()) > 1e-3


def test_finds_are_rounded_inside_the_picture_and_surest_first(small: RtDetr, sights: list[Sight]) -> None:
    for finds in small.detect(sights):
        sure = [find.confidence for find in finds.detections]
        assert sure == sorted(sure, reverse=True)
        assert sure
        assert all(LEAST_CONFIDENCE <= one <= 1 and one == round(one, 3) for one in sure)
        assert all(0 <= find.box.x1 < find.box.x2 <= 1 for find in finds.detections)
        assert finds.producer == "tiny"


def test_finds_are_called_by_the_words_of_the_one_table(small: RtDetr, sights: list[Sight]) -> None:
    called = {find.label for finds in small.detect(sights) for find in finds.detections}
    assert called
    assert called <= set(LABELS)


@pytest.mark.parametrize(
    ("label", "word"),
    [
        ("motorbike", "motorcycle"),
        ("aeroplane", "airplane"),
        ("sofa", "couch"),
        ("pottedplant", "potted plant"),
        ("diningtable", "dining table"),
        ("tvmonitor", "tv"),
        ("Traffic_Light", "traffic light"),
        ("person", "person"),
    ],
)
def test_a_label_is_put_into_the_words_of_the_table(label: str, word: str) -> None:
    assert plain_label(label) == word
    assert word in LABELS


def test_no_sights_are_no_finds(small: RtDetr) -> None:
    assert small.detect([]) == []


@pytest.mark.parametrize("shape", [(1, 1), (1, 900), (900, 1)])
def test_pictures_of_any_shape_are_looked_at(small: RtDetr, shape: tuple[int, int]) -> None:
    (seen,) = small.look([np.full((*shape, 3), 90, np.uint8)])
    assert np.isfinite(seen.boxes).all()


def test_an_answer_is_read_as_published() -> None:
    """Two queries, three classes: .9 and .6 of the first, .8 of the second; as many are kept as there are queries."""
    logits = np.log(
        np.float32([[0.9, 0.6, 0.01], [0.02, 0.03, 0.8]]) / (1 - np.float32([[0.9, 0.6, 0.01], [0.02, 0.03, 0.8]]))
    )
    boxes = np.float32([[0.5, 0.5, 0.2, 0.4], [0.1, 0.2, 0.2, 0.2]])
    seen = read(logits, boxes, LEAST_CONFIDENCE)
    np.testing.assert_allclose(seen.scores, [0.9, 0.8], atol=1e-6)
    assert seen.labels.tolist() == [0, 2]
    np.testing.assert_allclose(seen.boxes, [[0.4, 0.3, 0.6, 0.7], [0, 0.1, 0.2, 0.3]], atol=1e-6)


def test_what_is_less_sure_than_the_least_is_not_read() -> None:
    logits = np.float32([[-3.5, -2.0]])
    seen = read(logits, np.float32([[0.5, 0.5, 1, 1]]), LEAST_CONFIDENCE)
    assert seen.labels.tolist() == [1]


def test_a_score_far_from_even_does_not_overflow() -> None:
    seen = read(np.float32([[-500.0, 500.0]]), np.float32([[0.5, 0.5, 1, 1]]), LEAST_CONFIDENCE)
    assert seen.scores.tolist() == [1.0]


def test_a_checkpoint_of_another_architecture_is_refused_by_name(tiny: Tiny, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.json' is of the architecture 'siglip'.*models pull"):
        RtDetr(Placement(tiny("siglip")))


def test_a_checkpoint_cut_short_is_refused_by_name(tiny: Tiny, tmp_path: Path) -> None:
    folder = cut_short(copied(tiny("rt_detr_v2"), tmp_path))
    with pytest.raises(ModelError, match=r"model\.safetensors' is cut short.*models pull"):
        RtDetr(Placement(folder))


@pytest.mark.parametrize("labels", [None, {}, ["person"]])
def test_a_checkpoint_without_labels_is_refused(tiny: Tiny, tmp_path: Path, labels: Any) -> None:
    folder = changed_config(copied(tiny("rt_detr_v2"), tmp_path), id2label=labels)
    with pytest.raises(ModelError, match="names no labels"):
        RtDetr(Placement(folder))


def test_a_label_under_what_is_no_number_names_the_file_and_both(tiny: Tiny, tmp_path: Path) -> None:
    folder = changed_config(copied(tiny("rt_detr_v2"), tmp_path), id2label={"a": "b"})
    with pytest.raises(ModelError, match=r"config\.json' has in `id2label` the label 'b' under 'a', .*models pull"):
        RtDetr(Placement(folder))


def test_weights_that_lack_tensors_are_not_made_up(tiny: Tiny, tmp_path: Path) -> None:
    folder = changed_config(copied(tiny("rt_detr_v2"), tmp_path), decoder_layers=3)
    with pytest.raises(ModelError, match=r"lack .*models pull"):
        RtDetr(Placement(folder, "torch"))


@pytest.mark.parametrize("backbone", ["nonsense", {"model_type": "unheard of"}])
def test_a_configuration_that_makes_no_network_is_refused(tiny: Tiny, tmp_path: Path, backbone: Any) -> None:
    folder = changed_config(copied(tiny("rt_detr_v2"), tmp_path), backbone_config=backbone)
    with pytest.raises(ModelError, match=r"cannot be loaded .*models pull"):
        RtDetr(Placement(folder, "torch"))


@pytest.mark.gpu
@pytest.mark.parametrize("precision", ["fp32", "bf16", "fp16"])
def test_a_gpu_sees_what_the_cpu_sees(tiny: Tiny, sights: list[Sight], precision: Any) -> None:
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA here")
    pictures = [sight.picture.rgb for sight in sights]
    here = RtDetr(Placement(tiny("rt_detr_v2"), "torch")).look(pictures)
    there = RtDetr(Placement(tiny("rt_detr_v2"), "torch", "cuda", precision)).look(pictures)
    near = 1e-3 if precision == "fp32" else 0.1
    assert all(np.abs(one.scores - other.scores).max() < near for one, other in zip(here, there, strict=True))
