"""Where what is written of a photo lies below the output folder: mirrored, and no two photos in one place."""

from collections.abc import Iterable

from safelight.metadata import sidecar


def places(photos: Iterable[str], folder: str) -> dict[str, str]:
    """For each photo's name its place in a folder of the output, without suffix; stems that collide keep theirs."""
    return {photo: f"{folder}/{name.removesuffix('.xmp')}" for photo, name in sidecar.names(photos).items()}
