"""Keeps players: loaded when first asked for, leased while in use, let go when others need their memory."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

from safelight.models import profiles
from safelight.models.memory import GPUMemoryTracker
from safelight.models.model_cache import LoadedModels, ModelCache
from safelight.models.named_player import player_named, players_named
from safelight.models.residency import Residency

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.models.model_cache import Resident
    from safelight.models.profiles import Profile


class ModelManager:
    """Live players, least recently used first; may be used from any number of threads and event loops.

    A player is loaded once, however many ask for it at once. One that is leased is never let go; others are where
    memory is wanted, the least recently used one first, and those of `pinned` (roles, or players' names) last.
    A load that fails leaves nothing behind, and the next caller tries again.

    Args:
        memory_limit: bounds the bytes of what is loaded, on all devices together; None: only the devices bound it.
        pinned: what `cache_models` names.
        profile: who plays the roles, for those who ask by name.
        tracker: accounts for memory; by default one that forgets what it measured when the process ends.
        patience: seconds to wait for others' leases to end before a player that does not fit is refused. A thread that
            holds a lease and waits for another may wait in vain.
    """

    def __init__(
        self,
        memory_limit: int | None = None,
        pinned: Collection[str] = (),
        *,
        profile: Profile | str = "builtin",
        tracker: GPUMemoryTracker | None = None,
        patience: float = 0.0,
    ) -> None:
        self.gpu_memory_tracker = tracker or GPUMemoryTracker()
        if memory_limit is not None:
            self.gpu_memory_tracker.limit = memory_limit
        self.model_cache = ModelCache()
        self.pinned = frozenset(pinned)
        self._profile = profile
        self._residency = Residency(self.model_cache, self.gpu_memory_tracker, self.pinned, patience)

    @property
    def memory_limit(self) -> int | None:
        """Bytes that players may take together."""
        return self.gpu_memory_tracker.limit

    @property
    def loads(self) -> int:
        """How often a player was loaded."""
        return self._residency.loads

    @property
    def unloads(self) -> int:
        """How often a player was let go."""
        return self._residency.unloads

    @property
    def loaded_models(self) -> LoadedModels:
        """What is in memory now: players by name, least recently used first; a role is answered, too."""
        return self._residency.loaded()

    @contextmanager
    def lease(self, spec: PlayerSpec) -> Iterator[Any]:
        """A live player, safe from eviction until the block ends. Raises ModelError where it cannot be loaded."""
        resident = self._residency.take(spec)
        try:
            yield resident.player
        finally:
            self._residency.give_back(resident)

    def ask(
        self,
        spec: PlayerSpec,
        about: bytes,
        call: Callable[[Any, Sequence[Any]], Sequence[Any]],
        questions: Sequence[Any],
        *,
        batch_size: int = 4,
    ) -> Sequence[Any]:
        """What a player that the caller has leased answers: `call(player, questions)`, one answer a question, in order.

        Where the player is a network that other threads have leased too, questions of equal `about` that come within a
        few milliseconds share calls of up to `batch_size`; each caller gets its own answers, and its own fault. Raises
        what the call raises, and LookupError for a player that is not leased.
        """
        return self._residency.held(spec).ask(about, call, questions, batch_size)

    @asynccontextmanager
    async def leased(self, model_name: str, parameters: Mapping[str, Any] | None = None) -> AsyncIterator[Any]:
        """As `lease`, by name and for event loops, which go on meanwhile. Raises as `get_model`."""
        resident = await self._taken(self._spec(model_name, parameters))
        try:
            yield resident.player
        finally:
            self._residency.give_back(resident)

    async def get_model(self, model_name: str, parameters: Mapping[str, Any] | None = None) -> Any:
        """The player of a role, or of that name, loaded if need be. Others may ask meanwhile; it is loaded once.

        Of `parameters`, `profile` says who plays, and `measurement` what it is asked for, where a role has several
        players; the rest is the step's own and changes nothing here. The player may be let go once others want memory
        (it still answers whoever has it); hold it by `leased` to keep it.

        Raises:
            CallError: nobody of that name, or nobody who can.
            ModelError: it cannot be loaded, or does not fit.
        """
        return await self.load_model(model_name, parameters)

    async def load_model(self, model_name: str, parameters: Mapping[str, Any] | None = None) -> Any:
        """See `get_model`."""
        resident = await self._taken(self._spec(model_name, parameters))
        return self._residency.lend(resident)

    def get_model_requirements(self, model_name: str, parameters: Mapping[str, Any] | None = None) -> int:
        """Bytes that `get_model` would take: declared, or measured where that was more. Raises CallError as it does."""
        return self._spec(model_name, parameters).memory_bytes

    async def free_memory(self, required: int, device: str = "cpu") -> bool:
        """Let idle players go until `required` bytes can be allocated; whether they can be now."""
        import asyncio

        return await asyncio.to_thread(self._residency.free, required, device)

    def preload(self, names: Collection[str]) -> None:
        """Load players ahead, by role or by name, all of them to be in memory together.

        Raises CallError for a name that nobody has, ModelError where one cannot be loaded or they do not all fit.
        """
        self.preload_specs([spec for name in names for spec in players_named(self._who(), name)])

    def preload_specs(self, specs: Collection[PlayerSpec]) -> None:
        """As `preload`, of players that were found already."""
        with ExitStack() as held:
            for spec in specs:
                held.enter_context(self.lease(self.gpu_memory_tracker.refined(spec)))

    def let_go(self) -> None:
        """Let every player go that nobody has leased."""
        self._residency.let_go()

    def _spec(self, model_name: str, parameters: Mapping[str, Any] | None) -> PlayerSpec:
        asked = parameters or {}
        spec = player_named(self._who(asked.get("profile")), model_name, asked.get("measurement"))
        return self.gpu_memory_tracker.refined(spec)

    def _who(self, profile: str | None = None) -> Profile:
        if profile is not None:
            return profiles.load(profile)
        if isinstance(self._profile, str):
            self._profile = profiles.load(self._profile)
        return self._profile

    async def _taken(self, spec: PlayerSpec) -> Resident:
        """A lease; a load happens in a thread. Whoever is cancelled meanwhile keeps none."""
        if (resident := self._residency.take_loaded(spec)) is not None:
            return resident
        import asyncio

        taking = asyncio.ensure_future(asyncio.to_thread(self._residency.take, spec))
        try:
            return await asyncio.shield(taking)
        except asyncio.CancelledError:
            taking.add_done_callback(self._unwanted)
            raise

    def _unwanted(self, taking: Any) -> None:
        if not taking.cancelled() and taking.exception() is None:
            self._residency.give_back(taking.result())
