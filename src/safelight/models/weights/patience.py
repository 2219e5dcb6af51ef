"""How often and after which waits something is tried again that failed for a reason that may pass."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from safelight.errors import PullError
from safelight.models.weights.elsewhere import ELSEWHERE
from safelight.models.weights.remote import PassingFault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits double from `wait` seconds up to `longest`, or are what the server asks for up to `longest_asked`."""

    tries: int = 5
    """In a row without headway."""
    most: int = 100
    """In all."""
    wait: float = 1.0
    longest: float = 30.0
    longest_asked: float = 120.0
    sleep: Callable[[float], None] = time.sleep
    elsewhere: str = ELSEWHERE["hub"]
    """What else to do, where it ends."""

    def bear(self, attempt: Callable[[], T], headway: Callable[[], bool], tell: Callable[[str], None]) -> T:
        """What `attempt` gives in the end. `headway` says whether the last attempt got anywhere.

        Raises PullError where patience ends; what else `attempt` raises is passed on.
        """
        vain = 0
        for number in range(1, self.most + 1):
            try:
                return attempt()
            except PassingFault as fault:
                vain = 1 if headway() else vain + 1
                if vain >= self.tries or number == self.most:
                    raise PullError(
                        f"{fault}; tried {number} times. Check the connection and run it again. {self.elsewhere}"
                    ) from fault
                pause = min(max(fault.wait, 0.0), self.longest_asked) or min(self.wait * 2 ** (vain - 1), self.longest)
                tell(f"{fault}; trying again in {pause:g} s")
                self.sleep(pause)
        raise AssertionError("the loop ends by itself")  # pragma: no cover
