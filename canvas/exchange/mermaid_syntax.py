"""Mermaid's `journey` diagrams as they are written: title, sections and lines of tasks, with line numbers.

The grammar is Mermaid 11's (journey.jison): `#` begins a comment in titles, sections and task data, `%%` one
at the beginning of a line. Where Mermaid refuses a whole diagram for a colon, a semicolon or a missing
score, the line is read as it was meant. What the tasks mean is in `mermaid_tasks.py`.
"""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from canvas.exchange.foreign import MOST_CARDS, loss, quoted, refuse
from canvas.model.cleaning import LONGEST_TEXT
from canvas.model.problem import Problem
from canvas.named import NamedTuple

KINDS = frozenset(
    """graph flowchart flowchart-v2 flowchart-elk sequencediagram classdiagram classdiagram-v2 statediagram
    statediagram-v2 erdiagram gantt pie quadrantchart requirementdiagram requirement gitgraph c4context
    c4container c4component c4dynamic c4deployment mindmap timeline zenuml sankey sankey-beta xychart
    xychart-beta block block-beta packet packet-beta kanban architecture architecture-beta radar radar-beta
    treemap treemap-beta info venn-beta ishikawa-beta wardley-beta""".split()
)
"""The first words of Mermaid's other diagrams, in small letters."""

_FRONT = re.compile(r"\A\s*^([ \t]*)---[ \t]*\n(.*?)\n[ \t]*---[ \t]*(?=\n|\Z)", re.DOTALL | re.MULTILINE)
_FRONT_TITLE = re.compile(r"^[ \t]*title[ \t]*:(.*)$", re.MULTILINE)
_KEYWORD = re.compile(r"\s*journey(?=[\s;]|\Z)", re.IGNORECASE)
_ACCESSIBLE = re.compile(r"(acctitle|accdescr)\s*([:{])\s*(.*)", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(r"(title|section)(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_TITLE_COLON = re.compile(r"title\s*:(?!\s*\d)\s*(.*)", re.IGNORECASE)
_SCORED = re.compile(r".+?:\s*[-+]?\d[\d.,]*\s*(:|$)")
_STATEMENT = re.compile(r"(title|section)\s|acc(title|descr)\s*[:{]", re.IGNORECASE)
_ENTITY = re.compile(r"[&#](#?\w{1,32});")
_BREAK = re.compile(r"<\s?/?\s?br(?:\s|\\t){0,9}/?\s?>", re.IGNORECASE)
_HELD = {chr(code): chr(0x10F700 + code) for code in range(33, 127)}
_FREED = {ord(held): sign for sign, held in _HELD.items()}


class Section(NamedTuple):
    """A section and the line it begins in."""

    name: str
    line: int


class Raw(NamedTuple):
    """A task as it is written: what its colons part, and the section it follows (−1 before the first)."""

    parts: tuple[str, ...]
    section: int
    line: int


@dataclass
class Diagram:
    """What a diagram says, and what was noticed while reading it."""

    title: str = ""
    front_title: str = ""
    acc_title: str = ""
    description: str = ""
    sections: list[Section] = field(default_factory=list)
    tasks: list[Raw] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)

    def remark(self, code: str, **values: str | int) -> None:
        """Note something that was not taken as it stands."""
        self.remarks.append(loss(code, **values))


def is_journey(text: str) -> bool:
    """Tell whether the text is a Mermaid journey, whatever stands before its first word."""
    return _KEYWORD.match(_body(text)) is not None


def parse(text: str, name: str, first_line: int = 1) -> Diagram:
    """Return what the diagram says; `first_line` is the number of its first line in the file.

    Raises ForeignFileError: "mermaid-other-kind", "mermaid-none", "foreign-too-long", "foreign-too-many".
    """
    diagram = Diagram()
    if any(len(line) > LONGEST_TEXT for line in text.split("\n")):
        raise refuse("foreign-too-long", name)
    body = _without_settings(text, diagram)
    keyword = _KEYWORD.match(_body(body))
    if keyword is None:
        raise _not_a_journey(body, name)
    for line, statement in _statements(_lines(body, first_line, diagram), diagram):
        _take(diagram, statement, line)
        if len(diagram.tasks) + len(diagram.sections) > MOST_CARDS:
            raise refuse("foreign-too-many", name, most=MOST_CARDS)
    return diagram


def breaks(text: str) -> str:
    """Return a name with Mermaid's line breaks and escaped signs as what they stand for."""
    return _BREAK.sub("\n", text).translate(_FREED)


def _body(text: str) -> str:
    """The text from its first line that is neither front matter, directive nor comment."""
    text, _ = _without_directives(_FRONT.sub("", text, count=1))
    return re.sub(r"\A(\s*%%[^\n]*\n)+", "", text)


def _without_settings(text: str, diagram: Diagram) -> str:
    """Blank out front matter and directives, keeping the number of lines."""
    front = _FRONT.match(text)
    if front:
        title = _FRONT_TITLE.search(front[2])
        diagram.front_title = _unquoted(title[1].strip()) if title else ""
        if any(line.strip() and not _FRONT_TITLE.match(line) for line in front[2].split("\n")):
            diagram.remark("mermaid-settings")
        text = "\n" * front[0].count("\n") + text[front.end() :]
    text, has_directives = _without_directives(text)
    if has_directives:
        diagram.remark("mermaid-settings")
    return text


def _without_directives(text: str) -> tuple[str, bool]:
    """Blank out `%%{…}%%`, keeping the number of lines; tell whether there was one."""
    kept, at = [], 0
    while (start := text.find("%%{", at)) >= 0 and (end := text.find("}%%", start)) >= 0:
        kept += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*kept, text[at:]]), at > 0


