"""The codes on the last page: the session exactly, or a word on what is missing."""

from __future__ import annotations

import hashlib
import random
import subprocess
import zlib
from dataclasses import replace
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.exchange.base45 import decoded, encoded
from legnumb_desktop.exchange.codes import Scanned, codes_of, scanned, session_of
from legnumb_desktop.intake import Record


@given(st.binary(max_size=200))
def test_base_45_gives_every_bytes_back(content: bytes) -> None:
    assert decoded(encoded(content)) == content


def test_base_45_is_that_of_its_standard() -> None:
    assert encoded(b"AB") == "BB8"
    assert encoded(b"Hello!!") == "%69 VD92EX0"
    assert decoded("QED8WEX0") == b"ietf!"


@pytest.mark.parametrize("wrong", ["a", "ABCD", ":::", "ab", "GGW"])
def test_what_is_no_base_45_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="base 45"):
        decoded(wrong)


def without_result(record: Record) -> Record:
    assert record.assessment is not None
    return replace(record, assessment={key: record.assessment[key] for key in ("urgency", "outcome")})


def test_the_codes_give_the_session_back_exactly(record: Record) -> None:
    read = scanned(codes_of(record, "0.1.0"))
    assert read.whole
    file = session_of(read)
    assert file.record == without_result(record)
    assert file.program == "0.1.0"


def test_the_order_of_scanning_and_doubles_do_not_matter(record: Record) -> None:
    codes = [*codes_of(record, "1"), *codes_of(record, "1")]
    random.Random(4).shuffle(codes)
    assert session_of(scanned(codes)).record == without_result(record)


def test_a_missing_code_is_named(record: Record) -> None:
    codes = codes_of(record, "1")
    read = scanned(codes[:-1])
    assert read.missing == (len(codes),)
    with pytest.raises(ProblemsFound, match="not every code"):
        session_of(read)


def test_codes_of_two_papers_are_not_mixed(record: Record) -> None:
    other = replace(record, line=replace(record.line, person="Somebody else"))
    read = scanned([codes_of(record, "1")[0], *codes_of(other, "1")])
    assert all("another paper" in fault for fault in read.faults)
    assert not read.whole


def test_what_is_no_code_of_ours_is_named_and_the_rest_still_read(record: Record) -> None:
    read = scanned(["4006381333931", *codes_of(record, "1"), "", "LEGNUMB1/XY/1/2/"])
    assert len(read.faults) == 2
    assert "4006381333931" in read.faults[0]
    assert read.whole


def test_a_slip_of_the_scanner_is_noticed(record: Record) -> None:
    first, *others = codes_of(record, "1")
    slipped = first[:-1] + ("A" if first[-1] != "A" else "B")
    with pytest.raises(ProblemsFound, match="read with a fault"):
        session_of(scanned([slipped, *others]))


def test_too_many_words_for_codes_give_none(record: Record) -> None:
    chance = random.Random(1)
    long = "".join(chance.choice("abcdefghijklmnopqrstuvwxyz ") for _ in range(20_000))
    told = {**record.answers, "other": long}
    at = {**record.answered_at, "other": record.line.started}
    assert codes_of(replace(record, answers=told, answered_at=at), "1") == ()


def test_a_bomb_in_codes_is_refused(record: Record) -> None:
    packed = zlib.compress(bytes(100_000_000), 9)
    part = encoded(packed)
    check = hashlib.sha256(packed).hexdigest()[:12].upper()
    with pytest.raises(ProblemsFound, match="more than any session"):
        session_of(Scanned((part,), check, ()))


@pytest.mark.parametrize("inside", [b"[]", b"{}", b"1", b'["1","x",null,["a","b","c"],"","",1,2,3,4,5,6]'])
def test_codes_that_hold_something_else_are_refused(inside: bytes) -> None:
    packed = zlib.compress(inside)
    check = hashlib.sha256(packed).hexdigest()[:12].upper()
    with pytest.raises(ProblemsFound):
        session_of(Scanned((encoded(packed),), check, ()))


@pytest.mark.skipif(
    not which("zbarimg") or not which("pdftoppm"), reason="needs zbar-tools and poppler-utils"
)
def test_a_real_scanner_reads_the_printed_page(pdf: bytes, record: Record, tmp_path: Path) -> None:
    """Printed at 100 dots an inch in grey, as a cheap copy would be, and read by zbar."""
    paper = tmp_path / "report.pdf"
    paper.write_bytes(pdf)
    last = len(PdfReader(paper).pages)
    page = ["-f", str(last), "-l", str(last), "-r", "100", "-gray", "-png", "-singlefile"]
    subprocess.run(["pdftoppm", *page, paper, tmp_path / "codes"], check=True)
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "--nodbus", tmp_path / "codes.png"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert session_of(scanned(read.stdout.splitlines())).record == without_result(record)
