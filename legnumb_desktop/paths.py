"""Where this program keeps what it must keep."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DataFolder:
    folder: Path

    @property
    def record(self) -> Path:
        return self.folder / "legnumb.sqlite"

    @property
    def settings(self) -> Path:
        return self.folder / "settings.json"

    @property
    def log(self) -> Path:
        return self.folder / "faults.log"


def data_folder(chosen: Path | None) -> DataFolder:
    """The folder that was chosen, or the usual one of this system."""
    if chosen is not None:
        return DataFolder(Path(os.path.expanduser(chosen)).absolute())
    from platformdirs import user_data_path

    return DataFolder(user_data_path("legnumb", appauthor=False))
