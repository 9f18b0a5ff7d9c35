"""The certificate tells whether this very content was proved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.content import (
    Certificate,
    check_content,
    digest_of,
    find_standing,
    read_certificate,
    read_pathway,
    standing_of,
    write_certificate,
)
from legnumb_desktop.content.certificate import certificate_text
from legnumb_desktop.content.digest import is_deciding
from legnumb_desktop.core.pathway import Pathway, Stamp
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.standing import Unverified, Verified, plain_standing, read_standing

PROVED_ON = date(2026, 11, 23)


def certificate_of(pathway: Pathway) -> Certificate:
    return Certificate(pathway.stamp, 124, ("total", "safe"), PROVED_ON, "0.1.0")


def with_certificate(files: Mapping[str, bytes], certificate: Certificate) -> dict[str, bytes]:
    return {**files, "certificate.toml": certificate_text(certificate).encode()}


def test_content_with_its_own_certificate_is_verified(leg_numbness_files: dict[str, bytes]) -> None:
    pathway = read_pathway(leg_numbness_files)
    files = with_certificate(leg_numbness_files, certificate_of(pathway))
    assert find_standing(pathway, files) == Verified(124, ("total", "safe"), PROVED_ON)
    assert read_pathway(files).digest == pathway.digest
    assert check_content(files) == ()


def test_content_without_a_certificate_is_unverified(
    sound_form: Mapping[str, bytes], leg_numbness: Pathway
) -> None:
    standing = find_standing(read_pathway(sound_form), sound_form)
    assert standing == Unverified("The content has no certificate of a proof.")


@pytest.mark.parametrize(
    "other", [{"form": "arm_numbness"}, {"version": "9.9.9"}, {"digest": "0" * 64}], ids=str
)
def test_a_certificate_of_other_content_verifies_nothing(
    other: dict[str, str], sound_form: Mapping[str, bytes]
) -> None:
    pathway = read_pathway(sound_form)
    certificate = certificate_of(pathway)
    elsewhere = replace(certificate, stamp=replace(certificate.stamp, **other))
    assert standing_of(pathway, elsewhere) == Unverified("The content was changed after it was proved.")


@pytest.mark.parametrize(
    ("damage", "place", "wrong"),
    [
        (lambda text: text.replace("requirements = 124\n", ""), "", "`requirements` is missing"),
        (lambda text: text.replace("= 124", '= "124"'), "requirements", "is not a whole number"),
        (lambda text: text.replace("= 124", "= 0"), "requirements", "is not possible"),
        (lambda text: text.replace('["total", "safe"]', "[]"), "properties", "the list is empty"),
        (lambda text: text.replace("2026-11-23", '"soon"'), "proved_on", "is not a date"),
        (lambda text: text.replace("0" * 64, "0" * 63), "digest", "is not a digest"),
        (lambda text: text + "by = 1\n", "", "there is no key `by`"),
        (lambda text: text[:20], "end of document", "this is not TOML"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_damaged_certificate_is_refused_in_words_and_verifies_nothing(
    damage: Callable[[str], str], place: str, wrong: str, sound_form: Mapping[str, bytes]
) -> None:
    pathway = read_pathway(sound_form)
    certificate = replace(certificate_of(pathway), stamp=Stamp("tiny", "1.0.0", "0" * 64))
    files = {**sound_form, "certificate.toml": damage(certificate_text(certificate)).encode()}
    with pytest.raises(ProblemsFound) as found:
        read_certificate(files)
    (problem,) = found.value.problems
    assert problem.file == "certificate.toml"
    assert place in problem.place
    assert wrong in problem.wrong
    assert problem.mend
    assert problem in check_content(files)
    assert find_standing(pathway, files) == Unverified("The certificate of the proof cannot be read.")


def test_what_is_written_reads_as_it_was_and_takes_the_older_one_s_place(
    tmp_path: Path, sound_form: Mapping[str, bytes]
) -> None:
    older = certificate_of(read_pathway(sound_form))
    certificate = replace(older, properties=("total", 'a "quoted" – name', "back\\slash"), program="0.2.0")
    write_certificate(tmp_path, older)
    written = write_certificate(tmp_path, certificate)
    assert read_certificate({"certificate.toml": written.read_bytes()}) == certificate
    assert [file.name for file in tmp_path.iterdir()] == ["certificate.toml"]


def test_the_certificate_and_the_worked_cases_are_no_part_of_the_digest(
    sound_form: Mapping[str, bytes],
) -> None:
    files = {**sound_form, "certificate.toml": b"anything", "cases/more.toml": b"anything"}
    assert digest_of(files) == digest_of(sound_form)


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_any_changed_byte_of_the_content_is_no_longer_what_was_proved(
    data: st.DataObject, leg_numbness: Pathway, leg_numbness_files: dict[str, bytes]
) -> None:
    """Line ends aside, which differ between systems and say nothing."""
    name = data.draw(st.sampled_from(sorted(filter(is_deciding, leg_numbness_files))))
    content = leg_numbness_files[name]
    place = data.draw(st.integers(0, len(content) - 1))
    byte = data.draw(st.integers(0, 255))
    changed = content[:place] + bytes([byte]) + content[place + 1 :]
    if {content[place], byte} <= set(b"\r\n") or byte == content[place]:
        return
    digest = digest_of({**leg_numbness_files, name: changed})
    pathway = replace(leg_numbness, digest=digest)
    assert isinstance(standing_of(pathway, certificate_of(leg_numbness)), Unverified)


@pytest.mark.parametrize("standing", [Verified(124, ("total",), PROVED_ON), Unverified("For a reason.")])
def test_a_kept_standing_reads_as_it_was(standing: Verified | Unverified) -> None:
    assert read_standing(plain_standing(standing)) == standing


@pytest.mark.parametrize(
    "kept",
    [
        None,
        5,
        {"verified": True},
        {"verified": "yes"},
        {"verified": True, "requirements": 1, "properties": [], "proved_on": "no day"},
    ],
)
def test_what_was_not_kept_well_is_unverified(kept: object) -> None:
    assert isinstance(read_standing(kept), Unverified)
