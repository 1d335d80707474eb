"""`kehoach validate`: say what is wrong with plans, and write nothing."""

from kehoach.cli.plans import FailLevel, Final, Form, Ignore, NoProfile, Plans, Select, Settings, source_of
from kehoach.cli.report import Report


def validate(
    plans: Plans,
    final: Final = False,
    settings: Settings = None,
    no_profile: NoProfile = False,
    select: Select = None,
    ignore: Ignore = None,
    form: Form = "text",
    fail_level: FailLevel = "loi",
) -> int:
    """Print the findings on stdout, for here they are the result."""
    report = Report(form, fail_level, err=False)
    from kehoach import pipeline

    selection = pipeline.selection_of(select or (), ignore or ())
    for plan in plans:
        with report.of(plan):
            source = source_of(plan)
            report.take(
                pipeline.examine(
                    source, settings=settings or (), final=final, selection=selection, profile=not no_profile
                )
            )
    report.close()
    return report.exit_code
