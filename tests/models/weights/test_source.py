from dataclasses import replace

import pytest

from safelight.errors import CallError
from safelight.models.weights.source import Source
from tests.models.weights.made import WEIGHTS


def test_the_hub_is_asked_unless_somebody_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Source.chosen().url(WEIGHTS, "config.json", "main") == (
        "https://huggingface.co/darkroom/masks/resolve/main/config.json"
    )
    monkeypatch.setenv("HF_ENDPOINT", "http://hub.local:8080/hf/")
    assert Source.chosen().url(WEIGHTS, "a+b.json", "refs/pr/1") == (
        "http://hub.local:8080/hf/darkroom/masks/resolve/refs/pr/1/a%2Bb.json"
    )
    assert Source.chosen("https://mirror.example.org").hub == "https://mirror.example.org"


def test_what_its_authors_publish_on_github_comes_from_there_whatever_mirror_is_named() -> None:
    marks = replace(WEIGHTS, host="github")
    for source in (Source.chosen(), Source.chosen("https://mirror.example.org")):
        assert source.url(marks, "a.hdf5", "main") == "https://github.com/darkroom/masks/raw/main/a.hdf5"
        assert source.commit_url(marks) == "https://api.github.com/repos/darkroom/masks/commits/main"
        assert source.commit_url(WEIGHTS) is None


@pytest.mark.parametrize("address", ["mirror", "file:///tmp", "http://", "http://a b", "http://a?x=1", "http://a:port"])
def test_what_is_no_address_is_a_wrong_call(address: str) -> None:
    with pytest.raises(CallError, match="is no address; it looks like https://"):
        Source.chosen(address)
