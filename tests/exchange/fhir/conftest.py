from __future__ import annotations

from pathlib import Path

import pytest

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.pathway import Pathway

LEG_NUMBNESS = Path(__file__).parents[3] / "forms" / "leg_numbness"


@pytest.fixture(scope="session")
def leg_numbness() -> Pathway:
    """The shipped content."""
    files = {path.relative_to(LEG_NUMBNESS).as_posix(): path for path in LEG_NUMBNESS.rglob("*.toml")}
    return read_pathway({name: path.read_bytes() for name, path in files.items()})
