"""The history: every step as a row, what was taken back in second ink. A click goes there."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.history import Entry
from canvas.widgets.kind_names import KIND_NAMES
from canvas.widgets.panels.following import Following
from canvas.widgets.panels.subject import LABEL
from canvas.widgets.panels.table import FIELDS
from canvas.widgets.sayings import message, translated
from canvas.widgets.theme import Theme

SOON_MS = 60
LABELS: dict[str, str] = {
    "add": message("Added"),
    "delete": message("Deleted"),
    "duplicate": message("Duplicated"),
    "feeling": message("Feeling changed"),
    "figure": message("Figure changed"),
    "house": message("House style changed"),
    "import": message("Taken in"),
    "level": message("Promise or delivery changed"),
    "move": message("Moved"),
    "nudge": message("Moved"),
    "park": message("Parked"),
    "paste": message("Pasted"),
    "people": message("Who took part changed"),
    "place": message("Placed on the map"),
    "plan": message("Plan taken in"),
    "replace": message("Replaced"),
    "review": message("Question settled"),
    "turn": message("Turned into another kind"),
    "type": message("Written"),
    "view": message("Named views changed"),
    "vote": message("Voted"),
}
"""What the codes of steps are called; others are simply changes."""
_OF_ALL = frozenset({"house", "people", "view"})
"""Steps that are about the whole project, whatever was selected meanwhile."""
_CHANGED = message("Changed")


class HistoryList(Following):
    """The right panel with the steps that were taken, the newest at the top."""

    def __init__(self, session: Session, say: Language) -> None:
        super().__init__("history", "right", session, SOON_MS)
        self._say = say
        self.entitle(say("History"))
        self.row.addStretch(1)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(say("History"))
        self.list.itemClicked.connect(lambda item: self.go_to(self.list.row(item)))
        self.list.itemActivated.connect(lambda item: self.go_to(self.list.row(item)))
        self.column.addWidget(self.list, 1)

    def opened(self) -> None:
        self.list.setFocus()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.follow()

    def follow(self) -> None:
        """Show the steps there are now."""
        history = self.session.history
        entries = (*history.future, history.present, *reversed(history.past))
        at = self.list.verticalScrollBar().value()
        self.list.clear()
        for number, entry in enumerate(entries):
            item = QListWidgetItem(self.words(entry, is_first=number == len(entries) - 1))
            if number < len(history.future):
                item.setForeground(QColor(self.theme.second))
            self.list.addItem(item)
        self.list.setCurrentRow(len(history.future))
        self.list.verticalScrollBar().setValue(at)

    def words(self, entry: Entry, *, is_first: bool) -> str:
        """What a step is called: what was done, and to what."""
        say = self._say
        if is_first:
            return say("As it was opened")
        done, codes = self._done(entry), entry.label.split(" ")[:2]
        about = "" if _OF_ALL.intersection(codes) else _text(entry) or self._kind(entry)
        return f"{done}: {about}" if about else done

    def _kind(self, entry: Entry) -> str:
        """What kind of thing the step left selected, where that has no words yet."""
        record = entry.project.find(entry.selection[-1]) if entry.selection else None
        return translated(self._say, KIND_NAMES.get(type(record), "")) if record is not None else ""

    def _done(self, entry: Entry) -> str:
        code, _, path = entry.label.partition(" ")
        field = self._field(entry, path) if code == LABEL else ""
        if field:
            return self._say("{field} changed", field=field)
        return translated(self._say, LABELS.get(path.partition(" ")[0] if code == LABEL else code, _CHANGED))

    def _field(self, entry: Entry, path: str) -> str:
        """What the table of fields calls a path of what the step changed."""
        record = entry.project.find(entry.selection[-1]) if entry.selection else None
        groups = FIELDS.get(type(record), ())
        fields = (field for group in groups for field in group.fields)
        text = next((field.text for field in fields if path.startswith(field.path or "-")), "")
        return translated(self._say, text) if text else ""

    def go_to(self, row: int) -> None:
        """Go to the step in a row."""
        by = len(self.session.history.future) - row
        if by:
            self.session.travel(by)


def _text(entry: Entry) -> str:
    """The first words of what the step left selected."""
    record = entry.project.find(entry.selection[-1]) if entry.selection else None
    named = (getattr(record, name, "") for name in ("text", "title", "name", "words"))
    text = next((str(each) for each in named if each), "").partition("\n")[0]
    return text if len(text) <= 32 else text[:31].rstrip() + "…"
