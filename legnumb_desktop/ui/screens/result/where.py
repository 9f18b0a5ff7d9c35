"""Where to go, in words for each way that an outcome can name."""

from __future__ import annotations

WHERE = {
    "ambulance": "By ambulance, to the emergency department",
    "ambulance_if_today_else_ed_now": "By ambulance if it was today, else to the emergency department",
    "ed_with_mri_now": "Emergency department, one with an MRI scanner if you can",
    "ed_or_same_day_clinic_today": "Hospital: emergency department or same-day clinic",
    "tia_clinic_or_ed_today": "TIA (mini-stroke) clinic or emergency department",
    "maternity_unit_today": "Your maternity unit",
    "surgical_team_today": "The team that operated on you",
    "gp_or_pharmacy_today": "Doctor or pharmacist",
    "gp_this_week": "Your doctor",
    "own_team_this_week": "The team that looks after you",
    "gp_appointment": "Your doctor",
    "home": "At home",
}


def where_to_go(via: str) -> str:
    """The words for ``via``; empty for one that is not known here, so that the card shows no place."""
    return WHERE.get(via, "")
