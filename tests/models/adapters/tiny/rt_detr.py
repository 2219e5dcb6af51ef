"""A tiny RT-DETR or RT-DETRv2, with its image processor's settings."""

from pathlib import Path

from tests.models.adapters.tiny.gains import unit_gains

LABELS = ("person", "bicycle", "car", "motorbike", "dog", "sofa", "tvmonitor", "bird")
"""As the published configuration spells them."""
QUERIES = 30


def make(folder: Path, *, version: int = 2, decoder_ffn: int = 64) -> Path:
    """Write the checkpoint; 0.5 MB."""
    import torch
    import transformers as hf

    torch.manual_seed(0)
    backbone = hf.RTDetrResNetConfig(
        embedding_size=16,
        hidden_sizes=[16, 24, 32, 48],
        depths=[1, 1, 1, 1],
        layer_type="basic",
        out_features=["stage2", "stage3", "stage4"],
        downsample_in_first_stage=False,
        downsample_in_bottleneck=False,
    )
    config_kind = hf.RTDetrV2Config if version == 2 else hf.RTDetrConfig
    config = config_kind(
        backbone_config=backbone,
        encoder_in_channels=[24, 32, 48],
        encoder_hidden_dim=32,
        d_model=32,
        encoder_ffn_dim=64,
        decoder_ffn_dim=decoder_ffn,
        decoder_in_channels=[32, 32, 32],
        encoder_attention_heads=4,
        decoder_attention_heads=4,
        decoder_layers=2,
        num_queries=QUERIES,
        hidden_expansion=0.5,
        num_denoising=0,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
    )
    kind = hf.RTDetrV2ForObjectDetection if version == 2 else hf.RTDetrForObjectDetection
    network = kind(config).eval()
    unit_gains(network)
    network.save_pretrained(folder)
    hf.RTDetrImageProcessorPil(size={"height": 640, "width": 640}, do_normalize=False, do_pad=False).save_pretrained(
        folder
    )
    return folder
