"""`kehoach` from the shell, also as `python -m kehoach`."""

import gc
import os
import sys

from kehoach.deferred import defer
from kehoach.wording.kept_patterns import PATTERNS


def main() -> None:
    """Run the command, which is short: most of its time goes into what it imports."""
    gc.disable()  # a tenth of the time would be spent in looking there for garbage
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else all that is installed is asked for them
    defer()
    from kehoach.cli import app

    try:
        app()
    except SystemExit as end:
        PATTERNS.keep()
        if isinstance(end.code, int) and _all_is_out():
            os._exit(end.code)  # Python would first take apart all that was imported: a twentieth of the time
        raise


def _all_is_out() -> bool:
    """Whether what was printed has left; where it cannot, Python says so as it ends."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return False
    return True


if __name__ == "__main__":
    main()
