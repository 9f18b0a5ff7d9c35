"""A record on a real disk, and the real faults of one."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

import pytest

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import KeptSessions, open_sessions

AT = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)
STAMP = Stamp("leg_numbness", "1.0.0", "d1")
CONTENT = {"form.toml": b'id = "leg_numbness"\n', "bytes": bytes(range(256))}
NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "legnumb.sqlite"


@pytest.fixture
def kept(path: Path) -> Iterator[KeptSessions]:
    """One session ``s`` with one answer."""
    with open_sessions(path, patience=0.05) as sessions:
        sessions.begin("s", STAMP, CONTENT, AT)
        sessions.write_answer("s", "rf_cauda", ["saddle"], "rf_limb", AT)
        yield sessions


@pytest.fixture
def told() -> list[RecordFault]:
    return []


def fill_the_disk(kept: KeptSessions) -> None:
    """SQLite may not make the file any larger, and says what it says of a full disk."""
    with kept._database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")


@contextmanager
def full_disk(kept: KeptSessions) -> Iterator[None]:
    fill_the_disk(kept)
    try:
        yield
    finally:
        with kept._database.reading() as connection:
            connection.execute("PRAGMA max_page_count=4294967294")


@contextmanager
def written_by_another(path: Path) -> Iterator[None]:
    """Another program is in the midst of a write."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def as_ordinary_person() -> Iterator[Callable[[], AbstractContextManager[Path]]]:
    """A folder of a user whom file modes bind; root is not bound by any."""
    if os.name != "posix":
        pytest.skip("file modes are of POSIX systems")
    folder = Path(tempfile.mkdtemp(prefix="legnumb-"))
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)

    @contextmanager
    def acting() -> Iterator[Path]:
        before = os.geteuid()
        if before == 0:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            os.seteuid(before)

    yield acting
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o700)
    rmtree(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB of its own, where one may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mounting, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
