"""Whatever keys and gestures the real window gets: the project stays sound, the sheet true, undo leads back.

What a hand does without Qt is tried in `tests/editing`; here it is the wiring: focus, typing in place,
panels, commands, menus, drops, files, sheets and presenting, in any order. `make fuzz` makes it thousands.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from canvas.editing.session import Session
from canvas.language import language
from canvas.model.checks import check
from canvas.model.history import History
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.open_file import OpenFile
from canvas.widgets.present import presenting
from canvas.widgets.room.printers import Printers
from canvas.widgets.settings import settings as kept
from canvas.widgets.window import Window
from tests.editing.any_person import whole
from tests.widgets.any_body import Somebody
from tests.widgets.any_fingers import Deed, deeds
from tests.widgets.any_things import Things


@pytest.fixture(scope="module")
def somebody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Somebody]:
    """One window for all of it; each try has a project of its own. Dialogs answer at once; no printer."""
    make_application()
    kept().clear()
    with pytest.MonkeyPatch.context() as patch:
        things = Things(tmp_path_factory.mktemp("things"))
        things.answer(patch)
        patch.setattr(Printers, "names", lambda _: [])
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp("home") / name.lower()))
        made = Window(opened(), language("en"))
        made.resize(1280, 720)
        made.show()
        yield Somebody(made, things)
        made.may_close = True
        made.close()
        made.deleteLater()
        QApplication.clipboard().clear()


def opened() -> OpenFile:
    project = whole()
    return OpenFile(project, {}, documents.lay_out(project, None))


def is_showing_more(window: Window) -> bool:
    """Whether something is tried: a card without text yet, a drag, a table, letters not settled."""
    is_trying = "taking" in vars(window) and window.taking.is_trying
    screen = presenting.of(window).screen
    views = [window.view, *([screen.view] if screen is not None else [])]
    return is_trying or any(view.typist.is_typing or view.pointer.is_moving for view in views)


def first(history: History) -> History:
    """The history as it began."""
    while history.can_undo:
        history = history.undo()
    return history


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one
@settings(max_examples=max(12, settings().max_examples // 10))
@given(done=st.lists(deeds, min_size=10, max_size=40))
@example(done=[Deed("sheet", 0.75, 0.0, 0.0, "5"), Deed("drop", 0.5, 0.5, 0.0, "5")])
def test_after_any_keys_and_gestures_everything_is_still_true(somebody: Somebody, done: list[Deed]) -> None:
    window = somebody.window
    window.show_file(opened())
    began = {window.file.session: window.file.session.project}

    for deed in done:
        with capture_exceptions() as wrong:
            somebody.do(deed)
        assert not wrong
        session = window.file.session
        began.setdefault(session, first(session.history).present.project)
        assert check(session.project) == ()
        assert session.sheet == session._lay_out(session.shown, None)
        if not is_showing_more(window):
            assert session.shown is session.project
    somebody.give_up()
    for session, project in began.items():
        leads_back(session)
        assert session.project is project


def leads_back(session: Session) -> None:
    while session.history.can_undo:
        session.undo()
