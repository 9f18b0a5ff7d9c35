"""Whom to call, where."""

from __future__ import annotations

import pytest

from legnumb_desktop.emergency_numbers import (
    COUNTRIES,
    ELSEWHERE,
    country_of_locale,
    country_to_begin_with,
    number_for,
)


@pytest.mark.parametrize(
    ("country", "number"),
    [("GB", "999"), ("US", "911"), ("AU", "000"), ("NZ", "111"), ("DE", "112"), ("JP", "119"), ("CN", "120")],
)
def test_every_country_has_its_own_number(country: str, number: str) -> None:
    assert number_for(country) == number


def test_a_country_that_is_not_listed_gets_the_number_that_most_mobile_phones_know() -> None:
    assert number_for("ZZ") == number_for("") == ELSEWHERE == "112"


@pytest.mark.parametrize(
    ("locale", "country"),
    [("en_GB", "GB"), ("fr_CH.UTF-8", "CH"), ("zh-Hant-TW", "TW"), ("sr_Latn_RS", ""), ("C", ""), ("", "")],
)
def test_the_country_comes_from_the_locale_where_it_names_one_that_is_listed(
    locale: str, country: str
) -> None:
    assert country_of_locale(locale) == country


def test_what_was_chosen_goes_before_the_locale_also_that_no_country_of_the_list_is_meant() -> None:
    assert country_to_begin_with(None, "en_US") == "US"
    assert country_to_begin_with("SE", "en_US") == "SE"
    assert number_for(country_to_begin_with("", "en_US")) == "112"


def test_the_list_is_in_order_and_names_no_country_twice() -> None:
    names = [country.name for country in COUNTRIES]
    assert names == sorted(names)
    assert len({country.code for country in COUNTRIES}) == len(COUNTRIES)
    assert all(country.number.isdigit() and len(country.number) == 3 for country in COUNTRIES)
