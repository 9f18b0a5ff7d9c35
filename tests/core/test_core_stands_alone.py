"""The core and the content need no window, no database and no paper; the core needs nothing at all."""

from __future__ import annotations

import subprocess
import sys

import pytest

WITHOUT = """
import importlib, pkgutil, sys

blocked = set({blocked!r})

class Refused:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            raise ImportError(name + " is out of reach here")

sys.meta_path.insert(0, Refused())
for package in {packages!r}:
    found = importlib.import_module(package)
    for module in pkgutil.walk_packages(found.__path__, package + "."):
        importlib.import_module(module.name)
{then}
assert not blocked & {{name.partition(".")[0] for name in sys.modules}}
"""
LIBRARIES = ["PySide6", "shiboken6", "sqlmodel", "sqlalchemy", "reportlab"]
READ_THE_FORM = """
from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.assessment import assess
assert assess(read_pathway(form_files()), {}).rank > 1
"""


def run_without(blocked: list[str], packages: list[str], then: str = "") -> subprocess.CompletedProcess[str]:
    program = WITHOUT.format(blocked=blocked, packages=packages, then=then)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    ("packages", "blocked", "then"),
    [
        (["legnumb_desktop.core"], [*LIBRARIES, "pydantic", "pydantic_core", "platformdirs"], ""),
        (["legnumb_desktop.core", "legnumb_desktop.content"], LIBRARIES, READ_THE_FORM),
    ],
)
def test_it_works_where_the_libraries_of_the_shell_are_not_there(
    packages: list[str], blocked: list[str], then: str
) -> None:
    ended = run_without(blocked, packages, then)
    assert ended.returncode == 0, ended.stderr


def test_the_check_itself_would_notice() -> None:
    ended = run_without(["pydantic"], ["legnumb_desktop.content"], READ_THE_FORM)
    assert "pydantic is out of reach here" in ended.stderr
