"""What a rule on the page is: a check of the form or the order of components, and what the rule says of itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kehoach.check.page import Page, Said
from kehoach.diagnostics import Severity
from kehoach.rules.loai_van_ban import ANY, Kinds
from kehoach.rules.roles import Role

LOI, CANH_BAO, GOI_Y = Severity.LOI, Severity.CANH_BAO, Severity.GOI_Y

Check = Callable[[Page], Iterator[Said]]
IN_DECREE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục"


@dataclass(frozen=True, slots=True)
class PageRule:
    """One rule and what it declares.

    Attributes:
        code: "the_thuc.tieu_ngu", module and function.
        title: what is right, as a Vietnamese sentence.
        level: how grave a finding is; an error only for the decree's express text.
        clause: where that is written.
        check: yields what is wrong.
        needs: components without one of which nothing can be said.
        of: kinds of documents that it holds for.
        of_looks: it is about looks, which a file that was converted does not tell for sure.
    """

    code: str
    title: str
    level: Severity
    clause: str
    check: Check
    needs: tuple[Role, ...]
    of: Kinds
    of_looks: bool


def page_rule(
    level: Severity, *, clause: str, needs: tuple[Role, ...] = (), of: Kinds = ANY, of_looks: bool = False
) -> Callable[[Check], PageRule]:
    """Return a decorator that makes a rule of a check; a `clause` of PL I.I is given as "II khoản 3 điểm c"."""

    def declare(check: Check) -> PageRule:
        title = (check.__doc__ or "").partition("\n")[0].removesuffix(".")
        code = f"{check.__module__.rpartition('.')[2]}.{check.__name__}"
        where = f"{IN_DECREE} {clause}" if clause[:1] == "I" or clause[:1] == "V" else clause
        return PageRule(code, title, level, where, check, needs, of, of_looks)

    return declare
