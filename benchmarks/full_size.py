"""Checkpoints of the published networks' sizes with random weights: as slow as the true ones, and as ignorant."""

from collections.abc import Callable
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


def nima(folder: Path) -> Path:
    """NIMA's pair at full width, in their authors' form; 3.2 million weights each."""
    import numpy as np

    from tests.models.adapters.tiny.nima import FILES, write

    folder.mkdir(parents=True, exist_ok=True)
    for seed, file in enumerate(FILES.values()):
        write(folder / file, np.random.default_rng(seed), width=1.0)
    return folder


def sam2_tiny(folder: Path) -> Path:
    """SAM 2.1 with the tiny Hiera; 31 million weights."""
    import transformers as hf

    from tests.models.adapters.tiny import sam2

    vision = hf.Sam2VisionConfig(backbone_config=hf.Sam2HieraDetConfig())
    network = hf.Sam2Model(hf.Sam2Config(vision_config=vision))
    keep(network, folder, spared=lambda name: not name.endswith("weight") or "embed" in name.split(".")[-2])
    sam2.write_settings(folder, 1024)
    return folder


def siglip_base(folder: Path) -> Path:
    """SigLIP 2 base; 93 million weights for pictures, and for words a tiny network: the bench asks it nothing."""
    import transformers as hf

    from tests.models.adapters.tiny import siglip

    siglip.make(folder)
    words = hf.SiglipConfig.from_pretrained(folder).text_config.to_dict() | {"projection_size": 768}
    network = hf.SiglipModel(hf.SiglipConfig(text_config=words, vision_config={"image_size": 224, "patch_size": 16}))
    keep(network, folder, spared=lambda name: "embedding" in name and "patch" not in name)
    return folder


def keep(network: Any, folder: Path, spared: Callable[[str], bool] = lambda _name: False) -> None:
    """Write a network into a folder, its weights drawn anew: where signals vanish, numbers next to zero are slow."""
    from tests.models.adapters.tiny.gains import unit_gains

    unit_gains(network, spared=spared)
    network.eval().save_pretrained(folder)
