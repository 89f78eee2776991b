"""Qt's own dialog for files speaks the window's language, all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from canvas.language import LANGUAGES, language
from canvas.widgets.app import make_application
from canvas.widgets.qt_words import WORDS, translators

OTHERS = [code for code in LANGUAGES if code != "en"]


@pytest.mark.parametrize("code", OTHERS)
def test_every_word_of_the_dialog_is_said_in_every_language(code: str) -> None:
    app, parent = make_application(), QObject()
    made = translators(language(code), parent)
    try:
        for each in made:
            app.installTranslator(each)
        say = language(code)
        for (context, source), words in WORDS.items():
            assert QCoreApplication.translate(context, source) == say(words)
        assert QCoreApplication.translate("QShortcut", "Return") != ""
    finally:
        for each in made:
            app.removeTranslator(each)


def test_what_is_not_ours_stays_as_qt_says_it() -> None:
    app, parent = make_application(), QObject()
    *_, ours = translators(language("da"), parent)
    app.installTranslator(ours)
    try:
        assert QCoreApplication.translate("QFileDialog", "Sidebar") == "Sidebar"
    finally:
        app.removeTranslator(ours)
