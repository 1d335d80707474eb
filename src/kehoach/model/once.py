"""What is gathered from a plan once, however many ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from kehoach.model.van_ban import VanBan

D = TypeVar("D", bound=VanBan)
T = TypeVar("T")


def once(gather: Callable[[D], T]) -> Callable[[D], T]:
    """Keep the last answer of `gather`: every rule asks about the same plan, which never changes, then its page does.

    The answer is found by the plan's identity, for comparing plans costs as much as gathering; no more than one is
    kept, and its plan with it, so that another plan is never taken for it.
    """
    latest: list[tuple[D | None, Any]] = [(None, None)]

    @wraps(gather)
    def kept(plan: D) -> T:
        of_plan, answer = latest[0]  # both at once: another thread may put its own there meanwhile
        if of_plan is not plan:
            answer = gather(plan)
            latest[0] = plan, answer
        return answer  # type: ignore[no-any-return]

    return kept
