"""`kehoach` from the shell, also as `python -m kehoach`."""

import gc
import os


def main() -> None:
    """Run the command, which is short: most of its time goes into what it imports."""
    gc.disable()  # a tenth of the time would be spent in looking there for garbage
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else all that is installed is asked for them
    from kehoach.cli import app

    try:
        app()
    finally:
        gc.freeze()  # nor is it searched at the end


if __name__ == "__main__":
    main()
