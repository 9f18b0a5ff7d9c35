"""What the fields themselves say; everything else comes from the form."""

NOT_SURE = "Not sure"
PREFER_NOT_TO_SAY = "Prefer not to say"
LEFT, RIGHT, HERE = "Left", "Right", "Mark"
DAY, MONTH, YEAR = "Day", "Month", "Year"
SEARCH_PLACES = "Search for a place, such as toe or knee"
TO_THE_PLACES = "The down key goes to the list of places. There the arrow keys go on, and Space marks."
NO_SUCH_PLACE = "No place on the list has this word. Try another word, such as toe, calf or knee."
NOT_MARKED = "not marked"
UNDO, REDO = "Undo", "Redo"
ERASER = "Rub out"
CHOOSE_A_FEELING = "First choose a feeling, then press or draw on the legs."
LARGER, SMALLER, WHOLE_PICTURE, MOVE_PICTURE = "Larger", "Smaller", "Whole picture", "Move the picture"
MOVING_EXPLAINED = "While this is on, dragging moves the picture and does not paint."
MIRROR = "The same on the other leg"
NOTHING_MARKED = "Nothing is marked yet."
YOUR_WORDS = "Type here in your own words"


def marked_so_far(count: int) -> str:
    if count == 0:
        return NOTHING_MARKED
    return "1 place is marked." if count == 1 else f"{count} places are marked."


def place_among(place: int, count: int, key: str) -> str:
    """For whoever hears the card."""
    return f"{place} of {count}. Key {key}." if key else f"{place} of {count}."


def found_places(count: int) -> str:
    return NO_SUCH_PLACE if count == 0 else "1 place." if count == 1 else f"{count} places."


def paints_with(feeling: str, key: str) -> str:
    """For whoever hears the button."""
    return f"Paint with this. Key {key}." if feeling != ERASER else f"Takes marks away. Key {key}."


def painting_with(feeling: str) -> str:
    """Said when a key chose it."""
    return f"Chosen: {feeling}."
