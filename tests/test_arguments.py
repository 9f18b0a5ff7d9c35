"""What the window can be started with."""

from __future__ import annotations

from pathlib import Path

import pytest

from legnumb_desktop import __version__
from legnumb_desktop.arguments import Arguments, read_arguments


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ([], Arguments()),
        (["--data-dir", "here"], Arguments(Path("here"))),
        (["--data-dir=here"], Arguments(Path("here"))),
        (["--data-dir=here", "--try-journey"], Arguments(Path("here"), try_journey=True)),
        (["--measure-start", "--data-dir", "a b"], Arguments(Path("a b"), measure_start=True)),
    ],
)
def test_known_words_are_read(words: list[str], given: Arguments) -> None:
    assert read_arguments(words) == given


@pytest.mark.parametrize("words", [["--what"], ["here"], ["--data-dir"], ["--data-dir", "--measure-start"]])
def test_a_word_that_is_not_known_ends_the_program_and_is_named(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(words)
    assert ended.value.code == 2
    assert words[0] in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"legnumb-desktop {__version__}\n"
