"""A tiny real package, installed for one test, that adds something by entry point."""

from pathlib import Path


def install(folder: Path, *, name: str, code: str, group: str, points: dict[str, str]) -> None:
    """Write a module and the metadata of its distribution into `folder`, which the test puts on `sys.path`."""
    (folder / f"{name}.py").write_text(code)
    metadata = folder / f"{name}-0.1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1\n")
    lines = [f"{point} = {value}" for point, value in points.items()]
    (metadata / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines, ""]))
