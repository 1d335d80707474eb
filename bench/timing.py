"""How a figure is measured: in turns with its baseline, as medians of the processor's time.

What else the machine is doing hardly shows in that; how fast the machine is shows in both.
"""

import os
import resource
import subprocess
from collections.abc import Callable
from statistics import median

# Bytecode is kept, as on a user's machine: some shells of developers and of CI turn that off.
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
WARM_BLOCKS, BLOCK = 7, 20
CALLS = (WARM_BLOCKS + 1) * BLOCK  # of an action that is timed in blocks, the first turn with them

Action = Callable[[], object]


def processor_time() -> float:
    """Return the seconds that this process and its children have worked."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def seconds(action: Action) -> float:
    """Time one call."""
    start = processor_time()
    action()
    return processor_time() - start


def pairs(action: Action, baseline: Action, count: int) -> tuple[float, float]:
    """Time both in turns, so that a busy machine slows both alike; give the medians. The first turn is for caches."""
    action(), baseline()
    times = [(seconds(action), seconds(baseline)) for _ in range(count)]
    return median(first for first, _ in times), median(second for _, second in times)


def blocks(action: Action, baseline: Action) -> tuple[float, float]:
    """Time both in blocks of twenty calls, turn about: call by call, the garbage of one chills the other's caches."""
    ours, theirs = pairs(block(action), block(baseline), WARM_BLOCKS)
    return ours / BLOCK, theirs / BLOCK


def block(single: Action) -> Action:
    """Make an action of twenty calls."""
    return lambda: [single() for _ in range(BLOCK)]


def report(label: str, times: tuple[float, float], baseline: str, goal: str) -> None:
    """Print one ratio; `times` are the thing's own and its baseline's."""
    ours, theirs = times
    print(f"{label:30}{ours * 1000:9.1f}   {ours / theirs:6.2f} x {baseline} ({theirs * 1000:.1f})   goal: {goal}")


def process(*command: str) -> Action:
    """Make an action of a whole process, from its start to its end."""
    return lambda: subprocess.run(command, env=SURROUNDINGS, check=True, capture_output=True)
