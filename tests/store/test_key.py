"""Keys of what is kept: of whom it is, then what was asked."""

from safelight.store.key import HALF, half


def test_a_half_is_always_as_long_and_stands_for_one_thing():
    halves = [half(b""), half(b"a"), half(b"b"), half(b"a" * 10_000)]
    assert {len(one) for one in halves} == {HALF}
    assert len(set(halves)) == len(halves)
    assert half(b"a") == halves[1]
