"""An address is shown without what may be secret in it."""

import pytest

from safelight.models.web_address import without_secrets


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1"),
        ("unix:/run/vlm.sock", "unix:/run/vlm.sock"),
        ("https://me:secret@far.example/v1", "https://***@far.example/v1"),
        ("https://secret@far.example", "https://***@far.example"),
        ("https://far.example/v1?key=secret", "https://far.example/v1?***"),
        ("https://far.example/v1#secret", "https://far.example/v1#***"),
        ("https://me:secret@far.example/v1?key=secret", "https://***@far.example/v1?***"),
        ("me:secret@far.example:8000", "***@far.example:8000"),
        ("http:me:secret@far.example", "***@far.example"),
        ("https://me:sec/secret@far.example/v1", "https://***@far.example/v1"),
        ("https://me:s@secret@far.example/v1", "https://***@far.example/v1"),
        ("https://me:secret?secret@far.example/v1", "https://***"),
        ("https://far.example/v1?to=me@secret", "https://***"),
        ("me:secret://secret@far.example://x", "***@far.example://x"),
        ("", ""),
    ],
)
def test_what_may_be_secret_is_hidden(url: str, shown: str) -> None:
    assert without_secrets(url) == shown
    assert "secret" not in shown
