"""The manager under anything that may be asked of it, against a model of what it promises."""

import asyncio
import gc
from contextlib import ExitStack, suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from safelight.errors import ModelError
from safelight.models.contract import PlayerSpec
from safelight.models.profiles import Profile
from tests.models.memory_fakes import Device, Player, manager_of, spec_of

SIZES = {"a": 5, "b": 10, "c": 15, "d": 20, "pinned": 12, "huge": 100}
NAMES = st.sampled_from(tuple(SIZES))


class Manager(RuleBasedStateMachine):
    """Leases, lends, loads that fail, frees: over one device, with one limit.

    `greedy` players take more than they declare; then the device may hold more than the limit, but only while nobody
    idle could have gone instead.
    """

    @initialize(limit=st.sampled_from((None, 20, 30, 45, 200)), greedy=st.booleans())
    def begin(self, limit: int | None, greedy: bool) -> None:
        gc.freeze()  # what pytest holds is not collected at each unloading
        self.limit, self.greedy = limit, greedy
        self.device = Device()
        extra = 3 if greedy else 0
        self.specs = {
            name: spec_of(name, self.device, size, role="rt-detr" if name == "pinned" else "nima", taken=size + extra)
            for name, size in SIZES.items()
        }
        profile = Profile("p", tuple(self.specs.values()))
        self.manager = manager_of(self.device, limit, pinned=("rt-detr",), profile=profile)
        self.leases: list[tuple[str, Player, ExitStack]] = []
        self.loads = 0

    def leased(self) -> set[str]:
        return {name for name, _, _ in self.leases}

    def expect(self, name: str, wants: PlayerSpec) -> tuple[bool, int]:
        """Whether it must be had, and how many loads there are to be then."""
        if name in self.manager.loaded_models:
            return True, self.loads
        busy = sum(SIZES[one] for one in self.leased())
        fits = self.limit is None or busy + wants.memory_bytes <= self.limit
        return fits, self.loads + fits

    @rule(name=NAMES)
    def lease(self, name: str) -> None:
        before = tuple(self.manager.loaded_models)
        had, loads = self.expect(name, self.specs[name])
        stack = ExitStack()
        try:
            player = stack.enter_context(self.manager.lease(self.specs[name]))
        except ModelError:
            assert not had
            assert tuple(self.manager.loaded_models) == before, "a refusal costs nobody their place"
        else:
            assert had
            assert player.name == name
            self.leases.append((name, player, stack))
            self.touch(name, before)
        self.loads = loads

    @rule(name=NAMES)
    def get(self, name: str) -> None:
        before = tuple(self.manager.loaded_models)
        spec = self.manager.gpu_memory_tracker.refined(self.specs[name])
        had, loads = self.expect(name, spec)
        with suppress(ModelError):
            player = asyncio.run(self.manager.get_model(name, {}))
            assert had
            assert player is self.manager.loaded_models[name]
            self.touch(name, before)
            had = False
        assert not had
        self.loads = loads

    @precondition(lambda self: self.leases)
    @rule(data=st.data())
    def end_a_lease(self, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(self.leases) - 1))
        _, player, stack = self.leases.pop(at)
        assert not player.closed
        stack.close()

    @rule(name=NAMES)
    def fail_to_load(self, name: str) -> None:
        def load() -> object:
            raise OSError("cut short")

        broken = PlayerSpec("nima", f"broken-{name}", "1", SIZES[name], load, frozenset(), device="cuda")
        with suppress(ModelError), self.manager.lease(broken):
            raise AssertionError("it cannot be loaded")

    @rule(amount=st.integers(0, 60))
    def free(self, amount: int) -> None:
        before = tuple(self.manager.loaded_models)
        could = asyncio.run(self.manager.free_memory(amount, "cuda"))
        assert could == self.manager.gpu_memory_tracker.can_allocate(amount, "cuda")
        if self.limit is not None and amount > self.limit:
            assert tuple(self.manager.loaded_models) == before, "somebody went for what can never fit"
        elif not could:
            assert set(self.manager.loaded_models) == self.leased(), "memory is missing while somebody is idle"

    @rule()
    def let_go(self) -> None:
        self.manager.let_go()
        assert set(self.manager.loaded_models) == self.leased()

    def touch(self, name: str, before: tuple[str, ...]) -> None:
        """`name` was used. Who went instead: the least recently used of those that were idle, pinned ones last."""
        after = tuple(self.manager.loaded_models)
        assert after[-1] == name
        idle = [one for one in before if one not in self.leased() and one != name]
        order = sorted(idle, key="pinned".__eq__)
        gone = [one for one in order if one not in after]
        assert gone == order[: len(gone)]
        if name not in before and self.limit is not None and self.device.used() > self.limit:
            assert set(after) == {*self.leased(), name}, "over the limit while somebody is idle"

    @invariant()
    def the_limit_holds_or_nobody_idle_is_left(self) -> None:
        if not hasattr(self, "manager") or self.limit is None:
            return
        declared = sum(SIZES[name] for name in self.manager.loaded_models)
        assert declared <= self.limit or self.greedy
        if self.device.used() > self.limit:
            assert self.greedy

    @invariant()
    def a_leased_player_is_in_memory_and_open(self) -> None:
        for name, player, _ in getattr(self, "leases", ()):
            assert self.manager.loaded_models[name] is player
            assert not player.closed

    @invariant()
    def what_is_claimed_is_what_is_loaded(self) -> None:
        if hasattr(self, "manager"):
            assert self.manager.loads == self.loads
            claimed = self.manager.gpu_memory_tracker.claimed()
            low = sum(SIZES[name] for name in self.manager.loaded_models)
            high = self.device.used() if self.greedy else low
            assert low <= claimed <= high

    def teardown(self) -> None:
        while leases := getattr(self, "leases", ()):
            leases.pop()[2].close()
        if hasattr(self, "manager"):
            self.manager.let_go()
            assert self.manager.gpu_memory_tracker.claimed() == 0
            assert self.device.used() == 0
        gc.unfreeze()


TestManager = Manager.TestCase
TestManager.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
