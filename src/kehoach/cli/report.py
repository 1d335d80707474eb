"""What came of all the plans of one command: shown as it comes, counted, and turned into the exit code."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli import console
from kehoach.cli.plans import STDIN, one_of
from kehoach.diagnostics import Diagnostic, Severity, YamlPlace
from kehoach.errors import InvalidDocument, KehoachError

if TYPE_CHECKING:
    from kehoach.pipeline import Examination
    from kehoach.report.html import Told


class Report:
    """Findings and failures of several plans. A plan that fails does not stop the others."""

    def __init__(self, form: str, fail_level: str, *, err: bool, forms: tuple[str, ...] = console.FORMS) -> None:
        """Show findings in `form`, one of `forms`, on stderr if `err`; from `fail_level` on the exit code is 1."""
        self._form = one_of("--format", form, forms)
        fatal = console.SEVERITIES[one_of("--fail-level", fail_level, tuple(console.SEVERITIES))]
        self._fatal = list(Severity)[: list(Severity).index(fatal) + 1]
        self._err = err
        self._plans: list[str] = []
        self._checked: set[int] = set()  # of plans, by number: one may be named twice
        self._found: dict[Diagnostic, None] = {}
        self._hidden: Counter[Severity] = Counter()
        self._notes: set[str] = set()
        self._told: list[Told] = []
        self.exit_code = 0

    @contextmanager
    def of(self, plan: str) -> Iterator[None]:
        """Work on `plan`; what cannot be done is told, and the next plan has its turn."""
        self._plans.append(plan)
        try:
            yield
        except InvalidDocument as error:
            self.add(error.diagnostics)
        except KehoachError as error:
            self._fail(plan, error)

    def take(self, examination: "Examination") -> None:
        """Take in what was found in the plan at hand; errors that are not shown count like any other."""
        self._note(examination.note)
        self.add(examination.diagnostics)
        self._hidden.update(each.severity for each in examination.hidden)
        if any(each.severity is Severity.LOI for each in examination.hidden):
            self.exit_code = max(self.exit_code, 1)
        if examination.passed_over and not self._stands_alone:
            plan = "đầu vào chuẩn" if self._plans[-1] == STDIN else self._plans[-1]
            fields = ", ".join(examination.broken)
            console.talk(f"{plan}: chưa xét {len(examination.passed_over)} quy định vì {fields} có lỗi")

    def _note(self, note: str) -> None:
        """Say once which profile is used."""
        if note and note not in self._notes and not self._stands_alone:
            console.talk(note)
        self._notes.add(note)

    def sum_up(self, summary: str, left: Sequence[str]) -> None:
        """Say how much of the file at hand was looked at, and what could not be: in a page, or in talk."""
        file = self._plans[-1]
        if self._form == console.PAGE:
            from kehoach.report.html import Told

            self._told.append(Told(file, summary, left))
        console.talk(f"{file}: {summary}")

    def add(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Take in, and show, the findings of the plan at hand, which could be checked then."""
        self._checked.add(len(self._plans))
        new = [diagnostic for diagnostic in diagnostics if diagnostic not in self._found]
        self._found.update(dict.fromkeys(new))
        if any(diagnostic.severity in self._fatal for diagnostic in new):
            self.exit_code = max(self.exit_code, 1)
        if self._form not in console.WHOLE:
            console.findings(new, self._form, err=self._err)

    def remark(self, plan: str, rule: str, message: str, hint: str) -> None:
        """Warn of something beside a plan that could be done all the same."""
        found = Diagnostic(rule, Severity.CANH_BAO, message, YamlPlace(plan, 0, 0), hint)
        if self._form != "text":
            self.add([found])
            return
        console.talk(f"{plan}: {found.severity}: {message}; {hint}")  # without a line, which would look odd
        self._found[found] = None
        if found.severity in self._fatal:
            self.exit_code = max(self.exit_code, 1)

    def close(self, remark: str = "") -> None:
        """Print what must be printed whole, and one line that claims no more than was checked."""
        if self._form in console.WHOLE:
            console.findings(self._found, self._form, err=self._err, told=self._told)
        if self._stands_alone:
            return
        summary = self._summary()
        if summary and (remark or self._found or self._hidden or not self._err):
            console.talk(summary + remark)

    def by_code(self) -> Iterator[str]:
        """Yield a table of how often each code was found, and in how many files: the most frequent first."""
        times = Counter(each.code for each in self._found)
        files = {code: len({each.place.file for each in self._found if each.code == code}) for code in times}
        for code, count in times.most_common():
            yield f"{count:6}  {code} ({files[code]} tệp)"

    def by_file(self) -> Iterator[str]:
        """Yield a table of what was found in each file."""
        counts = {plan: Counter[Severity]() for plan in self._plans}
        for each in self._found:
            counts.setdefault(each.place.file, Counter())[each.severity] += 1
        yield "".join(f"{severity:>10}" for severity in Severity) + "  tệp"
        for file, found in counts.items():
            yield "".join(f"{found[severity] or '':>10}" for severity in Severity) + f"  {file}"

    @property
    def _stands_alone(self) -> bool:
        """Whether nothing but the document may be written to the stream of the findings, which is that of talk too."""
        return self._err and self._form in console.WHOLE

    def _summary(self) -> str:
        counted = _counted(Counter(diagnostic.severity for diagnostic in self._found))
        unseen = f"; không nêu: {_counted(self._hidden)}" if self._hidden else ""
        checked, total = len(self._checked), len(self._plans)
        if not checked:
            return ""
        if total == 1:
            subject = "đầu vào chuẩn" if self._plans == [STDIN] else self._plans[0]
        else:
            subject = f"{total} tệp" if checked == total else f"{checked}/{total} tệp đọc được"
        clean = "không còn điều nào khác" if self._hidden else "không thấy lỗi"
        return f"{subject}: {counted or clean}{unseen}"

    def _fail(self, plan: str, error: KehoachError) -> None:
        self.exit_code = max(self.exit_code, error.exit_code)
        message = str(error)
        if self._form == "text":
            named = plan == STDIN or Path(plan).name in message
            console.failure(message if named else f"{plan}: {message}")
        else:  # programs read one list, with everything in it
            finding = Diagnostic("khong_lam_duoc", Severity.LOI, message, YamlPlace(plan, 0, 0))
            self._found[finding] = None
            if self._form == "github":
                console.findings([finding], self._form, err=self._err)


def _counted(counts: Counter[Severity]) -> str:
    return ", ".join(f"{counts[severity]} {severity}" for severity in Severity if counts[severity])
