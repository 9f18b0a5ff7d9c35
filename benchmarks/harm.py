"""Ways to spoil a session on its way, drawn from a seed: by accident, and with intent.

Each gives the spoilt thing and whether it was forged, that is given a digest or check that fits again: what
is forged may be read as what it says now; anything else must be told or be as it was.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterator, Sequence
from copy import deepcopy
from random import Random
from typing import Any

from legnumb_desktop.exchange.base45 import ALPHABET, decoded, encoded
from legnumb_desktop.exchange.codes import PART
from legnumb_desktop.exchange.session_file import DIGEST, digest_of

_INFINITE = "@infinite@"
_DEEP: list[object] = [[[[[[[[[[[]]]]]]]]]]]
_ODD: tuple[object, ...] = (
    None, True, False, -1, 0, 1, 0.1, 10**23, 10**30, -(2**63), _INFINITE, float("nan"), "", "x", "x" * 5000,
    "\ud800", "\x00", "\u202e", "../../etc/passwd", "not_sure", "declined", [], {}, [None], [[]], {"": 0},
    {"pain": ["L.groin"]}, {"pain": {}}, ["L.toe_big", 3], _DEEP, "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00", "2026-03-05T14:30:00", "2026-W10-4T12:00:00Z", "0" * 32, "0" * 64,
)  # fmt: skip


def harmed_pdf(pdf: bytes, chance: Random) -> tuple[bytes, bool]:
    return chance.choice((_bytes_changed, _bytes_changed, _words_changed, _words_changed, _pieces_moved))(
        pdf, chance
    ), False


def harmed_json(told: bytes, chance: Random) -> tuple[bytes, bool]:
    if chance.random() < 0.3:
        return chance.choice((_bytes_changed, _pieces_moved))(told, chance), False
    value = json.loads(told)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        _change_a_value(value, chance)
    forged = chance.random() < 0.6
    if forged:
        value[DIGEST] = digest_of(value)
    spoilt = _written(value)
    if chance.random() < 0.1:
        spoilt = spoilt.replace(b'"', b'"schema": NaN, "', chance.randint(1, 3))
    return spoilt, forged


def harmed_codes(codes: Sequence[str], others: Sequence[str], chance: Random) -> tuple[list[str], bool]:
    """``others`` are those of another paper."""
    if chance.random() < 0.5:
        return _forged_codes(codes, chance), True
    told = list(codes)
    chance.shuffle(told)
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(told)) if told else 0
        match chance.randrange(8):
            case 0 if told:
                del told[place]
            case 1 if told:
                told.append(told[place])
            case 2:
                told.insert(place, chance.choice(others))
            case 3 if told:
                told[place] = told[place][: chance.randint(0, len(told[place]))]
            case 4 if told:
                told[place] = re.sub(
                    r"/\d+/", f"/{chance.choice(('0', '1', '2', '3', '99', '٣'))}/", told[place]
                )
            case 5 if told:
                told[place] = chance.choice((str.lower, str.strip, str.title, lambda text: text * 2))(
                    told[place]
                )
            case 6:
                told.insert(
                    place, chance.choice(("4006381333931", "\x00", "/" * 9000, "LEGNUMB1////", "\u2028"))
                )
            case _ if told:
                letters = list(told[place])
                for _ in range(min(len(letters), chance.randint(1, 5))):
                    letters[chance.randrange(len(letters))] = chance.choice(ALPHABET + "aé\t")
                told[place] = "".join(letters)
            case _:
                told.append(chance.choice(codes))
    return told, False


def _forged_codes(codes: Sequence[str], chance: Random) -> list[str]:
    """What is packed is changed and packed again, with a check that fits."""
    packed = decoded("".join(code.split("/", 4)[4] for code in codes))
    unpacked = zlib.decompress(packed)
    draw = chance.random()
    if draw < 0.1:
        packed = _bytes_changed(packed, chance)
    elif draw < 0.2:
        packed = zlib.compress(bytes(chance.choice((300_000, 5_000_000))) + unpacked, 9)
    elif draw < 0.3:
        packed = zlib.compress(_bytes_changed(unpacked, chance), 9)
    else:
        value = json.loads(unpacked)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            _change_a_value(value, chance)
        packed = zlib.compress(_written(value), 9)
    told = encoded(packed)
    parts = [told[start : start + PART] for start in range(0, len(told), PART)]
    check = hashlib.sha256(packed).hexdigest()[:12].upper()
    return [f"LEGNUMB1/{check}/{number}/{len(parts)}/{part}" for number, part in enumerate(parts, start=1)]


def _bytes_changed(told: bytes, chance: Random) -> bytes:
    spoilt = bytearray(told)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _pieces_moved(told: bytes, chance: Random) -> bytes:
    """A piece is cut out, and put somewhere else or lost; or the rest of the file is."""
    start = chance.randrange(len(told))
    end = start + chance.randrange(1 + min(20_000, len(told) - start))
    piece, rest = told[start:end], told[:start] + told[end:]
    to = chance.randrange(len(rest) + 1)
    return chance.choice((told[:start], rest, rest[:to] + piece + rest[to:], told[:to] + piece + told[to:]))


_WORDS = re.compile(rb"\b\d+ 0 R\b|/[A-Z][A-Za-z]+|\b\d+\b|<<|>>|\[|\]|\bendstream\b|\bendobj\b")


def _words_changed(pdf: bytes, chance: Random) -> bytes:
    """Words of the PDF's own language stand for one another: references in circles, wrong kinds and sizes."""
    words = [word for word in _WORDS.finditer(pdf) if not _is_packed(pdf, word.start())]
    spoilt = bytearray(pdf)
    for _ in range(chance.randint(1, 6)):
        word, other = chance.choice(words), chance.choice(words)
        room = word.end() - word.start()
        put = (
            other.group()
            if chance.random() < 0.8
            else chance.choice((b"99999999", b"-1", b"0", b"null", b"[["))
        )
        spoilt[word.start() : word.end()] = put[:room].ljust(room)
    return bytes(spoilt)


def _is_packed(pdf: bytes, place: int) -> bool:
    """Whether the place is within a stream, whose bytes are no words."""
    return pdf.rfind(b"stream", 0, place) > pdf.rfind(b"endstream", 0, place) + len(b"end")


def _change_a_value(told: Any, chance: Random) -> None:
    """Replaces some value, doubles it, drops it or puts another beside it."""
    places = list(_places(told))
    if not places:
        return
    holder, key = chance.choice(places)
    match chance.randrange(6):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[chance.choice(("extra", "", "\ud800", "x" * 5000, "digest", "answers"))] = holder[key]
        case 1:
            holder.extend([holder[key]] * chance.choice((1, 2000)))
        case 2 | 3:
            elsewhere, other = chance.choice(places)
            holder[key] = deepcopy(elsewhere[other])
        case _:
            holder[key] = chance.choice(_ODD)


def _places(told: Any) -> Iterator[tuple[Any, Any]]:
    """Every object and list within, with each of its keys."""
    keys = list(told) if isinstance(told, dict) else range(len(told)) if isinstance(told, list) else ()
    for key in keys:
        yield told, key
        yield from _places(told[key])


def _written(value: object) -> bytes:
    told = json.dumps(value, ensure_ascii=True)
    return told.replace(f'"{_INFINITE}"', "1e999").encode()
