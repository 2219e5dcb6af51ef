"""What a machine says that does not see the photos of a run."""

from pathlib import Path

import pytest

from safelight.app.working.sight import UnseenError, require_seen
from safelight.errors import PhotoError
from safelight.imaging.photo import Photo


@pytest.mark.parametrize(
    ("folder", "cure"),
    [
        ("/srv/photos/nowhere", "mount them there, and start it again"),
        (
            "/var/tmp/safelight-borrowed-anna-7/s3/Wedding",
            "name one folder for all by SAFELIGHT_BORROWED, and start both",
        ),
    ],
)
def test_a_folder_that_is_not_there_is_named_with_the_cure(folder: str, cure: str) -> None:
    photos = [Photo("a.jpg", Path(folder), ("a.jpg",), 5)]
    with pytest.raises(UnseenError, match=cure) as unseen:
        require_seen(photos, {0: PhotoError("it is gone", "vanished")}, [0])
    assert unseen.value.folder == folder
