"""The keys a table may have, looked up from its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo


def known_keys(root: type, steps: Sequence[str | int]) -> tuple[str, ...]:
    """``steps`` lead from the file's top to the table; empty where no table of ours is there."""
    here: object = root
    for step in steps:
        if isinstance(step, str) and isinstance(here, type) and is_dataclass(here):
            here = _plain(_keys(here).get(step))
    return tuple(_keys(here)) if isinstance(here, type) and is_dataclass(here) else ()


def _keys(table: type) -> dict[str, object]:
    hints = get_type_hints(table, include_extras=True)
    return {_alias(hints[each.name]) or each.name: hints[each.name] for each in fields(table)}


def _alias(hint: object) -> str | None:
    if get_origin(hint) is Annotated:
        for extra in get_args(hint)[1:]:
            if isinstance(extra, FieldInfo) and extra.alias:
                return extra.alias
    return None


def _plain(hint: object) -> object:
    """The table type inside ``Annotated``, ``tuple[…, ...]`` and ``… | None``."""
    if get_origin(hint) in (Annotated, tuple):
        return _plain(get_args(hint)[0])
    if isinstance(hint, UnionType):
        return _plain(next(each for each in get_args(hint) if each is not NoneType))
    return hint
