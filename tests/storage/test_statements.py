from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from legnumb_desktop.storage import statements, statements_of_tables


def test_the_sql_in_use_is_what_the_tables_give() -> None:
    in_use = Path(statements.__file__).read_text(encoding="utf-8")
    assert in_use == statements_of_tables.as_module()


def test_a_session_is_kept_and_read_again_without_loading_sqlmodel(path: Path) -> None:
    program = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.storage import open_sessions
with open_sessions(Path(sys.argv[1])) as kept:
    kept.begin("s", Stamp("leg", "1", "d"), {}, datetime.now(UTC))
    kept.write_answer("s", "age", 71, "review", datetime.now(UTC))
    print(kept.load("s").answers["age"], sorted({"sqlalchemy", "sqlmodel", "pydantic"} & {*sys.modules}))
"""
    ran = subprocess.run(
        [sys.executable, "-c", program, str(path)], check=True, capture_output=True, text=True
    )
    assert ran.stdout.split() == ["71", "[]"]
