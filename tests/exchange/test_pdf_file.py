"""A PDF that somebody hands over: the session within it, and files that mean no good."""

from __future__ import annotations

import codecs
import os
import random
import subprocess
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.exchange.incoming import Content, examine, take_in
from legnumb_desktop.exchange.opening import open_session_file
from legnumb_desktop.exchange.pdf_file import GivenUp, Locked, read_pdf
from legnumb_desktop.exchange.session_file import attached_session, session_file
from legnumb_desktop.exchange.strict_json import NotReadable
from legnumb_desktop.intake import Record
from legnumb_desktop.storage import KeptSessions


def _stream(pdf: bytes) -> BytesIO:
    return BytesIO(pdf)


def _written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_session_travels_within_the_pdf_and_the_page_names_its_digest(pdf: bytes, record: Record) -> None:
    file, printed = open_session_file(pdf, "report.pdf")
    assert file.record == record
    assert file.unaltered
    assert printed == file.digest[:12]


def test_the_files_within_are_found_by_any_reader(pdf: bytes, record: Record, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    reader = PdfReader(path)
    (attached,) = reader.attachment_list
    assert attached.name == "session.json"
    assert attached.content == attached_session(record, "1")[0].content
    assert attached.subtype == "/application/json"


def test_a_session_put_into_the_pages_of_another_does_not_match_their_print(
    pdf: bytes, record: Record
) -> None:
    writer = PdfWriter(clone_from=PdfReader(_stream(pdf)))
    other = attached_session(record, "another version")[0].content
    del writer.root_object["/Names"]
    writer.add_attachment("session.json", other)
    file, printed = open_session_file(_written(writer), "mixed.pdf")
    assert file.unaltered
    assert printed is not None
    assert not file.digest.startswith(printed)


def test_the_files_belong_to_the_document_as_a_whole(pdf: bytes) -> None:
    """As associated files, so that an archive of PDF/A-3 keeps and shows them (PDF 2.0, 14.13)."""
    root = PdfReader(_stream(pdf)).root_object
    associated = [each.get_object() for each in root["/AF"]]
    assert [(each["/UF"], each["/AFRelationship"]) for each in associated] == [("session.json", "/Data")]


def test_a_session_in_a_pdf_whose_first_page_names_no_data_is_told_as_such(pdf: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(_stream(pdf)))
    writer.insert_blank_page(200, 200, index=0)
    _, printed = open_session_file(_written(writer), "other_page.pdf")
    assert printed == ""


def test_a_session_that_came_in_by_its_paper_makes_the_very_same_paper(
    pdf: bytes, present: Content, kept: KeptSessions, paper_of: Callable[[Record], bytes]
) -> None:
    file, printed = open_session_file(pdf, "report.pdf")
    incoming = examine(file, printed, present, kept, read_pathway)
    assert incoming.doubts == ()
    assert paper_of(kept.load(take_in(incoming, kept))) == pdf


def test_a_pdf_without_a_session_is_told_apart(pdf: bytes) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    with pytest.raises(ProblemsFound, match="carries no session"):
        open_session_file(_written(writer), "other.pdf")


@pytest.mark.parametrize("told", [b"", b"\x89PNG\r\n", b"my holiday"], ids=["empty", "a picture", "text"])
def test_a_file_of_another_kind_is_told_in_plain_words(told: bytes) -> None:
    with pytest.raises(ProblemsFound, match="neither a PDF nor a session file"):
        open_session_file(told, "holiday.pdf")


def test_a_session_file_that_an_editor_put_its_mark_before_is_read(record: Record) -> None:
    file, _ = open_session_file(codecs.BOM_UTF8 + session_file(record, "1"), "session.json")
    assert file.record == record
    assert file.unaltered


def test_a_protected_pdf_asks_for_its_password_and_opens_with_it(pdf: bytes, record: Record) -> None:
    writer = PdfWriter(clone_from=PdfReader(_stream(pdf)))
    writer.encrypt("kalte Zehe", algorithm="AES-256")
    locked = _written(writer)
    with pytest.raises(Locked) as asked:
        open_session_file(locked, "locked.pdf")
    assert not asked.value.wrong
    with pytest.raises(Locked) as wrong:
        open_session_file(locked, "locked.pdf", "warme Zehe")
    assert wrong.value.wrong
    file, _ = open_session_file(locked, "locked.pdf", "kalte Zehe")
    assert file.record == record


def test_reading_can_be_given_up(pdf: bytes) -> None:
    with pytest.raises(GivenUp):
        read_pdf(pdf, wanted=lambda: False)


def test_what_takes_longer_than_patience_is_refused(pdf: bytes) -> None:
    with pytest.raises(NotReadable, match="time and memory"):
        read_pdf(pdf, patience=0.0)


def test_no_pdf_and_too_large_a_pdf_are_refused_at_once() -> None:
    with pytest.raises(NotReadable, match="not a PDF"):
        read_pdf(b"MZ\x90\x00")
    with pytest.raises(NotReadable, match="larger than"):
        read_pdf(b"%PDF-1.7" + b"\0" * 20_000_001)


def bare_pdf(names: bytes, *objects: bytes) -> bytes:
    """A PDF of one page whose name dictionary and further objects (from 4 on) are as given."""
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R/Names " + names + b">>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
        *objects,
    ]
    out, starts = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(bodies) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return out + end % (size, table, size, len(out))


