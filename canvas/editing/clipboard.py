"""What copying puts on the clipboard, and what pasting makes of it: our own form, tables and lines.

Our own form is JSON: the records, where their cells lie to each other, and what they refer to. Nothing here
knows a clipboard; bytes of pictures travel beside.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from canvas.editing.adopting import adopted, fitting, shared_by
from canvas.editing.copying import belonging, duplicated
from canvas.editing.homes import COLLECTED, home_of, lanes_around, step_of, steps_around
from canvas.editing.selection import CARDS, Place
from canvas.frozen import dataclass
from canvas.layout.sheet import Sheet
from canvas.model.document import record_json
from canvas.model.edits.boards import fields_in, letter_in
from canvas.model.edits.cards import move_card, refusal
from canvas.model.edits.collected import move_collected
from canvas.model.edits.fields import set_field
from canvas.model.history import Selection
from canvas.model.ids import IdSource
from canvas.model.journey import Lane, Picture, Step, Touchpoint
from canvas.model.problem import EditError, Problem, problem
from canvas.model.project import KINDS, LETTERS, NAMES, Project
from canvas.model.work import Idea, Story
from canvas.named import NamedTuple

MIME = "application/x-journeywall"
FORMAT = "journeywall-cards"
COPIED = (*CARDS, *COLLECTED)
MOST_BYTES = 50_000_000


class Spot(NamedTuple):
    """Where a card lay: its column and its lane, counted from the left and topmost of the copied ones."""

    card: str
    across: int
    down: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """Cards with what belongs to them, what they refer to, and where they lay to each other."""

    spots: tuple[Spot, ...]
    records: tuple[Any, ...]
    shared: tuple[Any, ...]


class Pasted(NamedTuple):
    """What pasting makes: the project and what is selected then."""

    project: Project
    selection: Selection


def parcel(project: Project, sheet: Sheet, keys: Iterable[str]) -> Parcel:
    """Return the selected cards with everything they need, in the order in which they are read."""
    order = {seen.mark.record: number for number, seen in enumerate(sheet.reading())}
    found = ((key, project.find(key)) for key in keys)
    cards = [key for key, card in found if isinstance(card, COPIED) and home_of(project, sheet, key)]
    cards.sort(key=lambda key: order.get(key, 0))
    records = belonging(project, cards)
    return Parcel(_spots(project, sheet, cards), records, shared_by(project, records))


def written(given: Parcel) -> str:
    """Return a parcel in our own form."""
    data: dict[str, Any] = {"format": FORMAT, "version": 1, "spots": [list(spot) for spot in given.spots]}
    for name, records in (("records", given.records), ("shared", given.shared)):
        data[name] = [[NAMES[type(each)], json.loads(record_json(each))] for each in records]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Parcel | None:
    """Return the parcel in our own form, None where it is not whole."""
    if len(text) > MOST_BYTES:
        return None
    try:
        data = json.loads(text)
        if data["format"] != FORMAT or data["version"] != 1:
            return None
        spots = tuple(Spot(str(card), int(across), int(down)) for card, across, down in data["spots"])
        records, shared = (
            tuple[Any, ...](KINDS[kind].model_validate_json(json.dumps(each)) for kind, each in data[name])
            for name in ("records", "shared")
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    known = {record.id for record in records if isinstance(record, COPIED)}
    is_whole = all(spot.card in known for spot in spots) and all(
        record.id.startswith(LETTERS[type(record)]) for record in (*records, *shared)
    )
    return Parcel(spots, records, shared) if is_whole else None


def pasted(project: Project, sheet: Sheet, given: Parcel, at: Place, ids: IdSource) -> Pasted:
    """Put a parcel's cards into the map, the left and topmost into the cell `at`; what they need comes along.

    Cards of several lanes keep to lanes that take them. Raises EditError where no lane does.
    """
    project, names = adopted(project, given.shared, ids)
    names |= {record.id: ids(LETTERS[type(record)]) for record in given.records}
    places = {spot.card: _target(project, sheet, given, spot, at) for spot in given.spots}
    for record in sorted(given.records, key=lambda record: record.id not in places):
        place = places.get(record.id)
        laid = _laid(record, place) if place else record
        project = project.put(fitting(project, laid, names))
    for spot in given.spots:
        project = _put(project, names[spot.card], places[spot.card])
        project = _set(project, names[spot.card], at.row)
    return Pasted(project, tuple(names[spot.card] for spot in given.spots))


def repeated(project: Project, sheet: Sheet, keys: Sequence[str], ids: IdSource) -> Pasted:
    """Put copies of cards behind the last of each card's cell, on whatever sheet they are seen."""
    cards = [key for key in keys if isinstance(project.find(key), COPIED)]
    after, names = duplicated(project, cards, ids)
    for key in cards:
        home = home_of(project, sheet, key)
        if home is not None:
            after = _put(after, names[key], home)
    return Pasted(after, tuple(names[key] for key in cards))


def _put(project: Project, key: str, place: Place) -> Project:
    """Put a card behind the last of a cell."""
    if isinstance(project.find(key), COLLECTED):
        return move_collected(project, key, place.column)
    return move_card(project, key, place.row, place.column)


