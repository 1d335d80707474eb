"""The rows of a batch, shared out to processes: first each is held to the rules, then each is written.

A process gives back counts and findings, never a plan or a document, so that memory stays flat. What a row comes to
does not depend on who works on it.
"""

import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.errors import InvalidDocument, KehoachError
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.validate import shared_with, validate_data
from kehoach.walks.batch import Batch
from kehoach.walks.beside import register_beside
from kehoach.walks.plan import EVERYTHING, judged
from kehoach.walks.printing import renew

WORTH_SHARING = 150  # rows: a process takes as long to begin as some fifty to be made
CHUNK = 24
MOST_SHOWN = 200
MOST_JOBS = 61  # Windows waits for no more processes at once (concurrent.futures)
if TYPE_CHECKING:
    from kehoach.word.write import Drawn

T = TypeVar("T")


class Checked(NamedTuple):
    """What was found in some rows.

    Attributes:
        rows: how many were looked at.
        faulty: the rows, from 0, in which there are errors.
        errors: these errors, each with the rows in which it was found; no more of them than anybody reads. What is
            wrong in the same words in several cells is one error, told at the first.
        others: how often each warning and hint was found.
        examples: one of each of those.
        profiled: in how many rows the unit's profile is used.
    """

    rows: int
    faulty: tuple[int, ...]
    errors: dict[Diagnostic, list[int]]
    others: Counter[str]
    examples: dict[str, Diagnostic]
    profiled: int


class Made(NamedTuple):
    """What became of some rows.

    Attributes:
        rows: how many were worked on.
        written: the files that were written.
        same: how many were there already, byte for byte.
        troubles: why a file was not written.
    """

    rows: int
    written: tuple[Path, ...]
    same: int
    troubles: tuple[KehoachError, ...]