def stream(filters: bytes, content: bytes) -> bytes:
    return b"<</Filter[%s]/Length %d>>\nstream\n%s\nendstream" % (filters, len(content), content)


def bomb(*, layers: int) -> bytes:
    """A few kilobytes that would unpack to a gigabyte."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(2**20)) for _ in range(1024)) + packer.flush()
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)
    file = b"<</Type/Filespec/F(session.json)/EF<</F 5 0 R>>>>"
    return bare_pdf(
        b"<</EmbeddedFiles<</Names[(session.json) 4 0 R]>>>>", file, stream(b"/FlateDecode" * layers, packed)
    )


HOSTILE = {
    "a bomb": bomb(layers=1),
    "a bomb within a bomb": bomb(layers=2),
    "a name tree that bites its tail": bare_pdf(
        b"<</EmbeddedFiles 4 0 R>>", b"<</Kids[4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R]>>"
    ),
    "a page that is its own parent": bare_pdf(b"<<>>").replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
    "names of the wrong kind": bare_pdf(b"<</EmbeddedFiles[1 2 3]>>"),
    "a file that is a number": bare_pdf(b"<</EmbeddedFiles<</Names[(session.json) 42]>>>>"),
    "only its beginning": bare_pdf(b"<<>>")[:60],
    "brackets without end": b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000,
}


@pytest.mark.parametrize("told", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_files_are_refused_in_words(told: bytes) -> None:
    with pytest.raises(ProblemsFound) as refused:
        open_session_file(told, "in.pdf")
    assert all(problem.wrong and problem.mend for problem in refused.value.problems)


def test_damage_is_refused_in_words_or_does_no_harm(pdf: bytes, record: Record) -> None:
    """Some copies with bytes changed or cut off; ``python -m benchmarks.hostile`` tries 10,000."""
    chance = random.Random(20261123)
    refused = 0
    for _ in range(8):
        hurt = bytearray(pdf)
        for _ in range(chance.randint(1, 30)):
            hurt[chance.randrange(len(hurt))] = chance.randrange(256)
        if chance.random() < 0.3:
            del hurt[chance.randrange(len(hurt)) :]
        try:
            file, _ = open_session_file(bytes(hurt), "hurt.pdf")
        except ProblemsFound:
            refused += 1
        else:
            assert file.record == record or not file.unaltered
    assert refused > 0


def test_what_is_added_behind_its_end_does_no_harm(pdf: bytes, record: Record) -> None:
    file, printed = open_session_file(pdf + b"\n% added on the way\n", "longer.pdf")
    assert file.record == record
    assert printed == file.digest[:12]


READING = """
import sys
from pathlib import Path

from legnumb_desktop.exchange.pdf_file import read_pdf

if __name__ == "__main__":
    print(sorted(read_pdf(Path(sys.argv[1]).read_bytes()).files))
"""
PLANTED = """
from pathlib import Path

Path(__file__).with_suffix(".run").touch()
raise ImportError("not what was meant")
"""


@pytest.mark.parametrize("planted", ["multiprocessing", "pickle", "struct", "pypdf"])
def test_no_module_of_the_folder_that_the_program_is_started_in_is_run(
    planted: str, pdf: bytes, tmp_path: Path
) -> None:
    foreign, script, file = tmp_path / "foreign", tmp_path / "reading.py", tmp_path / "report.pdf"
    foreign.mkdir()
    (foreign / f"{planted}.py").write_text(PLANTED)
    script.write_text(READING)
    file.write_bytes(pdf)
    command = [sys.executable, str(script), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=foreign, timeout=60)
    assert list(foreign.glob("*.run")) == []
    assert (done.stdout, done.stderr) == ("['session.json']\n", "")


def test_what_is_begun_afterwards_looks_for_modules_as_before(pdf: bytes) -> None:
    before = os.environ.get("PYTHONSAFEPATH")
    read_pdf(pdf)
    assert os.environ.get("PYTHONSAFEPATH") == before
