"""``legnumb cases``: every worked case against the content."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.content import first_causes, unmet_expectations
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.pathway import Pathway


def cases_as_data(pathway: Pathway, cases: Sequence[Case]) -> dict[str, object]:
    """Urgency must be exact, and one of the expected causes among the first three."""
    results = [_result(pathway, case) for case in cases]
    passed = sum(bool(result["passed"]) for result in results)
    return {"passed": passed, "failed": len(results) - passed, "cases": results}


def _result(pathway: Pathway, case: Case) -> dict[str, object]:
    result = assess(pathway, case.answers)
    return {
        "id": case.id,
        "passed": not any(unmet_expectations(case, result, case.id)),
        "urgency": result.urgency,
        "expected_urgency": case.urgency,
        "decided_by": result.decided_by,
        "first_causes": list(first_causes(result)),
        "expected_causes": list(case.causes),
    }
