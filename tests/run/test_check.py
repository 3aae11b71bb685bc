"""What becomes of a draft that cannot be read, or is several."""

import pytest

from reportedly.errors import Misuse, Stop
from reportedly.records import Rejection
from reportedly.run import check_draft
from reportedly.settings import Settings
from reportedly.testing import page


def test_a_draft_that_was_refused_stops_with_its_reason() -> None:
    refused = Rejection(input="draft.bin", stage="read", reason="it is binary")
    with pytest.raises(Stop, match=r"draft\.bin cannot be read: it is binary"):
        check_draft([refused], (), Settings(), None)


def test_a_draft_is_one_text() -> None:
    with pytest.raises(Misuse, match="this one holds 2"):
        check_draft([page("One."), page("Two.", path="b.txt")], (), Settings(), None)


def test_a_draft_in_a_language_without_a_file_is_told() -> None:
    german = (
        "Die Feuerwehr hat am Montag das Haus gelöscht, und niemand wurde dabei verletzt, sagte der Bürgermeister. " * 3
    )
    with pytest.raises(Stop, match="cannot be checked: no language file for 'de'"):
        check_draft([page(german)], (), Settings(), None)
