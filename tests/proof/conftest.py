from __future__ import annotations

from pathlib import Path

import pytest

from legnumb_desktop.content import read_pathway, read_safety
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Safety
from legnumb_desktop.proof.claims import Proof
from legnumb_desktop.proof.verify import verify

FORM = Path(__file__).parents[2] / "forms" / "leg_numbness"


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    return {path.relative_to(FORM).as_posix(): path.read_bytes() for path in sorted(FORM.rglob("*.toml"))}


@pytest.fixture(scope="session")
def pathway(files: dict[str, bytes]) -> Pathway:
    return read_pathway(files)


@pytest.fixture(scope="session")
def safety(files: dict[str, bytes], pathway: Pathway) -> Safety:
    return read_safety(files, pathway)


@pytest.fixture(scope="session")
def proof(pathway: Pathway, safety: Safety) -> Proof:
    return verify(pathway, safety)