def _unquoted(value: str) -> str:
    """A YAML value on one line without its quotes or its comment."""
    if value[:1] in "\"'" and value[1:].find(value[0]) > 0:
        return value[1 : value.index(value[0], 1)]
    return re.sub(r"\s#.*", "", value).strip()


def _not_a_journey(body: str, name: str) -> Exception:
    first = (_body(body).split() or [""])[0].rstrip(":;")
    if first.lower() in KINDS:
        return refuse("mermaid-other-kind", name, kind=quoted(first))
    return refuse("mermaid-none", name)


def _lines(body: str, first_line: int, diagram: Diagram) -> deque[tuple[int, str]]:
    """The lines behind the keyword with their numbers, without comments and with escaped signs held."""
    found: deque[tuple[int, str]] = deque()
    comments, is_begun = 0, False
    for number, raw in enumerate(body.split("\n"), first_line):
        line = _ENTITY.sub(_held, raw.strip())
        if line.startswith(("%%", "#")):
            comments += line.strip("%# \t") != ""
            continue
        if not is_begun and (keyword := _KEYWORD.match(line)):
            line, is_begun = line[keyword.end() :].strip(" \t;"), True
        if is_begun and line:
            found.append((number, line))
    if comments:
        diagram.remark("mermaid-comments", count=comments)
    return found


def _held(match: re.Match[str]) -> str:
    """A character written as `#35;` or `&amp;`; one of ASCII stands aside until it is read."""
    code = match[1]
    given = code.lstrip("#")
    escaped = f"&#{given};" if given.isdigit() else f"&{given};"
    sign = html.unescape(escaped)
    return match[0] if sign == escaped else _HELD.get(sign, sign)


def _statements(lines: deque[tuple[int, str]], diagram: Diagram) -> Iterator[tuple[int, str]]:
    """Yield one statement at a time: descriptions in braces joined, what semicolons join parted."""
    while lines:
        number, text = lines.popleft()
        about = _ACCESSIBLE.match(text)
        if about and about[2] == "{":
            text = _described(about[3], lines, diagram, number)
        for statement in _parted(text):
            yield number, statement


def _described(opening: str, rest: deque[tuple[int, str]], diagram: Diagram, number: int) -> str:
    """Take in a description up to its brace, and return what stands behind it.

    One without a closing brace ends before the next line that says something else.
    """
    held = [opening]
    is_closed = "}" in opening or any("}" in line for _, line in rest)
    if not is_closed:
        diagram.remark("mermaid-open-description", line=number)
    while rest and "}" not in held[-1] and (is_closed or not _is_statement(rest[0][1])):
        held.append(rest.popleft()[1])
    within, _, behind = "\n".join(held).partition("}")
    diagram.description = breaks(within).strip()
    return behind.strip()


def _is_statement(text: str) -> bool:
    return _STATEMENT.match(text) is not None or _SCORED.match(text) is not None


def _parted(line: str) -> list[str]:
    """Part a line at its semicolons where every part says something; otherwise they belong to the text."""
    parts = [part.strip() for part in line.split(";") if part.strip()]
    if all(map(_is_statement, parts)):
        return parts
    return [line.rstrip("; \t")] if line.rstrip("; \t") else []


def _take(diagram: Diagram, statement: str, line: int) -> None:
    about, heading = _ACCESSIBLE.fullmatch(statement), _HEADING.fullmatch(statement)
    titled = _TITLE_COLON.fullmatch(statement)
    if about and about[1].lower() == "acctitle":
        diagram.acc_title = breaks(about[3]).strip()
    elif about:
        diagram.description = breaks(about[3]).strip()
    elif titled:
        _take_title(diagram, titled[1], line)
    elif heading and heading[1].lower() == "title":
        _take_title(diagram, heading[2] or "", line)
    elif heading and not _is_task(heading[2] or ""):
        _take_section(diagram, heading[2] or "", line)
    else:
        _take_task(diagram, statement, line)


def _take_title(diagram: Diagram, text: str, line: int) -> None:
    if diagram.title:
        diagram.remark("mermaid-title-twice", line=line, title=quoted(diagram.title))
    diagram.title = breaks(_uncommented(diagram, text, line)).strip()


def _take_section(diagram: Diagram, text: str, line: int) -> None:
    name = _uncommented(diagram, text, line)
    if ":" in name:
        diagram.remark("mermaid-colon", line=line, name=quoted(breaks(name)))
    diagram.sections.append(Section(breaks(name).strip(), line))


def _is_task(text: str) -> bool:
    """Tell whether what follows the word "section" is a task after all: "leader calls: 4: Me"."""
    return re.search(r":\s*\d[\d.,]*\s*:", text) is not None


def _take_task(diagram: Diagram, statement: str, line: int) -> None:
    if ":" not in statement:
        statement = statement.replace("\uff1a", ":")
    name, colon, data = statement.partition(":")
    parts = (name, *_uncommented(diagram, data, line).split(":")) if colon else (name,)
    diagram.tasks.append(Raw(parts, len(diagram.sections) - 1, line))


def _uncommented(diagram: Diagram, text: str, line: int) -> str:
    """The text up to Mermaid's comment sign, which people write without knowing that it is one."""
    kept, sign, comment = text.partition("#")
    if sign:
        diagram.remark("mermaid-hash", line=line, text=quoted(breaks(sign + comment)))
    return kept
