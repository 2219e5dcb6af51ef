"""A tiny SAM 2.1 for still pictures, 256 x 256."""

import json
from pathlib import Path

from tests.models.adapters.tiny.gains import unit_gains

SIZE = 256


def make(folder: Path, *, last: int = 64) -> Path:
    """Write the checkpoint; 0.9 MB. `last` is the width of the last stage."""
    import torch
    import transformers as hf

    torch.manual_seed(0)
    hiera = hf.Sam2HieraDetConfig(
        hidden_size=16,
        num_attention_heads=1,
        embed_dim_per_stage=[16, 32, 48, last],
        num_attention_heads_per_stage=[1, 2, 3, 4],
        blocks_per_stage=[1, 2, 2, 1],
        window_size_per_stage=[8, 4, 14, 7],
        global_attention_blocks=[4],
        window_positional_embedding_background_size=[7, 7],
        image_size=[SIZE, SIZE],
    )
    vision = hf.Sam2VisionConfig(
        backbone_config=hiera,
        backbone_channel_list=[last, 48, 32, 16],
        fpn_hidden_size=32,
        backbone_feature_sizes=[[64, 64], [32, 32], [16, 16]],
        num_feature_levels=3,
    )
    config = hf.Sam2Config(
        vision_config=vision,
        prompt_encoder_config=hf.Sam2PromptEncoderConfig(hidden_size=32, image_size=SIZE, mask_input_channels=8),
        mask_decoder_config=hf.Sam2MaskDecoderConfig(
            hidden_size=32, mlp_dim=64, num_attention_heads=4, iou_head_hidden_dim=32
        ),
    )
    network = hf.Sam2Model(config).eval()
    unit_gains(network, spared=lambda name: not name.endswith("weight") or "embed" in name.split(".")[-2])
    network.save_pretrained(folder)
    write_settings(folder, SIZE)
    return folder


def write_settings(folder: Path, size: int) -> None:
    """What published repositories say of pictures. Their processor cannot be imported without torchvision."""
    settings = {
        "image_processor_type": "Sam2ImageProcessorFast",
        "processor_class": "Sam2Processor",
        "do_convert_rgb": True,
        "do_resize": True,
        "do_rescale": True,
        "do_normalize": True,
        "rescale_factor": 1 / 255,
        "resample": 2,
        "image_mean": [0.485, 0.456, 0.406],
        "image_std": [0.229, 0.224, 0.225],
        "size": {"height": size, "width": size},
        "mask_size": {"height": size // 4, "width": size // 4},
    }
    (folder / "preprocessor_config.json").write_text(json.dumps(settings, indent=1))
