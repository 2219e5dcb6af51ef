"""What if, on a stored run of `cull`: the command as a user calls it, start-up included, and the search for a number.

The shoot is small JPEGs, looked at for real; how large a photo was makes no difference to what is stored of it.
"""

from pathlib import Path
from time import process_time

from benchmarks.lasting import make_shoot
from benchmarks.processes import cost_of
from benchmarks.table import Row
from safelight.app.what_if.whatif import WhatIfCall, aim, what_if


def bench(folder: Path, small: bool) -> list[Row]:
    """Seconds of CPU (one process, one core) of two questions and of a search; how often that decides again."""
    photos = 60 if small else 5_000
    store = folder / "what-if.db"
    make_shoot(photos, folder / "shoot")
    cost_of(["run", "cull", folder / "shoot", "-o", folder / "out", "--store", store, "--json"])
    words = ["whatif", folder / "out", "--store", store, "--set"]
    first = cost_of([*words, "select_best_from_group.keep=2"]).cpu
    gate = cost_of([*words, "quality_check.reject_if_below=true"]).cpu
    call = WhatIfCall(str(folder / "out"), store=str(store))
    known = what_if(WhatIfCall(call.run, ("select_best_from_group.keep=1",), call.store))
    assert not known.changes, "what was decided is not decided so again"
    target = round(1.4 * known.before["keep"])
    started = process_time()
    found, _ = aim(call, target)
    spent = process_time() - started
    return [
        Row(f"whatif, {photos} photos: two frames a moment", first, "s", at_most=2),
        Row(f"whatif, {photos} photos: a gate by score", gate, "s", at_most=2),
        Row(f"whatif --target {target}, {photos} photos", spent, "s", at_most=30),
        Row("whatif --target: how often it was decided again", found.reruns, at_most=20),
    ]
