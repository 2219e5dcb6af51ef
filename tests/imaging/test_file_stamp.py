"""What tells that a file is the one that was read before."""

from pathlib import Path

from safelight.imaging.file_stamp import FileStamp, stamps, stamps_of_all


def test_the_files_of_many_photos_are_told_as_those_of_each(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.CR2", "a.JPG", "b.JPG")]
    for file in files[:2]:
        file.write_bytes(b"x" * 7)
    shoot = [files[:2], files[2:]]
    assert list(stamps_of_all(shoot)) == [stamps(files[:2]), (FileStamp("b.JPG"),)]
    assert [one.size for one in stamps(files[:2])] == [7, 7]
