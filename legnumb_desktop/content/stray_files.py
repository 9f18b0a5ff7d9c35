"""Files in the folder that nothing reads, most often for a slip in the name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from re import fullmatch

from legnumb_desktop.content.cases import is_case
from legnumb_desktop.content.certificate import CERTIFICATE
from legnumb_desktop.content.charts import FILE as CHARTS
from legnumb_desktop.content.digest import is_deciding
from legnumb_desktop.content.safety import FILE as SAFETY
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem

_SINGLE = (
    "form.toml",
    "regions.toml",
    "patterns.toml",
    "letter.toml",
    "findings.toml",
    "tree.toml",
    "outcomes.toml",
    "sources.toml",
    CERTIFICATE,
    CHARTS,
    SAFETY,
)


def stray_files(files: Iterable[str]) -> Iterator[Problem]:
    """``texts.<language>.toml`` and files of other kinds are left alone."""
    for name in sorted(files):
        if not name.endswith(".toml") or is_deciding(name) or is_case(name) or name in (CERTIFICATE, CHARTS):
            continue
        if not fullmatch(r"texts\.[A-Za-z-]+\.toml", name):
            _, _, inside = name.rpartition("/")
            known = [f"causes/{inside}", f"cases/{inside}"] if "/" in name else _SINGLE
            yield Problem(name, "", "nothing reads a file of this name.", did_you_mean(name, known))
