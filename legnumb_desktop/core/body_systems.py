"""The body systems that the nodes of the tree belong to, in words."""

from __future__ import annotations

SYSTEMS = {
    "brain": "Brain",
    "vessels": "Blood vessels",
    "cauda_equina": "Base of the spine",
    "cord_and_spread": "Spinal cord and spread",
    "weakness": "Weakness",
    "infection": "Infection",
    "cancer": "Cancer",
    "bleeding": "Bleeding",
    "injury": "Injury",
    "metabolic": "Salts, sugar, vitamins",
    "nerve": "Nerves",
    "other": "Other",
}
