"""Qwen2.5-VL in process, by transformers and torch: one conversation after the other.

Its processor cannot be made without torchvision, which is not needed: what it does is a picture's squares by the image
processor, and as many marks for them in the text.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import simplejpeg

from safelight.errors import ModelError, PhotoError
from safelight.models.adapters.checkpoint import model_name, read_checkpoint
from safelight.models.adapters.network import Placement
from safelight.models.adapters.pretrained import load_pretrained
from safelight.models.adapters.qwen_vl.speech import KEPT, Manner, Said, Schema, Shown, Turn
from safelight.models.adapters.torch_network import import_torch
from safelight.models.out_of_memory import memory_errors

KIND = "qwen2_5_vl"
MARK = "<|image_pad|>"


class InProcessSpeaker:
    """Speaks with a checkpoint on this disk. Follows no schema by itself: answers are checked, and repaired once."""

    at_once = 1

    def __init__(self, placement: Placement, seconds: float = 120.0) -> None:
        """An answer is given up after `seconds`.

        Raises ModelError where the checkpoint is missing, spoilt, or of another architecture.
        """
        checkpoint = read_checkpoint(placement.folder, KIND)
        if placement.runtime != "torch":
            raise ModelError(f"{checkpoint.model} answers in process by torch alone: take the runtime `torch`")
        self._torch = torch = import_torch()
        if placement.device == "cuda" and not torch.cuda.is_available():
            raise ModelError("no CUDA device is seen by torch: run on `cpu`, or install a torch built for CUDA")
        import transformers

        kind = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}[placement.precision]
        self._seconds, self._model, self._lock = seconds, model_name(placement.folder), threading.Lock()
        self._tokens, self._pictures = _processors(transformers, placement, self._model)
        with memory_errors(self._model):
            network = load_pretrained(transformers.Qwen2_5_VLForConditionalGeneration, placement.folder, dtype=kind)
            self._network = network.to(placement.device)

    def say(self, turns: Sequence[Turn], _schema: Schema | None, manner: Manner) -> Said:
        """The next turn.

        Raises PhotoError where there is too much of it or time ran out, OutOfMemoryError where it does not fit.
        """
        with self._lock, memory_errors(self._model), self._torch.inference_mode():
            inputs = self._inputs(turns)
            length = inputs["input_ids"].shape[1]
            most = getattr(self._network.config.get_text_config(), "max_position_embeddings", None)
            if most is not None and length + manner.max_tokens > most:
                told = f"{length} and {manner.max_tokens} for the answer"
                raise PhotoError(
                    f"the question is too long for {self._model}: {told}, of {most} tokens. Lower the settings "
                    "vlm_image_edge (SAFELIGHT_VLM_IMAGE_EDGE) or vlm_max_tokens (SAFELIGHT_VLM_MAX_TOKENS)",
                    "no_answer",
                )
            answer = self._generated(inputs, manner)[0, length:]
        text = self._tokens.decode(answer, skip_special_tokens=True)
        whole = len(answer) > 0 and int(answer[-1]) in self._ends()
        if not whole and len(answer) < manner.max_tokens:
            raise PhotoError(
                f"{self._model} gave no whole answer within {self._seconds:g} seconds. Give it longer by the setting "
                f"vlm_timeout (SAFELIGHT_VLM_TIMEOUT). It says: {text[:KEPT]!r}",
                "timeout",
            )
        return Said(text, whole)

    def _inputs(self, turns: Sequence[Turn]) -> dict[str, Any]:
        """Tokens and squares of pictures; a picture's mark stands once for every square that the network sees."""
        messages = [{"role": turn.role, "content": _content(turn)} for turn in turns]
        text = self._tokens.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
        seen = [picture for turn in turns for picture in turn.pictures]
        squares = self._pictures([_pixels(one) for one in seen], return_tensors="pt") if seen else {}
        pieces = text.split(MARK)
        if len(pieces) != len(seen) + 1:
            raise ModelError(f"the chat template of {self._model} does not show every picture once")
        counts = [int(grid.prod()) // self._pictures.merge_size**2 for grid in squares.get("image_grid_thw", ())]
        marked = pieces[0] + "".join(MARK * count + piece for count, piece in zip(counts, pieces[1:], strict=True))
        inputs = {**self._tokens(marked, return_tensors="pt"), **squares}
        inputs["mm_token_type_ids"] = (inputs["input_ids"] == self._tokens.convert_tokens_to_ids(MARK)).long()
        return {name: tensor.to(self._network.device) for name, tensor in inputs.items()}

    def _generated(self, inputs: dict[str, Any], manner: Manner) -> Any:
        drawn = (
            {"do_sample": True, "temperature": manner.temperature} if manner.temperature > 0 else {"do_sample": False}
        )
        with self._torch.random.fork_rng(devices=[]):
            self._torch.manual_seed(manner.seed)
            return self._network.generate(**inputs, max_new_tokens=manner.max_tokens, max_time=self._seconds, **drawn)

    def _ends(self) -> set[int]:
        ends = self._network.generation_config.eos_token_id
        return set(ends) if isinstance(ends, list) else {ends}


def _processors(transformers: Any, placement: Placement, model: str) -> tuple[Any, Any]:
    try:
        options = {"local_files_only": True, "trust_remote_code": False}
        tokens = transformers.AutoTokenizer.from_pretrained(placement.folder, **options)
        pictures = transformers.Qwen2VLImageProcessorPil.from_pretrained(placement.folder, local_files_only=True)
    except Exception as error:  # transformers raises what it likes
        said = (str(error).splitlines() or [type(error).__name__])[0]
        raise ModelError(f"{model}: its tokenizer cannot be loaded ({said}); pull it again") from error
    return tokens, pictures


def _content(turn: Turn) -> Any:
    return [*({"type": "image"} for _ in turn.pictures), {"type": "text", "text": turn.text}]


def _pixels(picture: Shown) -> Any:
    return simplejpeg.decode_jpeg(picture.jpeg, "RGB")
