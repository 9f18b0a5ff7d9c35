"""Pictures of every screen in every look: ``python docs/pictures/take.py OUT_DIR [--only NAME]``.

Each is to be looked at. The pictures in the README are renewed by ``--readme``.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from looks import LOOKS, Look
from PySide6.QtWidgets import QApplication
from scenes import Scene, scenes
from studio import Studio

from legnumb_desktop.ui.look.theme import Theme

IN_THE_README = {
    "result": ("result_emergency", Look()),
    "leg_chart": ("legs_marked", Look(height=1180)),
    "comparison": ("comparison", Look(height=1250)),
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", help="a folder; each look gets one in it")
    parser.add_argument("--only", default="", metavar="NAME", help="pictures whose name begins so")
    parser.add_argument("--look", choices=LOOKS, help="in this look alone")
    parser.add_argument("--whole", action="store_true", help="every page down to its end")
    parser.add_argument("--readme", action="store_true", help="renew the pictures in the README")
    given = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    if given.readme:
        for file, (name, look_of_it) in IN_THE_README.items():
            take(app, scenes()[name], look_of_it, Path(__file__).with_name(f"{file}.png"))
    elif given.out is None:
        parser.error("name a folder for the pictures, or --readme")
    else:
        for look in [given.look] if given.look else LOOKS:
            for name, scene in scenes().items():
                if name.startswith(given.only):
                    take(app, scene, LOOKS[look], given.out / look / f"{name}.png", whole=given.whole)
    return 0


def take(app: QApplication, scene: Scene, look: Look, out: Path, *, whole: bool = False) -> None:
    """One scene, in a window and on a record that nobody used before."""
    theme = Theme(look.scheme, look.scale)
    theme.apply(app)
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, Studio(Path(folder), theme, look.width, look.height) as studio:
        scene.play(studio)
        studio.take(scene.shows).save(str(out))
        further = 2
        while whole and studio.page_down():
            studio.take(scene.shows).save(str(out.with_stem(f"{out.stem}-{further}")))
            further += 1


if __name__ == "__main__":
    raise SystemExit(main())