def _set(project: Project, key: str, row: str) -> Project:
    """Make of a card what lying in a row sets that is no lane: a channel, a department, a level."""
    card = project.find(key)
    if not isinstance(card, Touchpoint) or project.get(Lane, row) is not None:
        return project
    wanted = fields_in(project, card, row, str(card.step))
    if isinstance(wanted, Problem):
        raise EditError(wanted)
    for name, value in wanted.items():
        project = set_field(project, key, name, value)
    return project


def _laid(record: Any, place: Place) -> Any:
    """A card as it will lie in a cell; where in it is told later."""
    if isinstance(record, Idea):
        return record.but(at=None, order="")
    if isinstance(record, Story):
        return record.but(touchpoints=(), phase=None, order="")
    return record.but(lane=place.row, step=place.column, order="")


def _spots(project: Project, sheet: Sheet, cards: Sequence[str]) -> tuple[Spot, ...]:
    places = [(key, place) for key in cards if (place := home_of(project, sheet, key))]
    if not places:
        return ()
    steps = _numbers(steps_around(project, sheet, places[0][1]))
    rows = _numbers(lanes_around(project, sheet, places[0][1]))
    found = [(key, steps.get(place.column, 0), rows.get(place.row, 0)) for key, place in places]
    left = min(across for _, across, _ in found)
    lanes = sorted({down for _, _, down in found})
    return tuple(Spot(key, across - left, lanes.index(down)) for key, across, down in found)


def _numbers(keys: Iterable[str]) -> dict[str, int]:
    return {key: number for number, key in enumerate(keys)}


def _target(project: Project, sheet: Sheet, given: Parcel, spot: Spot, at: Place) -> Place:
    """The cell a card goes to: as far from `at` as it lay from the first, in a lane that takes it."""
    card = next(record for record in given.records if record.id == spot.card)
    steps, rows = steps_around(project, sheet, at), lanes_around(project, sheet, at)
    if not steps:
        raise EditError(problem("paste-nowhere"))
    step = steps[min(steps.index(step_of(project, at)) + spot.across, len(steps) - 1)]
    first = rows.index(at.row) if at.row in rows else 0
    here = rows[first:][spot.down : spot.down + 1]
    for lane in (*here, *rows[first:], *rows):
        if _takes(project, lane, card):
            return Place(lane, step)
    raise EditError(problem("lane-takes-no-cards", card.id))


def _takes(project: Project, lane: str, card: Any) -> bool:
    if isinstance(card, COLLECTED):
        return letter_in(project, lane) == LETTERS[type(card)]
    return refusal(project, card, lane) is None


# As others read it


def rows_of(project: Project, sheet: Sheet, keys: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the selected cards as a table, steps above and lanes at the left where there are several."""
    keys = set(keys)
    shown = dict.fromkeys(seen.mark.record for seen in sheet.reading() if seen.mark.record in keys)
    cards = [
        (place, _text(record))
        for key in shown
        if isinstance(record := project.find(key), COPIED) and (place := home_of(project, sheet, key))
    ]
    steps = [c.key for c in sheet.columns if any(place.column == c.key for place, _ in cards)]
    lanes = [row.key for row in sheet.rows if any(place.row == row.key for place, _ in cards)]
    if len(steps) * len(lanes) <= 1:
        return tuple((text,) for _, text in cards)
    cells = {(place.row, place.column): "" for place, _ in cards}
    for place, text in cards:
        cells[place] = f"{cells[place]}\n{text}".lstrip("\n")
    head = ("", *(_title(project.get(Step, step)) for step in steps))
    body = ((_title(project.get(Lane, lane)), *(cells.get((lane, s), "") for s in steps)) for lane in lanes)
    return (head, *body)


def as_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Return a table as tab-separated values, cells of several lines in quotes."""
    return "\n".join("\t".join(map(_quoted, row)) for row in rows)


def as_html(rows: Sequence[Sequence[str]]) -> str:
    """Return a table as HTML; cards of one cell as paragraphs."""
    if all(len(row) == 1 for row in rows):
        return "".join(f"<p>{escape(row[0]).replace(chr(10), '<br>')}</p>" for row in rows)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell).replace(chr(10), '<br>')}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table>{body}</table>"


def as_text(rows: Sequence[Sequence[str]]) -> str:
    """Return a table as plain text: one card a line where it is one cell, tab-separated otherwise."""
    return "\n".join(row[0] for row in rows) if rows and len(rows[0]) == 1 else as_tsv(rows)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in '\t\n"') else cell


def _text(record: Any) -> str:
    if isinstance(record, Story):
        return record.words
    return record.title if isinstance(record, Picture) else str(record.text)


def _title(record: Any) -> str:
    return record.title if record is not None else ""


def pictures_of(given: Parcel) -> tuple[str, ...]:
    """Return the sha256 of every picture in a parcel."""
    every = (*given.records, *given.shared)
    return tuple(dict.fromkeys(record.sha256 for record in every if isinstance(record, Picture)))
