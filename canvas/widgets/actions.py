"""The one table of actions, from which menu, toolbar, palette and shortcuts are made.

An action has a name, its words, its keys, an icon and what it does with the window. Nothing is carried out
here that is not a call of the window or its parts.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from canvas.editing.selection import cards
from canvas.language import Language
from canvas.model.work import Activity, Idea, Vote
from canvas.widgets import own_sheet
from canvas.widgets.act import Act, appearance, has_selection, panel, while_on
from canvas.widgets.late import Late
from canvas.widgets.sayings import message, translated

if TYPE_CHECKING:
    from canvas.widgets.window import Window

Standard = QKeySequence.StandardKey
ZOOM_STEP = 1.25
REDO = ("Ctrl+Y", "Ctrl+Shift+Z")
"""A hand knows one of them; which of them the system has is chance."""


def _has_plan(window: Window) -> bool:
    """Tell whether there is any idea or activity."""
    project = window.file.session.project
    return any(next(project.all(kind), None) is not None for kind in (Idea, Activity))


def _has_round(window: Window) -> bool:
    """Tell whether there is any round of votes."""
    session = window.file.session
    return bool(session.voting.name) or next(session.project.all(Vote), None) is not None


ACTS: tuple[Act, ...] = (
    Act("new", message("New customer journey"), Standard.New, "file", lambda w: w.filing.new(), "file"),
    Act("open", message("Open …"), Standard.Open, "folder-open", lambda w: w.filing.open(), "file"),
    Act("start", message("Templates and examples"), None, "", lambda w: w.starting.ask(), "file"),
    Act(
        "save",
        message("Save"),
        Standard.Save,
        "save",
        lambda w: w.filing.save(),
        "file",
        lambda w: w.file.is_dirty or w.file.path is None,
    ),
    Act("save-as", message("Save as …"), "Ctrl+Shift+S", "", lambda w: w.filing.save_as(), "file"),
    Act(
        "save-template",
        message("Keep as a template"),
        None,
        "",
        Late("own_templates.save_as_template"),
        "file",
    ),
    Act("bring-in", message("Bring in a table …"), None, "", lambda w: w.filing.bring_in(), "file"),
    Act("take-plan", message("Take in a plan …"), None, "", Late("plan_back.ask"), "file"),
    Act("print", message("Print …"), Standard.Print, "printer", lambda w: w.office.ask(), "file"),
    Act("export-plan", message("Export the plan …"), None, "", Late("plan_file.ask"), "file", _has_plan),
    Act("close", message("Close"), "Ctrl+W", "", lambda w: w.close(), "file"),
    Act(
        "undo",
        message("Undo"),
        Standard.Undo,
        "undo-2",
        Late("step_words.undo"),
        "edit",
        lambda w: w.view.session.history.can_undo,
    ),
    Act(
        "redo",
        message("Redo"),
        Standard.Redo,
        "redo-2",
        Late("step_words.redo"),
        "edit",
        lambda w: w.view.session.history.can_redo,
        also=REDO,
    ),
    Act("cut", message("Cut"), Standard.Cut, "", Late("clipping.cut"), "edit", has_selection),
    Act("copy", message("Copy"), Standard.Copy, "", Late("clipping.copy"), "edit", has_selection),
    Act("paste", message("Paste"), Standard.Paste, "", Late("clipping.paste"), "edit"),
    Act("duplicate", message("Duplicate"), "Ctrl+D", "", Late("clipping.duplicate"), "edit", has_selection),
    Act(
        "turn",
        message("Turn note into touchpoint, and back"),
        "Ctrl+T",
        "",
        lambda w: w.commands.turn(),
        "edit",
        has_selection,
    ),
    Act(
        "park",
        message("Park"),
        None,
        "",
        lambda w: w.beside.park(cards(w.file.session.project, w.file.session.selection)),
        "edit",
        has_selection,
    ),
    Act(
        "delete",
        message("Delete"),
        Standard.Delete,
        "trash-2",
        lambda w: w.commands.delete(),
        "edit",
        has_selection,
    ),
    Act("select-all", message("Select all cards"), "Ctrl+A", "", lambda w: w.commands.select_all(), "edit"),
    Act(
        "select-lane",
        message("Select all cards of the row"),
        "Shift+Space",
        "",
        lambda w: w.commands.select_lane(),
        "edit",
        has_selection,
    ),
    Act(
        "select-phase",
        message("Select all cards of the phase"),
        "Ctrl+Space",
        "",
        lambda w: w.commands.select_phase(),
        "edit",
        has_selection,
    ),
    Act(
        "find-anything", message("Find or do …"), "Ctrl+K", "search", lambda w: w.ways.find_anything(), "edit"
    ),
    Act("find", message("Find …"), "Ctrl+F", "search", lambda w: w.ways.find(), "edit"),
    Act(
        "replace",
        message("Find and replace …"),
        "Ctrl+H",
        "search",
        lambda w: w.ways.find(replacing=True),
        "edit",
    ),
    Act("find-next", message("Find next"), "F3", "", lambda w: w.ways.find_next(1), "edit"),
    Act(
        "find-previous",
        message("Find the one before"),
        "Shift+F3",
        "",
        lambda w: w.ways.find_next(-1),
        "edit",
    ),
    Act("touchpoint", message("Touchpoint"), None, "square", lambda w: w.commands.add_card("t"), "cards"),
    Act("note", message("Note"), None, "sticky-note", lambda w: w.commands.add_card("n"), "cards"),
    Act("idea", message("Idea"), "Ctrl+I", "lightbulb", Late("idea_writing.add"), "cards"),
    Act(
        "connection",
        message("Connection"),
        "Ctrl+L",
        "spline",
        lambda w: w.connecting.run(),
        "cards",
        is_checked=lambda w: bool(w.connecting.source) and not w.connecting.is_handover,
    ),
    Act(
        "handover",
        message("Handover"),
        None,
        "arrow-left-right",
        lambda w: w.connecting.hand_over(),
        "cards",
        is_checked=lambda w: w.connecting.is_handover,
    ),
    Act("picture", message("Picture"), None, "image", Late("picking.ask"), "cards"),
    Act("flow-step", message("Step in the flow"), None, "", Late("flow_writing.add", "step"), "cards"),
    Act(
        "flow-decision",
        message("Decision in the flow"),
        None,
        "",
        Late("flow_writing.add", "decision"),
        "cards",
    ),
    Act(
        "phase", message("Phase"), "Ctrl+Shift+Return", "panel-top", lambda w: w.commands.add_phase(), "heads"
    ),
    Act("step", message("Step"), "Ctrl+Return", "columns-3", lambda w: w.commands.add_step(), "heads"),
    Act("persona", message("New persona"), None, "user-plus", lambda w: w.beside.chip.add(), "heads"),
    Act("to-be", message("Begin how it could be"), None, "", lambda w: w.sheets.begin_to_be(), "heads"),
    Act("compare", message("Compare with a file …"), None, "", Late("comparing.compare_with_file"), "view"),
    Act("next-sheet", message("Next sheet"), "Ctrl+PgDown", "", lambda w: w.sheets.step(1), "view"),
    Act("previous-sheet", message("Sheet before"), "Ctrl+PgUp", "", lambda w: w.sheets.step(-1), "view"),
    Act(
        "own-sheet",
        message("What is selected, on a sheet of its own"),
        "Ctrl+3",
        "",
        own_sheet.show,
        "view",
        own_sheet.is_possible,
        own_sheet.is_shown,
    ),
    Act("zoom-in", message("Zoom in"), "Ctrl++", "plus", lambda w: w.zoom(1), "view"),
    Act("zoom-out", message("Zoom out"), "Ctrl+-", "minus", lambda w: w.zoom(-1), "view"),
    Act("paper-size", message("As large as on paper"), "Ctrl+1", "", lambda w: w.view.zoom_to(1.0), "view"),
    Act("whole", message("Whole map"), "Ctrl+0", "", lambda w: w.view.fit(), "view"),
    Act(
        "fit-selection",
        message("What is selected, as large as it can be"),
        "Ctrl+2",
        "",
        lambda w: w.ways.fit_selection(),
        "view",
        has_selection,
    ),
    Act(
        "hide",
        message("Hide on the map"),
        None,
        "",
        lambda w: w.ways.views.hide_chosen(),
        "view",
        lambda w: bool(w.ways.views.chosen),
    ),
    Act(
        "mini-map",
        message("Keep the mini map in sight"),
        None,
        "map",
        lambda w: w.ways.toggle_map(),
        "view",
        is_checked=lambda w: w.ways.map.is_pinned,
    ),
    panel("review", message("The critical colleague"), None, "glasses"),
    Act("next-question", message("Next question"), "F8", "", lambda w: w.beside.ask(1), "panels"),
    Act(
        "previous-question", message("Question before"), "Shift+F8", "", lambda w: w.beside.ask(-1), "panels"
    ),
    panel("inspector", message("What is selected"), "F4", "panel-right"),
    panel("parking", message("Parking lot"), "F9", "square-parking"),
    panel("stories", message("Stories"), "Shift+F9", ""),
    panel("outline", message("Outline"), "F7", ""),
    panel("history", message("History"), None, ""),
    Act("pane", message("Next pane"), "F6", "", lambda w: w.beside.walk(1), "panels"),
    Act("pane-back", message("Previous pane"), "Shift+F6", "", lambda w: w.beside.walk(-1), "panels"),
    Act("present", message("Present"), "F11", "play", Late("present.presenting.present"), "room"),
    panel("votes", message("Votes"), "Ctrl+R", "", "room"),
    Act(
        "next-persona",
        message("Next persona"),
        "F5",
        "",
        lambda w: w.tell_words(w.beside.chip.choose_next()),
        "room",
        lambda w: w.beside.chip.has_several,
    ),
    Act(
        "show-votes",
        message("Show votes, in print as well"),
        None,
        "",
        lambda w: w.beside.votes.toggle_shown(),
        "room",
        _has_round,
        lambda w: w.view.session.voting.is_shown,
    ),
    while_on(
        "end-round",
        message("End the round of votes"),
        lambda w: w.beside.votes.open_or_end(),
        lambda w: w.view.session.voting.is_open,
    ),
    while_on(
        "timer-more",
        message("A minute more"),
        lambda w: w.timekeeper.add(1),
        lambda w: w.timekeeper.phase is not None,
    ),
    while_on(
        "timer-stop",
        message("Stop the timer"),
        lambda w: w.timekeeper.stop(),
        lambda w: w.timekeeper.phase is not None,
    ),
    Act(
        "dim",
        message("Dim the paper in the dark"),
        None,
        "",
        lambda w: w.toggle_dimming(),
        "look",
        is_checked=lambda w: w.view.easel.is_dimming,
    ),
    appearance("as-system", message("As light or dark as the system"), "system"),
    appearance("light", message("Light"), "light"),
    appearance("dark", message("Dark"), "dark"),
    Act("keys", message("Keys"), "F1", "", Late("key_sheet.show"), "view"),
)
GROUPS: tuple[tuple[str, str], ...] = (
    ("file", message("File")),
    ("edit", message("Edit")),
    ("cards", message("Insert")),
    ("view", message("View")),
    ("panels", message("Panels")),
    ("look", message("Light and dark")),
    ("room", message("Workshop")),
)
"""Groups of the menu; the heads stand below the cards in Insert, panels and light and dark in View."""


def shortcuts(act: Act) -> list[QKeySequence]:
    """Return the keys of an action. Of the platform's own for a thing, those that are no other action's.

    On X11, for one, Ctrl+D deletes as well: two actions with one key would leave it without any meaning.
    """
    if act.keys is None:
        return []
    also = [QKeySequence(keys) for keys in act.also]
    if isinstance(act.keys, str):
        return [QKeySequence(act.keys), *also]
    own = [keys for keys in QKeySequence.keyBindings(act.keys) if keys not in _taken()]
    return [*own, *(keys for keys in also if keys not in own)]


@cache
def _taken() -> frozenset[QKeySequence]:
    """The keys that an action has by name."""
    return frozenset(QKeySequence(act.keys) for act in ACTS if isinstance(act.keys, str))


def make(window: Window, language: Language) -> dict[str, QAction]:
    """Make the window's actions, by name. They are enabled by `refresh`."""
    made = {}
    for act in ACTS:
        action = QAction(translated(language, act.text), window)
        action.setObjectName(act.name)
        action.setProperty("group", act.group)
        if act.keys is not None:
            action.setShortcuts(shortcuts(act))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()} – {keys}" if keys else action.text())
        action.setCheckable(act.is_checked is not None)
        action.triggered.connect(lambda _=False, act=act: act.run(window))
        window.addAction(action)
        made[act.name] = action
    return made


def refresh(window: Window, made: dict[str, QAction]) -> None:
    """Enable what is possible now."""
    for act in ACTS:
        made[act.name].setEnabled(act.is_possible is None or act.is_possible(window))
        if act.is_checked is not None:
            made[act.name].setChecked(act.is_checked(window))