class _Worker:
    """What a process keeps from row to row: the plan made first, whose parts the others share, and the tables drawn."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.register = cache(lambda: register_beside(batch.plan))
        self._drawn: Drawn = {}
        self._profiled = 0
        self._first: tuple[dict[str, Any], KeHoach] | None = None

    def _shared(self, data: dict[str, Any]) -> dict[str, Any]:
        return shared_with(data, *self._first) if self._first else {}

    def _keep(self, data: dict[str, Any], plan: KeHoach) -> None:
        self._first = self._first or (data, plan)

    def _found(self, row: int, final: bool) -> list[Diagnostic]:
        try:
            loaded, _, is_profile_used = self.batch.row(row)
        except InvalidDocument as problem:
            return list(problem.diagnostics)
        self._profiled += is_profile_used
        files = [self.batch.typed, *([self.batch.profile.source] if self.batch.profile else [])]
        shared, reasons = self._shared(loaded.data), self.batch.aside.reasons
        examined = judged(files, loaded, final, EVERYTHING, self.register, shared, reasons=reasons)
        if examined.plan is not None:
            self._keep(loaded.data, examined.plan)
        return [*examined.diagnostics, *(each for each in examined.hidden if each.severity is Severity.LOI)]

    def check(self, rows: Sequence[int], final: bool) -> Checked:
        """Hold the plan of each row to the model and the rules."""
        self._profiled = 0
        faulty: list[int] = []
        errors: dict[Diagnostic, list[int]] = {}
        others: Counter[str] = Counter()
        examples: dict[str, Diagnostic] = {}
        for row in rows:
            found = self._found(row, final)
            wrong = [each for each in found if each.severity is Severity.LOI]
            faulty += [row] if wrong else []
            for each in wrong:
                count_in(errors, each, [row], self.batch.grid.lines.file)
            others.update(each.code for each in found if each.severity is not Severity.LOI)
            for each in found:
                examples.setdefault(each.code, each)
        return Checked(
            len(rows), tuple(faulty), errors, others, {code: examples[code] for code in others}, self._profiled
        )

    def write(self, rows: Sequence[int], folder: Path, how: "Writing") -> Made:
        """Write the plans of rows that were found right; unless told to go on, up to the first trouble."""
        written: list[Path] = []
        troubles: list[KehoachError] = []
        same = 0
        for row in rows:
            target = folder / self.batch.names[row]
            try:
                if self._is_written(row, target, how):
                    written.append(target)
                else:
                    same += 1
            except KehoachError as problem:
                troubles.append(problem)
                if not how.keep_going:
                    break
        return Made(len(rows), tuple(written), same, tuple(troubles))

    def _is_written(self, row: int, target: Path, how: "Writing") -> bool:
        """Write a plan; False when its file is there already, the same to the byte."""
        data = self.batch.row(row).source.data
        plan = validate_data(data, (), self._shared(data)).plan
        self._keep(data, plan)
        return renew(plan, target, self._drawn, resume=how.resume, final=how.final, force=how.force)


class Writing(NamedTuple):
    """How the files are written: `final`, `force` as in `render`.

    Attributes:
        resume: leave a file alone that is there already, the same to the byte.
        keep_going: go on after a file that could not be written.
    """

    resume: bool = False
    keep_going: bool = False
    final: bool = False
    force: bool = False


def count_in(errors: dict[Diagnostic, list[int]], error: Diagnostic, rows: Iterable[int], table: str) -> None:
    """Count an error in that was found in `rows`; the same words in another cell of the table are the same error."""
    if error.place.file == table:
        told = (error.code, error.message, error.hint)
        same = (each for each in errors if each.place.file == table and (each.code, each.message, each.hint) == told)
        error = next(same, error)
    if error in errors or len(errors) < MOST_SHOWN:
        errors.setdefault(error, []).extend(rows)


def check_rows(batch: Batch, rows: Sequence[int], *, final: bool, jobs: int) -> Iterator[Checked]:
    """Yield what was found in `rows`, some at a time, in their order."""
    yield from _shared_out(batch, rows, jobs, _Worker.check, final)


def write_rows(batch: Batch, rows: Sequence[int], folder: Path, how: Writing, *, jobs: int) -> Iterator[Made]:
    """Write `rows` and yield what became of them, some at a time, in their order.

    Unless told to go on, no more is begun after the first trouble; what other processes had begun is yielded too.
    """
    yield from _shared_out(
        batch, rows, jobs, _Worker.write, folder, how, until=lambda made: bool(made.troubles) and not how.keep_going
    )


def usual_jobs() -> int:
    """Return how many processes may run at once: one for each core that is ours."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_worker: _Worker


def _begin(batch: Batch) -> None:
    """Make this process ready; Ctrl-C is the first process's to hear."""
    import signal

    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = _Worker(batch)


def _work(work: Callable[..., T], rows: Sequence[int], more: tuple[Any, ...]) -> T:
    return work(_worker, rows, *more)


def _never(_: object) -> bool:
    return False


def _shared_out(
    batch: Batch,
    rows: Sequence[int],
    jobs: int,
    work: Callable[..., T],
    *more: Any,
    until: Callable[[T], bool] = _never,
) -> Iterator[T]:
    """Yield what `work` makes of the rows, some at a time; many rows are shared out to processes.

    After a result `until` no more is begun.
    """
    chunks = [rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK)]
    if jobs < 2 or len(rows) < WORTH_SHARING:
        worker = _Worker(batch)
        for chunk in chunks:
            result = work(worker, chunk, *more)
            yield result
            if until(result):
                return
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(min(jobs, len(chunks), MOST_JOBS), initializer=_begin, initargs=(batch,))
    try:
        futures = deque(pool.submit(_work, work, chunk, more) for chunk in chunks)
        while futures:
            result = futures.popleft().result()
            yield result
            if until(result):
                futures = deque(each for each in futures if not each.cancel())
    except BrokenProcessPool:
        raise KehoachError("một tiến trình con đã dừng giữa chừng (thiếu bộ nhớ?); chạy lại với --jobs 1") from None
    finally:
        pool.shutdown(cancel_futures=True)
