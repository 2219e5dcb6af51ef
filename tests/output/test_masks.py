"""OUT/masks: the outlines of each photo, as PNG."""

from pathlib import Path

from safelight.actions.outlined import Masks
from safelight.output.masks import WrittenMasks, write_masks
from tests.actions.builtin.made_masks import mask
from tests.output.report.records import record


def outlined(name: str, *labels: str, index: int = 0):
    masks = tuple(mask(label) for label in labels)
    return record(index, name=name, results={"masks": Masks(len(masks), masks)})


def test_each_mask_is_a_file_named_by_its_result_its_number_and_its_label(tmp_path: Path) -> None:
    written = write_masks(tmp_path, [outlined("day/IMG_1.CR3", "face", "teddy bear")]).paths
    assert written == {0: ("masks/day/IMG_1/masks-1-face.png", "masks/day/IMG_1/masks-2-teddy-bear.png")}
    bytes_there = [(tmp_path / path).read_bytes() for path in written[0]]
    assert bytes_there == [mask("face").png, mask("teddy bear").png]


def test_photos_of_one_stem_keep_their_masks_apart(tmp_path: Path) -> None:
    written = write_masks(tmp_path, [outlined("a.jpg", "face"), outlined("a.png", "face", index=1)]).paths
    assert written == {0: ("masks/a.jpg/masks-1-face.png",), 1: ("masks/a.png/masks-1-face.png",)}


def test_a_photo_without_an_outline_has_none(tmp_path: Path) -> None:
    assert write_masks(tmp_path, [outlined("a.jpg"), record(1, name="b.jpg")]) == WrittenMasks()
    assert not (tmp_path / "masks").exists()


def test_a_folder_that_cannot_be_made_is_told_and_what_was_written_is_named(tmp_path: Path) -> None:
    first = outlined("a.jpg", "face")
    (tmp_path / "masks").mkdir()
    (tmp_path / "masks/b").write_text("in the way")
    written = write_masks(tmp_path, [first, outlined("b.jpg", "face", index=1)])
    assert written.paths == {0: ("masks/a/masks-1-face.png",)}
    assert "could not be made" in str(written.fault)
