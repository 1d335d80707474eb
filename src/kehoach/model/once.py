"""What is gathered from a plan once, however many ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from kehoach.model.van_ban import VanBan

D = TypeVar("D", bound=VanBan)
T = TypeVar("T")


def once(gather: Callable[[D], T]) -> Callable[[D], T]:
    """Keep the last answer of `gather`: every rule asks about the same plan, which never changes, then its page does.

    The answer is found by the plan's identity, for comparing plans costs as much as gathering; no more than one is
    kept, and its plan with it, so that another plan is never taken for it.
    """
    latest: list[tuple[D, T]] = []

    @wraps(gather)
    def kept(plan: D) -> T:
        for of_plan, answer in latest[:]:
            if of_plan is plan:
                return answer
        found = gather(plan)
        latest[:] = [(plan, found)]
        return found

    return kept
