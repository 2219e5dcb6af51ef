import pytest

from safelight.models.licence import paid_work


@pytest.mark.parametrize(
    ("licence", "answer"),
    [
        ("Apache-2.0", "yes"),
        ("MIT AND Apache-2.0", "yes"),
        ("(MIT OR BSD-3-Clause)", "yes"),
        ("CC-BY-NC-4.0", "no"),
        ("Apache-2.0 AND PolyForm-Noncommercial-1.0.0", "no"),
        ("LicenseRef-Own", "ask"),
    ],
)
def test_a_licence_says_whether_it_allows_paid_work(licence: str, answer: str) -> None:
    assert paid_work(licence) == answer
