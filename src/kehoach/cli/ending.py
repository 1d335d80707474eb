"""How a command ends when it is told to: SIGTERM and SIGHUP unwind like Ctrl-C, so that nothing is left behind."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def tidily() -> Iterator[None]:
    """Make an exception of these signals; what the caller ignores (nohup) or handles itself stays so."""
    ours = threading.current_thread() is threading.main_thread()  # which alone may set handlers
    taken = [each for each in SIGNALS if ours and signal.getsignal(each) is signal.SIG_DFL]
    for each in taken:
        signal.signal(each, _end)
    try:
        yield
    finally:
        for each in taken:
            signal.signal(each, signal.SIG_DFL)


def _end(number: int, _: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_IGN)  # a second one must not disturb the tidying up
    sys.exit(128 + number)
