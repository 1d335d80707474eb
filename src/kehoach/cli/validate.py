"""`kehoach validate`: say what is wrong with plans, and write nothing."""

from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli import console
from kehoach.cli.plans import FailLevel, Final, Form, Ignore, NoProfile, Plans, Select, Settings, source_of
from kehoach.cli.report import Report

if TYPE_CHECKING:
    from kehoach.walks.under import Above


def validate(
    plans: Plans,
    final: Final = False,
    settings: Settings = None,
    no_profile: NoProfile = False,
    select: Select = None,
    ignore: Ignore = None,
    form: Form = "text",
    fail_level: FailLevel = "loi",
    under: Annotated[
        str | None,
        typer.Option("--under", metavar="TỆP", help="Kế hoạch cấp trên (.yaml, .docx): việc nào giao đã có ở đây."),
    ] = None,
) -> int:
    """Print the findings on stdout, for here they are the result."""
    report = Report(form, fail_level, err=False)
    from kehoach import pipeline

    above = _above(under)
    selection = pipeline.selection_of(select or (), ignore or ())
    for plan in plans:
        with report.of(plan):
            source = source_of(plan)
            report.take(
                pipeline.examine(
                    source,
                    settings=settings or (),
                    final=final,
                    selection=selection,
                    profile=not no_profile,
                    more=above.findings if above else None,
                )
            )
            if above and above.coverage:
                console.talk(f"{plan}: {under}: {above.coverage.told}")
                above.coverage = None
    report.close()
    return report.exit_code


def _above(under: str | None) -> "Above | None":
    """Return the plan from above, read once for all plans."""
    if under is None:
        return None
    from kehoach.walks.under import Above

    return Above(under)
