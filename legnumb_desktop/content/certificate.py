"""The certificate beside a content: what was proved of it, by its digest. It is no part of that digest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from legnumb_desktop.core.pathway import Pathway, Stamp
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.core.standing import Standing, Unverified, Verified
from legnumb_desktop.whole_file import write_whole

CERTIFICATE = "certificate.toml"


@dataclass(frozen=True, slots=True)
class Certificate:
    """``requirements`` is how many were proved; ``program`` the version that proved them."""

    stamp: Stamp
    requirements: int
    properties: tuple[str, ...]
    proved_on: date
    program: str


def read_certificate(files: Mapping[str, bytes]) -> Certificate:
    """Raises :class:`ProblemsFound` where it is missing, or with every fault of its shape."""
    from legnumb_desktop.content.raw.certificate import RawCertificate
    from legnumb_desktop.content.shape import read_table

    if CERTIFICATE not in files:
        mend = "Run `legnumb verify --write`."
        raise ProblemsFound([Problem(CERTIFICATE, "", "the file is missing.", mend)])
    raw = read_table(RawCertificate, CERTIFICATE, files[CERTIFICATE])
    stamp = Stamp(raw.form, raw.version, raw.digest)
    return Certificate(stamp, raw.requirements, raw.properties, raw.proved_on, raw.program)


def standing_of(pathway: Pathway, certificate: Certificate) -> Standing:
    if certificate.stamp != pathway.stamp:
        return Unverified("The content was changed after it was proved.")
    return Verified(certificate.requirements, certificate.properties, certificate.proved_on)


def certificate_faults(files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """None where there is no certificate: content may be tried before it is proved."""
    if CERTIFICATE not in files:
        return ()
    try:
        read_certificate(files)
    except ProblemsFound as found:
        return found.problems
    return ()


def find_standing(pathway: Pathway, files: Mapping[str, bytes]) -> Standing:
    """The standing by the certificate among ``files``, whatever state that is in."""
    if CERTIFICATE not in files:
        return Unverified("The content has no certificate of a proof.")
    try:
        certificate = read_certificate(files)
    except ProblemsFound:
        return Unverified("The certificate of the proof cannot be read.")
    return standing_of(pathway, certificate)


def certificate_text(certificate: Certificate) -> str:
    """As TOML, which reads JSON's strings, numbers and lists as its own."""

    def told(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)

    stamp = certificate.stamp
    return (
        f"form = {told(stamp.form)}\n"
        f"version = {told(stamp.version)}\n"
        f"digest = {told(stamp.digest)}\n"
        f"requirements = {certificate.requirements}\n"
        f"properties = {told(list(certificate.properties))}\n"
        f"proved_on = {certificate.proved_on.isoformat()}\n"
        f"program = {told(certificate.program)}\n"
    )


def write_certificate(folder: Path, certificate: Certificate) -> Path:
    """Writes it whole into the form's folder, in place of an older one. Raises OSError."""
    path = folder / CERTIFICATE
    write_whole(path, certificate_text(certificate).encode())
    path.chmod(0o644)
    return path
