"""Questions to the table of results, against those that SQLAlchemy writes value by value."""

import pytest
from sqlalchemy import Dialect, bindparam, column, func, literal_column, select, values
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from safelight.store.key import HALF
from safelight.store.result_statements import ResultStatements
from safelight.store.schema import RESULTS

TOLD = RESULTS.c.key, RESULTS.c.json, RESULTS.c.raw, RESULTS.c.blob, RESULTS.c.checksum, RESULTS.c.day


@pytest.fixture(params=["sqlite", "postgresql"])
def dialect(request: pytest.FixtureRequest) -> Dialect:
    of_a_file = request.param == "sqlite"
    return SQLiteDialect_pysqlite(paramstyle="qmark") if of_a_file else PGDialect_psycopg(paramstyle="format")


def bound(name: str, number: int) -> list[object]:
    return [bindparam(f"{name}_{at}", type_=RESULTS.c.key.type) for at in range(number)]


@pytest.mark.parametrize("number", [1, 8, 9, 500])
def test_a_question_for_keys_is_as_it_would_be_written(dialect: Dialect, number: int) -> None:
    keys = [at.to_bytes(2 * HALF) for at in range(number)]
    text, given = ResultStatements(dialect, "", "").select(keys)
    asked = select(*TOLD).where(RESULTS.c.key.in_(bound("key", len(given))))
    assert text == str(asked.compile(dialect=dialect))
    assert set(given) == set(keys)


@pytest.mark.parametrize(("number", "questions"), [(1, 1), (9, 2), (500, 9)])
def test_a_question_for_all_of_some_subjects_is_as_it_would_be_written(
    dialect: Dialect, number: int, questions: int
) -> None:
    subjects = [at.to_bytes(HALF) for at in range(number)]
    text, given = ResultStatements(dialect, "", "").select_about(subjects, subjects[:1] * questions)
    widened = (len(given) - max(8, 1 << (questions - 1).bit_length())) // 2
    ends = list(zip(bound("low", widened), bound("high", widened), strict=True))
    kind = RESULTS.c.key.type
    about = values(column("low", kind), column("high", kind), name="about").data(ends).cte()
    part = func.substr(RESULTS.c.key, literal_column(str(HALF + 1)))
    wanted = part.in_(bound("asked", len(given) - 2 * widened))
    asked = select(*TOLD).where(RESULTS.c.key.between(about.c.low, about.c.high), wanted)
    assert text == str(asked.compile(dialect=dialect))
