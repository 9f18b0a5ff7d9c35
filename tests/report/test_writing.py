from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from legnumb_desktop.core.answers import NotSure
from legnumb_desktop.core.going_on import NotWanted
from legnumb_desktop.report import Report, ReportFault, write_report

ReportOf = Callable[..., Report]

if sys.platform != "win32":
    import resource


def test_a_report_is_written_whole_with_nothing_left_beside_it(tmp_path: Path, report_of: ReportOf) -> None:
    write_report(tmp_path / "leg.pdf", report_of({}))
    assert (tmp_path / "leg.pdf").read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["leg.pdf"]


def test_a_new_report_takes_the_place_of_an_older_one(tmp_path: Path, report_of: ReportOf) -> None:
    out = tmp_path / "leg.pdf"
    write_report(out, report_of({}))
    before = out.read_bytes()
    write_report(out, report_of({"rf_cauda": NotSure()}))
    assert out.read_bytes() != before


def test_each_step_is_told_and_wherever_it_is_stopped_the_older_report_stays(
    tmp_path: Path, report_of: ReportOf
) -> None:
    out = tmp_path / "leg.pdf"
    told: list[tuple[int, int]] = []
    write_report(out, report_of({}), going_on=lambda done, steps: told.append((done, steps)))
    known = [done / steps for done, steps in told if steps]
    assert known == sorted(known)
    assert known[-1] == 1
    before = out.read_bytes()
    for stop in range(len(told)):
        left = iter(range(stop))

        def going_on(_done: int, _steps: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise NotWanted

        with pytest.raises(NotWanted):
            write_report(out, report_of({"rf_cauda": NotSure()}), going_on=going_on)
        assert out.read_bytes() == before
        assert [path.name for path in tmp_path.iterdir()] == ["leg.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="the limit on the size of files is one of Unix")
def test_a_full_disk_leaves_the_older_report_as_it_was(tmp_path: Path, report_of: ReportOf) -> None:
    out = tmp_path / "leg.pdf"
    out.write_bytes(b"the older report")
    with no_file_above(4096), pytest.raises(ReportFault, match="not enough room") as fault:
        write_report(out, report_of({}))
    assert fault.value.do_now
    assert out.read_bytes() == b"the older report"
    assert [path.name for path in tmp_path.iterdir()] == ["leg.pdf"]


def test_a_folder_that_is_not_there_is_told_calmly(tmp_path: Path, report_of: ReportOf) -> None:
    with pytest.raises(ReportFault, match="does not exist") as fault:
        write_report(tmp_path / "gone" / "leg.pdf", report_of({}))
    assert "kept" in fault.value.kept


def test_a_name_that_is_a_folder_is_told_calmly(tmp_path: Path, report_of: ReportOf) -> None:
    (tmp_path / "leg.pdf").mkdir()
    with pytest.raises(ReportFault, match="name of a folder"):
        write_report(tmp_path / "leg.pdf", report_of({}))
    assert [path.name for path in tmp_path.iterdir()] == ["leg.pdf"]


def test_loading_the_package_does_not_load_the_pdf_writer() -> None:
    program = "import sys, legnumb_desktop.report; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """Within, writing more than ``size`` bytes to one file fails as on a full disk."""
    old, heard = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
        signal.signal(signal.SIGXFSZ, heard)
