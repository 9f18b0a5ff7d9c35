"""One field for each type of answer, all behind the same small base."""

from legnumb_desktop.ui.fields.field import Field
from legnumb_desktop.ui.fields.make import make_field

__all__ = ["Field", "make_field"]
