"""What the finder lists, and in which order: the first line that is no heading is what Enter does.

A row of the map comes before the command that would add another; what can mean nothing else, such as
"timer 5", before texts that only have these letters in them; where nothing fits, what is called nearly so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from canvas.editing import finding, nearly
from canvas.editing.finding import Hit
from canvas.language import Language
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.named import NamedTuple
from canvas.widgets.finder import commands, entries
from canvas.widgets.finder.commands import LEAST_LETTERS, Command
from canvas.widgets.finder.entries import Entry
from canvas.widgets.room.asking import asked

if TYPE_CHECKING:
    from canvas.widgets.window import Window

MOST_HITS, MOST_COMMANDS, MOST_NEAR = 8, 6, 4
FIRST_COMMANDS = ("touchpoint", "note", "phase", "step", "whole")
HEADS: tuple[type[Lane | Phase | Step | Persona], ...] = (Lane, Phase, Step, Persona)
"""What is found by its name although a letter of it is wrong."""


class Listed(NamedTuple):
    """The lines, and what the status line says of them."""

    lines: list[Entry]
    told: str = ""


class Row(NamedTuple):
    """A row that words mean, and what they name: "" for its title, else the kind it is of."""

    lane: Lane
    kind: str = ""


def first(window: Window, every: Sequence[Command], gone_to: Iterable[str], done: Sequence[str]) -> Listed:
    """Return the last five places, then five commands: what was done last, then how one begins."""
    say, session = window.language, window.file.session
    visited = (
        entries.of_record(say, session.project, key) for key in entries.visited(session.history, gone_to)
    )
    places = [line for line in visited if line is not None][: entries.PLACES]
    by_name = {command.action.objectName(): command for command in every if command.is_possible}
    by_words = {command.words: command for command in by_name.values()}
    last = [by_words[words] for words in reversed(done) if words in by_words]
    usual = [by_name[name] for name in FIRST_COMMANDS if name in by_name]
    doing = [commands.entry(say, each) for each in dict.fromkeys((*last, *usual))][: entries.PLACES]
    return Listed([*_under(say("Lately"), places), *_under(say("Can be done"), doing)])


def fitting(window: Window, every: Sequence[Command], words: str, made: Sequence[Entry]) -> Listed:
    """Return what fits the words that were typed, and last what can be `made` of them."""
    say, session = window.language, window.file.session
    possible = [command for command in every if command.is_possible]
    hits = finding.ranked(session.project, words)
    rows = list(rows_meant(session.project, session.journey, possible, words))
    called = commands.meant(possible, words, {hit.text for hit in hits})
    meant = [*asked(window, words), *commands.fitting(say, called, words, len(called))]
    rest = [command for command in possible if command not in called]
    doing = commands.fitting(say, rest, words, MOST_COMMANDS)
    doing += [_refused(window, each) for each in every if not each.is_possible and _is(each.name, words)]
    if not (hits or rows or meant or doing):
        near = [_line(window, each) for each in nearly_so(session.project, session.journey, every, words)]
        none = say("Nothing is called “{words}”", words=words)
        above = say("Nothing is called “{words}” – close to it:", words=words) if near else none
        return Listed([Entry(above), *near, Entry(say("Can be done")), *made])
    first, shown, told = _found(window, hits, rows, words)
    above = say("Found") if shown else say("Nothing is called “{words}”", words=words)
    headed = [Entry(above), *shown] if shown or not first else []
    lines = [*_under(say("Found"), first), *_under(say("Can be done"), meant), *headed]
    return Listed([*lines, Entry(say("Can be done")), *doing, *made], told)


def _under(heading: str, lines: list[Entry]) -> list[Entry]:
    return [Entry(heading), *lines] if lines else []


def _found(
    window: Window, hits: Sequence[Hit], rows: Sequence[Row], words: str
) -> tuple[list[Entry], list[Entry], str]:
    """The rows that are called so, everything else that was found, and how much that is."""
    say, project = window.language, window.file.session.project
    exact = [row for row in rows if _is(row.kind or row.lane.title, words)]
    others = [row for row in rows if row not in exact]
    named = {row.lane.id for row in exact}
    rest = [hit for hit in hits if hit.record not in named]
    shown = [entries.of_hit(say, project, hit) for hit in rest[:MOST_HITS]]
    known = {hit.record: hit for hit in hits}
    shown += [_row(say, project, row) for row in others if row.lane.id not in known]
    called = [
        _row(say, project, row) if row.kind else entries.of_hit(say, project, known[row.lane.id])
        for row in exact
    ]
    number, count = len(hits) - max(len(rest) - MOST_HITS, 0), len(hits)
    told = say("{number} of {count} found", number=number, count=count) if hits else ""
    return called, shown, told


def _is(name: str, words: str) -> bool:
    return finding.folded(name)[0] == finding.folded(words)[0]


# Rows


def rows_meant(project: Project, journey: str, every: Iterable[Command], words: str) -> Iterator[Row]:
    """Yield the rows of a journey that are called what was typed, then those of a kind that begins so."""
    lanes = index_of(project).of(Lane, journey)
    yield from (Row(lane) for lane in lanes if _is(lane.title, words))
    sought = finding.folded(words)[0]
    for command in every:
        if command.adds and len(sought) >= LEAST_LETTERS:
            is_begun = finding.folded(command.name)[0].startswith(sought)
            yield from of_kind(lanes, command, words) if is_begun else ()


def of_kind(lanes: Iterable[Lane], command: Command, words: str = "") -> Iterator[Row]:
    """Yield the rows of the kind that a command adds, but those that are called so themselves."""
    for lane in lanes:
        if lane.kind == command.adds and not _is(lane.title, words):
            yield Row(lane, command.name)


def _row(say: Language, project: Project, row: Row) -> Entry:
    """The line of a row; where its kind was typed and not its name, that stands at the right."""
    line = entries.of_record(say, project, row.lane.id)
    is_told = row.kind and not _is(row.kind, row.lane.title)
    if line is None:
        return Entry(row.kind, (), say("Row"), entries.ICONS[Lane], row.lane.id)
    return line._replace(aside=row.kind) if is_told else line


# Nearly


def nearly_so(
    project: Project, journey: str, every: Iterable[Command], words: str
) -> list[Row | Command | str]:
    """Return what is called nearly what was typed: ids of heads, commands, rows these would double."""
    typed = nearly.parts(words)
    named: list[tuple[Command | str, str]] = [*_heads(project, journey)]
    named += [(command, command.name) for command in every]
    if len(typed) > 1:  # one may name the menus too
        named += [(command, command.words) for command in every]
    found: dict[str, Row | Command | str] = {}
    for each in nearly.nearest(words, named, 4 * MOST_NEAR):
        if isinstance(each, str):
            found.setdefault(_name(project.find(each)).casefold(), each)
            continue
        for row in of_kind(index_of(project).of(Lane, journey), each):
            found.setdefault(row.lane.title.casefold(), row)
        key = f"+{each.name}" if each.adds else each.name
        found.setdefault(key.casefold(), each)
    return list(found.values())[:MOST_NEAR]


def _heads(project: Project, journey: str) -> list[tuple[str, str]]:
    """The heads there are by their names, those of the journey that is shown first."""
    own = {phase.id for phase in index_of(project).of(Phase, journey)} | {journey}
    found: list[tuple[bool, str, str]] = []
    for kind in HEADS:
        for record in project.all(kind):
            home = getattr(record, "journey", "") or getattr(record, "phase", "")
            found.append((home not in own, record.id, _name(record)))
    return [(key, name) for _, key, name in sorted(found, key=lambda each: each[0])]


def _name(record: Lane | Phase | Step | Persona) -> str:
    return record.name if isinstance(record, Persona) else record.title


def _line(window: Window, near: Row | Command | str) -> Entry:
    say, project = window.language, window.file.session.project
    if isinstance(near, Row):
        return _row(say, project, near)
    if isinstance(near, str):
        return entries.of_record(say, project, near) or Entry(near, record=near)
    return commands.entry(say, near) if near.is_possible else _refused(window, near)


def _refused(window: Window, command: Command) -> Entry:
    """The line of a command that belongs to another time: it only says so."""
    say = window.language
    words = say("Not possible now: {command}", command=command.name)
    return commands.entry(say, command)._replace(act=partial(window.tell_words, words), is_off=True)
