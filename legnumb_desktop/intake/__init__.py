"""What a person can do here: begin, answer, go back, resume, finish, delete. Ports are Protocols."""

from legnumb_desktop.intake.elsewhere import ChangedElsewhere
from legnumb_desktop.intake.kept import kept_assessment, plain_assessment, record_of
from legnumb_desktop.intake.moves import Intake
from legnumb_desktop.intake.port import Record, RecordFault, SessionLine, Sessions
from legnumb_desktop.intake.visit import EarlierVisit, Visit, taken

__all__ = [
    "ChangedElsewhere",
    "EarlierVisit",
    "Intake",
    "Record",
    "RecordFault",
    "SessionLine",
    "Sessions",
    "Visit",
    "kept_assessment",
    "plain_assessment",
    "record_of",
    "taken",
]
