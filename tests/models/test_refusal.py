"""Who does not fit is told with the models' names, what they take, and what would fit."""

from safelight.models.contract import PlayerSpec
from safelight.models.refusal import refusal

MB = 10**6


def spec(role: str, megabytes: int) -> PlayerSpec:
    return PlayerSpec(role, f"standard/{role}", "1", megabytes * MB, object, frozenset())  # type: ignore[arg-type]


def test_a_model_beside_those_in_use_is_told_with_what_it_fits_beside() -> None:
    held = (spec("sam2", 900), spec("nima", 100))
    assert refusal(spec("rt-detr", 300), held, 1000 * MB, 8000 * MB) == (
        "player 'standard/rt-detr' (rt-detr) needs 300 MB beside 'standard/sam2' (sam2, 900 MB) and "
        "'standard/nima' (nima, 100 MB), in use: 1.3 GB together; `gpu_memory_limit` allows 1 GB. "
        "Raise it to 1.3 GB; without that it fits beside 'standard/nima'."
    )


def test_a_model_that_fits_beside_none_of_them_fits_alone() -> None:
    assert refusal(spec("rt-detr", 950), (spec("nima", 100),), 1000 * MB, None).endswith("without that it fits alone.")


def test_a_model_that_never_fits_is_told_with_the_size_that_would() -> None:
    assert refusal(spec("sam2", 900), (), 500 * MB, None) == (
        "player 'standard/sam2' (sam2) needs 900 MB; `gpu_memory_limit` allows 500 MB. "
        "Raise it to 900 MB; without that, take a profile whose 'sam2' needs 500 MB or less."
    )


def test_a_machine_that_is_too_small_is_told_as_such() -> None:
    assert "; device 'cpu' has 2 GB. It takes a larger machine;" in refusal(
        spec("sam2", 2500), (), 6000 * MB, 2000 * MB
    )
