"""However a form is damaged, it is refused with problems or read; it never fails in another way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.content import check_content, read_pathway, warnings_of

ODD_VALUES = (
    *("1", "-1", "1e400", "nan", "true", "[]", "{}", "[[1]]", "[{}]", '{ id = "x" }', '["x"]', "9" * 400),
    *('""', '"none"', '"cold_leg"', '"see_doctor"', '"cold_today"'),
    *("2028-12-31", "2028-12-31T12:00:00", "12:00:00"),
)


@settings(max_examples=600, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_a_damaged_form_is_refused_in_words_or_read(seed: int, sound_form: Mapping[str, bytes]) -> None:
    files, random = dict(sound_form), Random(seed)
    for _ in range(random.choice((1, 1, 2, 4))):
        name = random.choice(sorted(files))
        files[name] = "\n".join(damaged(files[name].decode().split("\n"), random)).encode()
    problems = check_content(files)
    assert all(problem.file and problem.wrong and problem.mend for problem in problems)
    if not problems:
        warnings_of(read_pathway(files), date(2026, 3, 5))


def damaged(lines: list[str], random: Random) -> list[str]:
    lines = list(lines)
    place = random.randrange(len(lines))
    line = lines[place]
    match random.randrange(6):
        case 0:
            del lines[place]
        case 1:
            lines.insert(random.randrange(len(lines)), line)
        case 2:
            other = random.randrange(len(lines))
            lines[place], lines[other] = lines[other], lines[place]
        case 3 if " = " in line:
            lines[place] = line.split(" = ")[0] + " = " + random.choice(ODD_VALUES)
        case 4 if line:
            cut = random.randrange(len(line))
            lines[place] = (
                line[:cut] + random.choice(["", '"', "[", "]", "{", "x", "_", " "]) + line[cut + 1 :]
            )
        case _:
            words = [word for each in lines for word in each.split()]
            parts = line.split(" ")
            parts[random.randrange(len(parts))] = random.choice(words or ["x"])
            lines[place] = " ".join(parts)
    return lines or [""]
