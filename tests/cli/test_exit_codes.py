import pytest

from safelight import errors
from safelight.cli.exit_codes import ExitCode, of_error, of_run


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.RecipeError([errors.Problem("wrong")]), ExitCode.WRONG_CALL),
        (errors.PlanError([errors.Problem("wrong")]), ExitCode.WRONG_CALL),
        (errors.CallError("wrong"), ExitCode.WRONG_CALL),
        (errors.ModelError("broken"), ExitCode.NOT_COMPLETED),
        (errors.OutputError("full"), ExitCode.NOT_COMPLETED),
        (errors.RunError("stuck"), ExitCode.NOT_COMPLETED),
        (ZeroDivisionError("ours"), ExitCode.NOT_COMPLETED),
    ],
)
def test_an_error_has_one_code(error: Exception, code: ExitCode) -> None:
    assert of_error(error) is code


def test_a_run_in_which_every_photo_was_judged_is_done() -> None:
    assert of_run({"keep": 3, "review": 1, "failed": 0}) is ExitCode.DONE


def test_a_failed_photo_is_told_to_the_shell() -> None:
    assert of_run({"keep": 3, "failed": 1}) is ExitCode.SOME_FAILED


def test_an_interrupted_run_was_not_completed_whatever_failed() -> None:
    assert of_run({"failed": 1}, completed=False) is ExitCode.NOT_COMPLETED


def test_the_numbers_are_those_of_the_manual() -> None:
    assert {code.name: int(code) for code in ExitCode} == {
        "DONE": 0,
        "NOT_COMPLETED": 1,
        "WRONG_CALL": 2,
        "SOME_FAILED": 3,
    }
