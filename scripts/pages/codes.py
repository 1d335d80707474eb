"""docs/quy-tac.md: every code that a finding may bear, as `kehoach explain` prints it."""

from pages.markdown import code, fenced, rows

from kehoach.report.page import Page
from kehoach.walks.explaining import OF_PROGRAM, OF_RULES, OF_VALUES, OF_YAML, pages

CHAPTERS = {"noi_dung": OF_RULES, "gia_tri": OF_VALUES, "yaml": OF_YAML, "chuong_trinh": OF_PROGRAM}


def chapter(name: str) -> str:
    """Return all codes of a chapter."""
    return "\n".join(_told(page) for page in pages() if page.group == CHAPTERS[name])


def _told(page: Page) -> str:
    facts = [", ".join(page.levels), page.clause, page.stage, page.kinds and f"loại văn bản: {page.kinds}"]
    lines = [f"### {code(page.code)}", f"{page.title}. ({'; '.join(fact for fact in facts if fact)})"]
    lines += [f"Mã cũ: {', '.join(map(code, page.formerly))}."] if page.formerly else []
    for word, example in (("Sai", page.wrong), ("Đúng", page.right)):
        lines += [f"{word}:", fenced(example, "text").rstrip()] if example else []
    return "\n\n".join(lines) + "\n"


def former(_: str) -> str:
    """Return the table of old codes and what stands for each."""
    changed = sorted((old, page.code) for page in pages() for old in page.formerly)
    return rows(("mã cũ", "mã mới"), ([code(old), code(new)] for old, new in changed))
