import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from safelight.errors import MetadataError
from safelight.metadata.hand_off import HandOff, merged
from safelight.metadata.namespaces import HIERARCHY, LABEL, RATING, SUBJECT, name
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_marks import Marks, marks_of
from safelight.metadata.xmp_text import one_line
from tests.metadata.packets import DARKTABLE, MINIFIED, packet

FULL = HandOff(
    rating=3,
    label="Yellow",
    keywords=("Safelight|beach", "dog"),
    facts={"recipe": "cull", "run": "r1", "verdict": "keep", "technicalScore": "7.1"},
    reasons=("softer than IMG_2", "darker"),
)
FOREIGN = [None, packet({"xmp:Rating": "0"}), packet(inside="<xmp:Rating>0</xmp:Rating>"), DARKTABLE, MINIFIED]


def foreign_nodes(data: bytes) -> list[bytes]:
    writers = ("{http://darktable.sf.net/}*", "{http://ns.adobe.com/camera-raw-settings/1.0/}*")
    elements = etree.fromstring(data).iter(*writers)
    return [etree.tostring(element, method="c14n", exclusive=True, with_tail=False) for element in elements]


def test_a_new_sidecar_says_stars_label_and_keywords_in_both_lists() -> None:
    found = Packet(merged(None, FULL))
    assert (found.get(RATING), found.get(LABEL)) == ("3", "Yellow")
    assert found.items(HIERARCHY) == ("Safelight|beach", "dog")
    assert found.items(SUBJECT) == ("beach", "dog")
    assert found.get(name("safelight", "verdict")) == "keep"
    assert found.items(name("safelight", "reasons")) == ("softer than IMG_2", "darker")


@pytest.mark.parametrize("existing", FOREIGN)
def test_merging_twice_changes_nothing(existing: bytes | None) -> None:
    once = merged(existing, FULL)
    assert merged(once, FULL) == once


@pytest.mark.parametrize("existing", [DARKTABLE, MINIFIED])
def test_nodes_of_other_writers_survive(existing: bytes) -> None:
    assert foreign_nodes(existing)
    assert foreign_nodes(merged(existing, FULL)) == foreign_nodes(existing)


def test_the_other_writers_wrapper_survives() -> None:
    written = merged(DARKTABLE, FULL).decode()
    assert 'x:xmptk="Somebody Else 1.0"' in written
    assert written.startswith("<?xpacket begin=")
    assert written.endswith('<?xpacket end="w"?>\n')


def test_a_humans_stars_and_label_stay() -> None:
    theirs = packet({"xmp:Rating": "5", "xmp:Label": "Rot"})
    found = Packet(merged(theirs, FULL))
    assert (found.get(RATING), found.get(LABEL)) == ("5", "Rot")
    assert marks_of(found) == Marks(5, "Rot")


def test_a_changed_verdict_replaces_what_we_wrote() -> None:
    found = Packet(merged(merged(DARKTABLE, FULL), HandOff(rating=2)))
    assert (found.get(RATING), found.get(LABEL)) == ("2", None)
    assert (found.items(HIERARCHY), found.items(SUBJECT)) == ((), ())
    assert found.items(name("safelight", "reasons")) == ()
    assert marks_of(found) == Marks()


def test_a_star_given_after_ours_is_never_taken_back() -> None:
    starred = merged(None, FULL).replace(b'xmp:Rating="3"', b'xmp:Rating="4"')
    again = merged(merged(starred, FULL), HandOff())
    assert marks_of(Packet(again)).rating == 4


def test_a_humans_word_from_the_file_is_passed_on_as_theirs() -> None:
    written = merged(None, HandOff(rating=4, label="Blue", human_rating=True, human_label=True))
    assert marks_of(Packet(written)) == Marks(4, "Blue")
    assert merged(written, FULL).count(b"wroteRating") == 0


def test_a_keyword_that_a_human_gave_too_is_not_taken_back() -> None:
    theirs = packet(inside="<dc:subject><rdf:Bag><rdf:li>dog</rdf:li></rdf:Bag></dc:subject>")
    with_ours = merged(theirs, FULL)
    assert Packet(with_ours).items(SUBJECT) == ("dog", "beach")
    assert Packet(merged(with_ours, HandOff())).items(SUBJECT) == ("dog",)


def test_our_properties_are_found_again_where_an_editor_moved_them() -> None:
    ours = {"xmlns:safelight": "urn:x-safelight:xmp/1.0/", "safelight:wroteRating": "3", "xmp:Rating": "3"}
    moved = merged(packet(ours), HandOff(rating=2))
    assert Packet(moved).get(RATING) == "2"
    assert moved.count(b"wroteRating=") == 1


def test_there_is_no_history_that_darktable_would_refuse() -> None:
    assert b"xmpMM" not in merged(None, FULL)


def test_a_broken_sidecar_is_not_merged_over() -> None:
    with pytest.raises(MetadataError):
        merged(b"<x:xmpmeta", FULL)


words = st.text(max_size=30)


@given(st.lists(words, max_size=6), words, st.lists(words, max_size=3), st.sampled_from(FOREIGN))
def test_whatever_is_written_is_read_again(
    keywords: list[str], label: str, reasons: list[str], existing: bytes | None
) -> None:
    words = HandOff(3, label, tuple(keywords), facts={"recipe": label}, reasons=tuple(reasons))
    written = merged(existing, words)
    found = Packet(written)
    levels = ["|".join(filter(None, map(one_line, keyword.split("|")))) for keyword in keywords]
    assert set(found.items(HIERARCHY)) == set(filter(None, levels))
    assert one_line(found.get(LABEL) or "") == one_line(label)
    assert found.items(name("safelight", "reasons")) == tuple(filter(None, map(one_line, reasons)))
    assert merged(written, words) == written
    assert marks_of(found) == Marks()
