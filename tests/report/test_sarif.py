"""SARIF 2.1.0 as its standard wants it: what a reader must have, each result at its place and with its rule."""

import json

from kehoach.diagnostics import DataPlace, Diagnostic, Fix, Severity, WordPlace, YamlPlace
from kehoach.report.sarif import as_sarif
from kehoach.walks.explaining import page_of

FOUND = [
    Diagnostic(
        "noi_nhan.trung", Severity.CANH_BAO, "hai lần", YamlPlace("Kế hoạch/a b.yaml", 3, 5), "bỏ một",
        fix=Fix((3, 5), (3, 9), "x"),
    ),
    Diagnostic("yaml.tab", Severity.LOI, "Tab", YamlPlace("/tam/a.yaml", 2, 1), clause="PL I.II"),
    Diagnostic("noi_nhan.trung", Severity.GOI_Y, "ba lần", YamlPlace("a.yaml", 0, 0)),
    Diagnostic("yaml.dat_gia_tri", Severity.LOI, "sai", YamlPlace("--set", 1, 1, "x")),
    Diagnostic("trang.le_trai", Severity.LOI, "lề", WordPlace("a.docx", 14), component="trang", property="le_trai"),
    Diagnostic("ngay_ban_hanh.dang", Severity.LOI, "sai", DataPlace("KeHoach", ("ngay_ban_hanh",))),
]  # fmt: skip


def run():
    log = json.loads(as_sarif(FOUND, page_of, "1.2.3"))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    [only] = log["runs"]
    return only


def test_each_result_points_at_its_rule_and_each_rule_is_told_once():
    driver, results = run()["tool"]["driver"], run()["results"]
    assert (driver["name"], driver["version"]) == ("kehoach", "1.2.3")
    ids = [rule["id"] for rule in driver["rules"]]
    assert ids == list(dict.fromkeys(each.code for each in FOUND))
    assert [ids[result["ruleIndex"]] for result in results] == [result["ruleId"] for result in results]
    assert [rule for rule in driver["rules"] if not rule["shortDescription"]["text"]] == []
    assert {rule["defaultConfiguration"]["level"] for rule in driver["rules"]} <= {"error", "warning", "note"}


def test_levels_and_sentences_are_the_findings():
    assert [(result["level"], result["message"]["text"]) for result in run()["results"]] == [
        ("warning", "hai lần"), ("error", "Tab"), ("note", "ba lần"), ("error", "sai"), ("error", "đoạn 14: lề"),
        ("error", "sai"),
    ]  # fmt: skip


def test_places_are_uris_with_regions_where_there_are_any():
    assert [location for result in run()["results"] for location in result["locations"]] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "K%E1%BA%BF%20ho%E1%BA%A1ch/a%20b.yaml"},
                "region": {"startLine": 3, "startColumn": 5},
            }
        },
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "file:///tam/a.yaml"},
                "region": {"startLine": 2, "startColumn": 1},
            }
        },
        {"physicalLocation": {"artifactLocation": {"uri": "a.yaml"}}},
        {"logicalLocations": [{"fullyQualifiedName": "--set:1:1"}]},
        {"physicalLocation": {"artifactLocation": {"uri": "a.docx"}}},
        {"logicalLocations": [{"fullyQualifiedName": "KeHoach.ngay_ban_hanh"}]},
    ]
    assert run()["columnKind"] == "unicodeCodePoints"


def test_a_cure_is_a_replacement_and_the_rest_stands_among_the_properties():
    first, second, _, _, page, _ = run()["results"]
    [change] = first["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9},
            "insertedContent": {"text": "x"},
        }
    ]
    assert (first["properties"], second["properties"]) == ({"hint": "bỏ một"}, {"clause": "PL I.II"})
    assert page["properties"] == {"component": "trang", "property": "le_trai"}
    assert "fixes" not in second
