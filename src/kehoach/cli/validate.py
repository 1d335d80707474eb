"""`kehoach validate`: say what is wrong with plans, and write nothing."""

from kehoach.cli.plans import FailLevel, Final, Form, Plans, Settings, source_of
from kehoach.cli.report import Report


def validate(
    plans: Plans,
    final: Final = False,
    settings: Settings = None,
    form: Form = "text",
    fail_level: FailLevel = "loi",
) -> int:
    """Print the findings on stdout, for here they are the result."""
    report = Report(form, fail_level, err=False)
    from kehoach import pipeline

    for plan in plans:
        with report.of(plan):
            examination = pipeline.examine(source_of(plan), settings=settings or (), final=final)
            report.add(examination.diagnostics)
    report.close()
    return report.exit_code
