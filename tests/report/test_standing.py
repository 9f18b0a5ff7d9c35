"""The paper says when the content behind it is not verified."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from legnumb_desktop.core.standing import Unverified, Verified
from legnumb_desktop.report import Report

ReportOf = Callable[..., Report]
PagesOf = Callable[[Report], list[str]]


def test_the_clinician_s_page_and_every_footer_say_that_the_content_is_unverified(
    report_of: ReportOf, pages_of: PagesOf
) -> None:
    report = replace(report_of({}), standing=Unverified("The content was changed after it was proved."))
    pages = pages_of(report)
    assert "Not verified. The content was changed after it was proved." in pages[0]
    assert all(f"{report.pathway.digest[:12]} unverified ·" in page for page in pages)


def test_verified_content_is_named_in_the_footer_alone(report_of: ReportOf, pages_of: PagesOf) -> None:
    report = replace(report_of({}), standing=Verified(124, ("total",), date(2026, 11, 23)))
    pages = pages_of(report)
    assert "Not verified" not in pages[0]
    assert all(f"{report.pathway.digest[:12]} verified ·" in page for page in pages)
