"""The number to call in an emergency, by country (ISO 3166 code)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    name: str
    number: str


_OTHERS = {
    "AR": ("Argentina", "107"),
    "AU": ("Australia", "000"),
    "BR": ("Brazil", "192"),
    "CA": ("Canada", "911"),
    "CH": ("Switzerland", "144"),
    "CL": ("Chile", "131"),
    "CN": ("China", "120"),
    "CO": ("Colombia", "123"),
    "GB": ("United Kingdom", "999"),
    "HK": ("Hong Kong", "999"),
    "IE": ("Ireland", "112"),
    "IL": ("Israel", "101"),
    "IN": ("India", "112"),
    "JP": ("Japan", "119"),
    "KR": ("South Korea", "119"),
    "MX": ("Mexico", "911"),
    "MY": ("Malaysia", "999"),
    "NO": ("Norway", "113"),
    "NZ": ("New Zealand", "111"),
    "PH": ("Philippines", "911"),
    "SG": ("Singapore", "995"),
    "TR": ("Türkiye", "112"),
    "TW": ("Taiwan", "119"),
    "UA": ("Ukraine", "103"),
    "US": ("United States", "911"),
    "ZA": ("South Africa", "112"),
}
_WITH_112 = {
    "AT": "Austria",
    "BE": "Belgium",
    "BG": "Bulgaria",
    "CY": "Cyprus",
    "CZ": "Czechia",
    "DE": "Germany",
    "DK": "Denmark",
    "EE": "Estonia",
    "ES": "Spain",
    "FI": "Finland",
    "FR": "France",
    "GR": "Greece",
    "HR": "Croatia",
    "HU": "Hungary",
    "IS": "Iceland",
    "IT": "Italy",
    "LT": "Lithuania",
    "LU": "Luxembourg",
    "LV": "Latvia",
    "MT": "Malta",
    "NL": "Netherlands",
    "PL": "Poland",
    "PT": "Portugal",
    "RO": "Romania",
    "SE": "Sweden",
    "SI": "Slovenia",
    "SK": "Slovakia",
}
COUNTRIES: tuple[Country, ...] = tuple(
    sorted(
        [Country(code, name, number) for code, (name, number) in _OTHERS.items()]
        + [Country(code, name, "112") for code, name in _WITH_112.items()],
        key=lambda country: country.name,
    )
)
_BY_CODE = {country.code: country for country in COUNTRIES}
ELSEWHERE = "112"
"""Mobile phones in most countries lead this number to the local emergency service."""


def number_for(code: str) -> str:
    """The number for a medical emergency; :data:`ELSEWHERE` where the country is not listed."""
    country = _BY_CODE.get(code)
    return country.number if country else ELSEWHERE


def country_to_begin_with(chosen: str | None, locale: str) -> str:
    """What was chosen, also that none of the list is meant (empty); as the locale says where nothing was."""
    return country_of_locale(locale) if chosen is None else chosen


def country_of_locale(locale: str) -> str:
    """The country in a locale name such as ``en_GB``; empty where it names none that is listed."""
    code = locale.replace("-", "_").split(".")[0].rpartition("_")[2].upper()
    return code if code in _BY_CODE else ""
