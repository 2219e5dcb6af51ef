"""Made checkpoints: the forms of published ones, and nothing in them."""

import json
from pathlib import Path

from safelight.models.weights.digest import sha256_of
from safelight.models.weights.library import Library
from safelight.models.weights.lock import Lock, LockedFile, LockedWeights
from safelight.models.weights.spec import WeightFile, Weights

COMMIT = "0123456789abcdef0123456789abcdef01234567"
OTHER_COMMIT = "f" * 40
CONFIG = json.dumps({"model_type": "sam2_video", "architectures": ["Sam2VideoModel"]}).encode()
WEIGHTS = Weights(
    "darkroom/masks",
    (WeightFile("config.json"), WeightFile("model.safetensors")),
    licence="Apache-2.0",
    paid_work="yes",
    bytes=3_000_000,
    kinds=("sam2", "sam2_video"),
)


def safetensors(count: int = 750_000, fill: int = 7) -> bytes:
    """One tensor of `count` single-precision numbers; its bytes differ from place to place."""
    said = {"__metadata__": {"format": "pt"}, "w": {"dtype": "F32", "shape": [count], "data_offsets": [0, 4 * count]}}
    header = json.dumps(said).encode()
    whole = bytes((fill * place) % 251 for place in range(4096))
    return len(header).to_bytes(8, "little") + header + (whole * (4 * count // len(whole) + 1))[: 4 * count]


def shelved(root: Path, weights: Weights = WEIGHTS, revision: str = COMMIT, **files: bytes) -> Library:
    """A library that has the weights, as a pull leaves them; `files` by name, with `_` for the dot."""
    library = Library(root)
    folder = library.folder(weights)
    folder.mkdir(parents=True)
    contents = {"config.json": CONFIG, "model.safetensors": safetensors(100)}
    contents |= {name.replace("_", ".", 1): data for name, data in files.items()}
    locked = {}
    for file in weights.files:
        (folder / file.name).write_bytes(contents[file.name])
        locked[file.name] = LockedFile(len(contents[file.name]), sha256_of(folder / file.name))
    pulled = LockedWeights(revision, weights.revision, locked)
    Lock.read(root).having(weights.repository, pulled).write(root)
    return library


class Onlooker:
    """Remembers what it was told of a pull."""

    def __init__(self) -> None:
        self.files: list[tuple[str, int | None]] = []
        self.amounts: list[int] = []
        self.told: list[str] = []

    def file(self, model: str, name: str, size: int | None) -> None:
        self.files.append((name, size))

    def came(self, amount: int) -> None:
        self.amounts.append(amount)

    def tell(self, text: str) -> None:
        self.told.append(text)
