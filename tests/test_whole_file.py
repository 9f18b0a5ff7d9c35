"""A file is written completely or not at all, and nothing is left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from legnumb_desktop.whole_file import write_whole

WRITING = """
import resource, sys
from pathlib import Path
from legnumb_desktop.whole_file import write_whole

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
write_whole(Path(sys.argv[1]), bytes(int(sys.argv[2])))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the size of a file has no limit there")
@pytest.mark.parametrize("size", [5_000, 5_000_000])
def test_where_the_disk_takes_no_more_nothing_is_left_behind(size: int, tmp_path: Path) -> None:
    """What is small waits until it is flushed; what is large fails at once."""
    out = tmp_path / "report.pdf"
    out.write_bytes(b"as it was")
    command = [sys.executable, "-c", WRITING, str(out), str(size)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert "File too large" in done.stderr
    assert os.listdir(tmp_path) == ["report.pdf"]
    assert out.read_bytes() == b"as it was"


def test_who_changes_their_mind_at_the_last_moment_keeps_the_older_file(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"as it was")

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(out, b"new", stop)
    assert os.listdir(tmp_path) == ["report.pdf"]
    assert out.read_bytes() == b"as it was"
    write_whole(out, b"new")
    assert out.read_bytes() == b"new"
