"""Pictures are made ready for a network in another thread, while it is asked about those before."""

from threading import get_ident

from safelight.errors import PhotoError
from safelight.imaging.picture import Picture
from safelight.plan.plan import Phase
from tests.engine.fakes import SCORE, Player, World, action_of, node_of, score_it

SCORING = node_of(action_of(score_it, measures=(SCORE,)), output="quality")


class Network(Player):
    """Remembers whose pictures it made ready, and in which threads."""

    def __init__(self, broken: frozenset[int] = frozenset(), unready: int | None = None) -> None:
        super().__init__(broken)
        self.unready = unready
        self.ready: list[int] = []
        self.threads: set[int] = set()

    def make_ready(self, picture: Picture) -> None:
        number = int(picture.rgb[0, 0, 0])
        if number == self.unready:
            raise ValueError("cannot be made ready")
        self.threads.add(get_ident())
        self.ready.append(number)


def scores_of(world: World) -> list[float]:
    phase = Phase(nodes=(SCORING,), tasks={SCORING.id: (world.task(SCORING.id),)})
    return [record.results["quality"].technical_score for record in world.run(phase).records]


def test_a_network_in_memory_has_its_pictures_made_ready_in_another_thread():
    network = Network()
    numbers = list(range(1, 13))
    assert scores_of(World(numbers, network, network=True, batch_size=2)) == numbers
    assert set(network.ready) < set(numbers)
    assert network.ready[-1] == 12
    assert get_ident() not in network.threads


def test_what_cannot_be_made_ready_ahead_is_asked_all_the_same():
    network = Network(unready=11)
    numbers = list(range(1, 13))
    assert scores_of(World(numbers, network, network=True, batch_size=2)) == numbers
    assert 12 in network.ready
    assert 11 not in network.ready


def test_for_what_is_no_network_nothing_is_made_ready():
    plain = Network()
    assert scores_of(World([1, 2, 3], plain, batch_size=1)) == [1, 2, 3]
    assert not plain.ready


def test_a_photo_that_cannot_be_read_does_not_shift_the_others():
    network = Network()
    world = World([1, 2, 3, 4], network, network=True, batch_size=1, faults={1: PhotoError("cut short", "truncated")})
    phase = Phase(nodes=(SCORING,), tasks={SCORING.id: (world.task(SCORING.id),)})
    records = world.run(phase).records
    assert [getattr(one.results.get("quality"), "technical_score", None) for one in records] == [1, None, 3, 4]
