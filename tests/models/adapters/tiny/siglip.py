"""A tiny SigLIP 2 of fixed resolution: as published, of the type `siglip`, its tokenizer in one JSON file."""

import json
from pathlib import Path
from typing import Any

from tests.models.adapters.tiny.gains import unit_gains
from tests.models.adapters.tiny.words import WORDS

LENGTH = 64


def make(folder: Path, *, hidden: int = 32, intermediate: int = 64) -> Path:
    """Write the checkpoint; 0.6 MB. `hidden` and `intermediate` are sizes of the network of pictures."""
    import torch
    import transformers as hf

    torch.manual_seed(0)
    tokens = _tokens()
    special = {f"{name}_token_id": getattr(tokens, f"{name}_token_id") for name in ("eos", "pad")}
    layers = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2}
    config = hf.SiglipConfig(
        text_config={
            **layers,
            **special,
            "vocab_size": len(tokens) + 8,
            "max_position_embeddings": LENGTH,
            "bos_token_id": special["eos_token_id"],
            "projection_size": hidden,
        },
        vision_config=layers
        | {"hidden_size": hidden, "intermediate_size": intermediate, "image_size": 224, "patch_size": 16},
    )
    network = hf.SiglipModel(config).eval()
    unit_gains(network, spared=lambda name: "embedding" in name and "patch" not in name)
    network.save_pretrained(folder)
    pictures = hf.SiglipImageProcessorPil(size={"height": 224, "width": 224}, resample=2)
    hf.SiglipProcessor(image_processor=pictures, tokenizer=tokens).save_pretrained(folder)
    return folder


def _tokens() -> Any:
    """Gemma's kind: byte pairs over text whose blanks are written as bars."""
    import transformers as hf
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    pairs = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    pairs.normalizer = normalizers.Replace(" ", "▁")
    pairs.pre_tokenizer = pre_tokenizers.Split(" ", "merged_with_previous")
    special = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>", *(f"<0x{byte:02X}>" for byte in range(256))]
    pairs.train_from_iterator(WORDS, trainers.BpeTrainer(vocab_size=600, special_tokens=special, show_progress=False))
    model = json.loads(pairs.to_str())["model"]
    return hf.Siglip2Tokenizer(
        vocab=model["vocab"],
        merges=[tuple(pair) for pair in model["merges"]],
        model_max_length=LENGTH,
        padding_side="right",  # the class's own default is left, and changes the embedding
        model_input_names=["input_ids"],
    )
