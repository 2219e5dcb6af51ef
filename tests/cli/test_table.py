from safelight.cli.table import table


def test_columns_are_as_wide_as_they_must_be_and_the_last_runs_on():
    told = table(("run", "state", "folder"), [("r1", "running", "/a"), ("r100", "done", "/a long one")])
    assert told == "run   state    folder\nr1    running  /a\nr100  done     /a long one"


def test_cells_may_be_empty():
    assert table(("a", "b"), [("", ""), ("1", "")]) == "a  b\n\n1"
