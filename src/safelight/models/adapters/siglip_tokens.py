"""Words as SigLIP 2 takes them: in small letters, closed by one end mark, filled up on the right to 64 tokens.

Published settings disagree with the training here and there (the tokenizer's class does not make letters small, some
versions fill up on the left), and each of these changes the embedding; so the training is followed, and not the
settings. Source: google-research/big_vision, and huggingface/transformers#43101.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.models.adapters.checkpoint import fault, read_json
from safelight.models.adapters.siglip_parts import LENGTH

FILE, SETTINGS = "tokenizer.json", "tokenizer_config.json"


class Tokens:
    """The tokenizer of one checkpoint."""

    def __init__(self, folder: Path) -> None:
        """Raises ModelError where the file is missing or none, or `tokenizers` is not installed."""
        settings = read_json(folder / SETTINGS) if (folder / SETTINGS).exists() else {}
        self._tokenizer = _read(folder / FILE)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._fill = self._number(folder, settings, "pad_token", "<pad>")
        self._end = self._number(folder, settings, "eos_token", "<eos>") if settings.get("add_eos_token") else None

    def of(self, texts: Sequence[str]) -> npt.NDArray[np.int64]:
        """Numbers of shape (n, 64)."""
        rows = np.full((len(texts), LENGTH), self._fill, np.int64)
        for row, found in zip(rows, self._tokenizer.encode_batch([text.lower() for text in texts]), strict=True):
            numbers = self._closed(found.ids)
            row[: len(numbers)] = numbers
        return rows

    def _closed(self, numbers: list[int]) -> list[int]:
        """At most 64, with the end mark where the settings ask for one and the tokenizer itself has not put it."""
        if self._end is None:
            return numbers[:LENGTH]
        said = [number for number in numbers if number != self._end]
        return [*said[: LENGTH - 1], self._end]

    def _number(self, folder: Path, settings: dict[str, Any], key: str, usual: str) -> int:
        said = settings.get(key, usual)
        word = said.get("content") if isinstance(said, dict) else said
        number = self._tokenizer.token_to_id(str(word))
        if number is None:
            raise fault(folder / FILE, f"has no token {word!r}")
        return int(number)


def check_tokenizer(folder: Path) -> None:
    """Whether there are tokens at all, without the library: words are asked about long after a checkpoint is loaded.

    Raises ModelError where the file is missing or none.
    """
    model = read_json(folder / FILE).get("model")
    if not isinstance(model, dict) or not model.get("vocab"):
        raise fault(folder / FILE, "is no tokenizer (it has no vocabulary)")


def _read(file: Path) -> Any:
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ModelError("tokenizers is not installed; `pip install 'safelight[models]'` brings it") from error
    if not file.exists():
        raise fault(file, "is missing")
    try:
        return Tokenizer.from_file(str(file))
    except Exception as error:  # the library raises plain exceptions
        raise fault(file, f"is no tokenizer ({(str(error).splitlines() or ['unreadable'])[0]})") from error
