"""What a resource is made of."""

from __future__ import annotations

Json = dict[str, object]


def coding(system: str, code: str, display: str) -> Json:
    return {"system": system, "code": code, "display": display}
