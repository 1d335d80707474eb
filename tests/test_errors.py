"""Our errors reach another process whole: they are pickled and copied like any value."""

import copy
import io
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

import kehoach
from kehoach import errors
from kehoach.diagnostics import Diagnostic, Severity, WordPlace, YamlPlace

FOUND = (
    Diagnostic("a.b", Severity.LOI, "sai", YamlPlace("a.yaml", 3, 1, "dòng"), "viết lại", "Điều 1"),
    Diagnostic("a.c", Severity.GOI_Y, "lạ", WordPlace("a.docx", 2, "chữ")),
)


def all_of(kind: type) -> list[type]:
    return [kind, *(below for each in kind.__subclasses__() for below in all_of(each))]


EVERY = [
    kind(FOUND) if issubclass(kind, errors.InvalidDocument) else kind("a.yaml: không đọc được")
    for kind in all_of(errors.KehoachError)
    if kind.__module__.startswith("kehoach")
]


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_an_error_survives_pickle_and_copy(error: errors.KehoachError) -> None:
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert (type(again), str(again), again.exit_code) == (type(error), str(error), error.exit_code)
        assert getattr(again, "diagnostics", ()) == getattr(error, "diagnostics", ())


def test_all_of_them_are_tried() -> None:
    assert {"KehoachError", "UnreadableFile", "UnwritableFile", "InvalidDocument"} <= {type(e).__name__ for e in EVERY}


def load(text: str) -> None:
    kehoach.load(io.StringIO(text))


def test_a_process_pool_hands_on_what_is_wrong_with_a_plan() -> None:
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool,
        pytest.raises(errors.InvalidDocument) as caught,
    ):
        pool.submit(load, "noi_dung: a").result(timeout=60)
    assert {type(found) for found in caught.value.diagnostics} == {Diagnostic}
    assert str(caught.value).startswith("<chữ>:1:1: lỗi")
