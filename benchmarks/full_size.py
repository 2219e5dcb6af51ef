"""Checkpoints of the published networks' sizes with random weights: as slow as the true ones, and as ignorant."""

from pathlib import Path
from typing import Any

SMALL_BACKBONE = {"depths": [2, 2, 2, 2], "layer_type": "basic", "hidden_sizes": [64, 128, 256, 512]}
SMALL_DETECTOR = {"encoder_in_channels": [128, 256, 512], "hidden_expansion": 0.5, "decoder_layers": 3}


def rt_detr_r18(folder: Path) -> Path:
    """RT-DETRv2 with the small backbone; 20 million weights."""
    return _rt_detr(folder, SMALL_BACKBONE, SMALL_DETECTOR)


def rt_detr_r50(folder: Path) -> Path:
    """RT-DETRv2 with the large backbone; 43 million weights."""
    return _rt_detr(folder, {}, {})


def _rt_detr(folder: Path, backbone: dict[str, Any], detector: dict[str, Any]) -> Path:
    import transformers as hf

    from safelight.models.classes import LABELS

    features = {"embedding_size": 64, "out_features": ["stage2", "stage3", "stage4"]}
    config = hf.RTDetrV2Config(
        backbone_config=hf.RTDetrResNetConfig(**features, **backbone), id2label=dict(enumerate(LABELS)), **detector
    )
    keep(hf.RTDetrV2ForObjectDetection(config), folder)
    hf.RTDetrImageProcessorPil(size={"height": 640, "width": 640}, do_normalize=False).save_pretrained(folder)
    return folder


def keep(network: Any, folder: Path) -> None:
    """Write a network into a folder, its weights drawn anew: where signals vanish, numbers next to zero are slow."""
    from tests.models.adapters.tiny.gains import unit_gains

    unit_gains(network)
    network.eval().save_pretrained(folder)
