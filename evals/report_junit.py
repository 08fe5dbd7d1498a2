"""Reports in, JUnit XML out: a test an item, a test a threshold, a test a measure that has a baseline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree

from evals.markup import UNPRINTABLE
from evals.report import Report
from evals.results import Item


def junit(reports: Sequence[Report]) -> str:
    """Write JUnit XML, a testsuite a suite."""
    root = ElementTree.Element("testsuites")
    for report in reports:
        root.append(_suite(report))
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(report: Report) -> ElementTree.Element:
    run = report.run
    suite = ElementTree.Element("testsuite", name=f"evals.{run.suite}")
    properties = ElementTree.SubElement(suite, "properties")
    for name, value in {**run.settings, "seed": str(run.seed)}.items():
        ElementTree.SubElement(properties, "property", name=_xml(name), value=_xml(value))
    for item in run.items:
        _item(suite, report, item)
    _gates(suite, f"{run.suite}.thresholds", [one.name for one in report.thresholds], _fallen(report), report)
    regressed = {one.measure.name: str(one) for one in report.regressions}
    _gates(suite, f"{run.suite}.baseline", report.changes, regressed, report)
    for number, message in enumerate((*run.skipped, *run.left), start=1):
        test = _test(suite, f"{run.suite}.skipped", f"absent {number}", 0)
        ElementTree.SubElement(test, "skipped", message=_xml(message))
    return _counted(suite)


def _item(suite: ElementTree.Element, report: Report, item: Item) -> None:
    test = _test(suite, f"{report.run.suite}.{item.group}.{item.kind}", item.name, item.milliseconds)
    if not item.passed:
        said = f"{item.explanation}\n\nasked: {item.asked}\ntold: {item.told}"
        cited = "".join(f"\ncited: {one.title}, {one.published}: {one.quote}" for one in item.citations)
        _fault(test, report, item.explanation, said + cited)


def _gates(
    suite: ElementTree.Element, where: str, names: Iterable[str], faults: dict[str, str], report: Report
) -> None:
    for name in names:
        test = _test(suite, where, name, 0)
        if name in faults:
            _fault(test, report, faults[name], faults[name])


def _fallen(report: Report) -> dict[str, str]:
    return {fall.threshold.name: str(fall) for fall in report.falls}


def _fault(test: ElementTree.Element, report: Report, message: str, said: str) -> None:
    tag = "skipped" if report.run.informational else "failure"
    ElementTree.SubElement(test, tag, message=_xml(message)).text = _xml(said)


def _test(suite: ElementTree.Element, where: str, name: str, milliseconds: float) -> ElementTree.Element:
    attributes = {"classname": _xml(where), "name": _xml(name), "time": f"{milliseconds / 1000:.3f}"}
    return ElementTree.SubElement(suite, "testcase", attributes)


def _counted(suite: ElementTree.Element) -> ElementTree.Element:
    tests = suite.findall("testcase")
    suite.set("tests", str(len(tests)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    suite.set("time", f"{sum(float(test.get('time', '0')) for test in tests):.3f}")
    return suite


def _xml(text: str) -> str:
    return UNPRINTABLE.sub("\ufffd", text)
