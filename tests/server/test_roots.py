import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from safelight.server.roots import BYTES, LONGEST, OutsideError, Roots, told

NASTY = (
    "..",
    ".",
    "",
    "~",
    "%2e%2e",
    "%2e%2e%2f",
    "..%c0%af",
    "..\\",
    "\\",
    "C:",
    "C:\\",
    "\\\\server\\share",
    "//server/share",
    "\\\\?\\C:\\",
    "\\\\.\\NUL",
    "NUL",
    "con.jpg",
    "a:stream",
    "etc",
    "passwd",
    "out",
    "in",
    "loop",
    "file.jpg",
    "\u2025",
    "\uff0e\uff0e",
    "\u2215etc",
    "\x00",
    "\n",
    "\udce9",
    "\ud800",
)


@pytest.fixture(name="place", scope="module")
def _place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root with links in it that lead out, around and in circles."""
    base = tmp_path_factory.mktemp("place").resolve()
    root = base / "shoots"
    (root / "day" / "deep").mkdir(parents=True)
    (base / "secret").mkdir()
    (base / "secret" / "key").write_text("secret")
    (base / "shoots-but-not").mkdir()
    (root / "file.jpg").write_bytes(b"x")
    (root / "out").symlink_to(base / "secret")
    (root / "up").symlink_to("..")
    (root / "in").symlink_to(root / "day")
    (root / "loop").symlink_to(root / "loop")
    (root / "day" / "far").symlink_to("../../secret/key")
    return base


@pytest.fixture(name="roots", scope="module")
def _roots(place: Path) -> Roots:
    return Roots.of([place / "shoots"])


def test_what_lies_below_a_root_is_found_by_its_real_place(place: Path, roots: Roots) -> None:
    assert roots.resolve(str(place / "shoots")) == place / "shoots"
    assert roots.resolve(str(place / "shoots" / "day" / "deep")) == place / "shoots" / "day" / "deep"
    assert roots.resolve(str(place / "shoots" / "in" / "deep")) == place / "shoots" / "day" / "deep"
    assert roots.resolve(f"{place}/shoots//day/./deep/") == place / "shoots" / "day" / "deep"


def test_what_is_not_there_yet_may_be_named(place: Path, roots: Roots) -> None:
    assert roots.resolve(str(place / "shoots" / "new" / "folder")) == place / "shoots" / "new" / "folder"


@pytest.mark.parametrize(
    "below",
    [
        "..",
        "../secret",
        "day/../../secret",
        "day/..",
        "out",
        "out/key",
        "up",
        "up/secret/key",
        "day/far",
        "in/../../secret",
        "../shoots-but-not",
    ],
)
def test_nothing_leads_out(below: str, place: Path, roots: Roots) -> None:
    with pytest.raises(OutsideError):
        roots.resolve(f"{place}/shoots/{below}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "..",
        "shoots",
        "~",
        "~root",
        "/",
        "//",
        "/etc/passwd",
        "file:///etc/passwd",
        "C:\\Windows",
        "C:/Windows",
        "C:Windows",
        "\\\\server\\share\\x",
        "\\\\?\\C:\\x",
        "\\\\.\\PhysicalDrive0",
        "NUL",
        "/proc/self/cwd/etc/passwd",
        "/dev/fd/0",
        f"{BYTES}",
        f"{BYTES}!!!",
        f"{BYTES}L2V0Yy9wYXNzd2Q=",
        f"{BYTES}L2V0Yy9wYXNzd2Q",
        f"{BYTES}é",
        f"{BYTES}AA==",
        "/\ud800",
    ],
)
def test_what_is_no_path_below_a_root_is_refused(text: str, roots: Roots) -> None:
    with pytest.raises(OutsideError):
        roots.resolve(text)


def test_no_zero_byte_and_no_endless_name_reaches_the_system(place: Path, roots: Roots) -> None:
    for text in (f"{place}/shoots/a\0b", f"{place}/shoots/{'a/' * LONGEST}", f"{place}/shoots/\0/../../secret"):
        with pytest.raises(OutsideError, match="is no path"):
            roots.resolve(text)


def test_a_link_in_circles_stays_inside(place: Path, roots: Roots) -> None:
    assert roots.resolve(str(place / "shoots" / "loop")).is_relative_to(place / "shoots")


def test_percent_signs_are_signs_of_a_name(place: Path, roots: Roots) -> None:
    assert roots.resolve(f"{place}/shoots/%2e%2e/x") == place / "shoots" / "%2e%2e" / "x"


@pytest.mark.skipif(os.name == "nt", reason="names of Windows are text")
def test_a_name_that_is_no_text_goes_to_the_browser_and_back(place: Path, roots: Roots) -> None:
    path = place / "shoots" / os.fsdecode(b"caf\xe9")
    assert told(path).startswith(BYTES)
    assert told(path).isascii()
    assert roots.resolve(told(path)) == path
    with pytest.raises(OutsideError, match="lies outside"):
        roots.resolve(told(place / os.fsdecode(b"caf\xe9")))


def test_the_message_is_short_and_can_be_sent(roots: Roots) -> None:
    with pytest.raises(OutsideError) as caught:
        roots.resolve("\ud800" + "x" * 10_000)
    assert str(caught.value).isascii()
    assert len(str(caught.value)) < 400


def test_a_root_in_another_adds_nothing(place: Path) -> None:
    assert Roots.of(
        [place / "shoots" / "day", place / "shoots", place / "shoots", place / "shoots" / "in"]
    ).folders == (place / "shoots",)


def test_a_root_that_is_a_link_is_where_it_leads(place: Path) -> None:
    assert Roots.of([place / "shoots" / "in"]).folders == (place / "shoots" / "day",)


def test_the_way_up_ends_at_the_root(place: Path, roots: Roots) -> None:
    assert roots.above(place / "shoots" / "day") == place / "shoots"
    assert roots.above(place / "shoots") is None
    assert Roots.of(["/"]).above(Path("/")) is None


def test_without_roots_nothing_may_be_read(place: Path) -> None:
    with pytest.raises(OutsideError):
        Roots.of([]).resolve(str(place / "shoots"))


parts = st.one_of(st.sampled_from(NASTY), st.text(max_size=6))
texts = st.builds(
    lambda lead, parts, gap: lead + gap.join(parts),
    st.sampled_from(["", "/", "//", "\\", "ROOT/", "ROOT/day/", "ROOT/in/", "ROOT", "BASE/", "C:\\", "\\\\?\\", BYTES]),
    st.lists(parts, max_size=6),
    st.sampled_from(["/", "\\", "//", "/./", "/../"]),
)


@given(texts)
@example("ROOT/../secret/key")
@example("ROOT/up/secret")
@example("ROOT-but-not")
def test_whatever_is_asked_for_nothing_outside_is_given(place: Path, roots: Roots, text: str) -> None:
    asked = text.replace("ROOT", str(place / "shoots")).replace("BASE", str(place))
    try:
        given_ = roots.resolve(asked)
    except OutsideError:
        return
    assert given_.is_absolute()
    assert Path(os.path.realpath(given_)).is_relative_to(place / "shoots")
    assert roots.resolve(told(given_)) == given_


@given(st.binary(max_size=40))
def test_no_bytes_lead_out(place: Path, roots: Roots, raw: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(place / "shoots") + b"/" + raw.replace(b"\0", b"")))
    try:
        assert roots.resolve(told(path)).is_relative_to(place / "shoots")
    except OutsideError:
        assert b".." in raw or b"out" in raw or b"up" in raw or b"far" in raw
