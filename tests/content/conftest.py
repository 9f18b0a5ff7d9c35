from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.pathway import Pathway


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.toml"))}


@pytest.fixture(scope="session")
def sound_form() -> Mapping[str, bytes]:
    """The smallest form with every kind of table."""
    return MappingProxyType(files_of(Path(__file__).parent / "tiny_form"))


@pytest.fixture
def tiny_form(sound_form: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same, to be changed."""
    return dict(sound_form)


@pytest.fixture(scope="session")
def leg_numbness_files() -> dict[str, bytes]:
    return files_of(Path(__file__).parents[2] / "forms" / "leg_numbness")


@pytest.fixture(scope="session")
def leg_numbness(leg_numbness_files: dict[str, bytes]) -> Pathway:
    return read_pathway(leg_numbness_files, "leg_numbness")
