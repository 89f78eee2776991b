"""The commands and their arguments, and which module does each."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from canvas.cli.edge import words
from canvas.named import NamedTuple

ORIENTATIONS = ("auto", "portrait", "landscape")
TEXT = ("fonts", "outlines")
DPI = range(10, 1201)


class Command(NamedTuple):
    """A command: what it is for, its arguments, and the module whose `run` does it."""

    about: str
    add: Callable[[ArgumentParser], None]
    module: str


def run(given: Sequence[str]) -> int:
    """Do the command that is named first, or open the window; raises CoreError where it cannot be done."""
    commands = _commands()
    name = given[0] if given and given[0] in commands else ""
    parser = _parser(name, commands)
    try:
        asked = parser.parse_args(list(given[1:] if name else given))
        asked.parser = parser
    except SystemExit as end:
        return int(end.code or 0)
    module = import_module(f"canvas.cli.{commands[name].module if name else 'window'}")
    try:
        return int(module.run(asked))
    except SystemExit as end:
        return int(end.code or 0)


def wrong_usage(asked: Namespace, message: str) -> NoReturn:
    """Say what is wrong with the arguments, and end with 2."""
    parser: ArgumentParser = asked.parser
    parser.error(message)


def _commands() -> dict[str, Command]:
    say = words()
    return {
        "import": Command(
            say("make a project from a table or another program’s file"), _of_import, "importing"
        ),
        "info": Command(say("say what a project holds"), _of_info, "info"),
        "dump": Command(say("write the document as text, one record a line"), _of_file, "dump"),
        "export": Command(say("print a sheet, or write a table"), _of_export, "exporting"),
        "check": Command(say("ask what a critical colleague would ask"), _of_check, "checking"),
        "compare": Command(
            say("say what changed between two files or two journeys"), _of_compare, "comparing"
        ),
        "readings": Command(say("read readings of measures from a table"), _of_readings, "reading_in"),
        "plan": Command(say("write the plan for other programs, or take it back"), _of_plan, "planning"),
        "sheets": Command(say("list what can be printed"), _of_file, "sheets"),
        "set": Command(say("change one field"), _of_set, "setting"),
        "house": Command(say("set the house’s name, logo, colours and typeface"), _of_house, "house_style"),
    }


def _parser(name: str, commands: dict[str, Command]) -> ArgumentParser:
    say = words()
    if name:
        parser = ArgumentParser(f"journeywall {name}", description=commands[name].about, allow_abbrev=False)
        commands[name].add(parser)
        return parser
    listed = "\n".join(f"  journeywall {name:8}{command.about}" for name, command in commands.items())
    parser = ArgumentParser(
        "journeywall",
        description=say("Personas and customer journeys, from one file to the wall. Opens the window."),
        epilog=say("Commands, each with --help:") + f"\n{listed}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("file", metavar="FILE", nargs="?", help=say("the project to open"))
    parser.add_argument("-V", "--version", action="store_true", help=say("say which version this is"))
    return parser


def _of_file(parser: ArgumentParser) -> None:
    say = words()
    parser.add_argument("file", metavar="FILE", help=say("the project"))


def _of_import(parser: ArgumentParser) -> None:
    say = words()
    what = say("XLSX, CSV, HTML, Markdown, Mermaid, OpenJourney, CJML …")
    parser.add_argument("source", metavar="SOURCE", help=what)
    _add_output(parser, "FILE.journey", say("the project to make"))


def _of_info(parser: ArgumentParser) -> None:
    say = words()
    _of_file(parser)
    parser.add_argument("--json", action="store_true", help=say("as JSON"))
    parser.add_argument("--full", action="store_true", help=say("with --json: with every touchpoint"))


def _of_check(parser: ArgumentParser) -> None:
    say = words()
    _of_file(parser)
    parser.add_argument("--json", action="store_true", help=say("as JSON"))
    what = say("only questions of this theme; may be given several times")
    parser.add_argument("--theme", metavar="T", action="append", help=what)
    parser.add_argument("--journey", metavar="TITLE", help=say("only this journey"))


def _of_compare(parser: ArgumentParser) -> None:
    say = words()
    parser.add_argument("file", metavar="A", help=say("the project, or how it was before"))
    parser.add_argument("other", metavar="B", nargs="?", help=say("how it is now"))
    what = say("which two journeys; without, each beside the one it answers, or itself in the other file")
    parser.add_argument("--journeys", metavar=("TITLE1", "TITLE2"), nargs=2, help=what)
    parser.add_argument("--json", action="store_true", help=say("as JSON"))
    what = say("the sheet as well: PDF, PNG or SVG")
    parser.add_argument("-o", "--output", metavar="OUT.pdf", help=what)
    _add_paper(parser)


def _add_paper(parser: ArgumentParser) -> None:
    """How a sheet is put on paper."""
    say = words()
    parser.add_argument("--paper", default="A0", help=say("A0 to A6, roll-914, roll-610 or 1800x900 (mm)"))
    parser.add_argument("--tiles", metavar="PAPER", help=say("on several sheets of this paper, to be glued"))
    parser.add_argument("--orientation", choices=ORIENTATIONS, default="auto", help=say("which way up"))
    what = say("pixels to the inch of a PNG (150)")
    parser.add_argument("--dpi", type=_dpi, metavar="N", default=150, help=what)
    parser.add_argument("--text", choices=TEXT, default=TEXT[0], help=say("what an SVG holds of its letters"))


def _of_export(parser: ArgumentParser) -> None:
    say = words()
    _of_file(parser)
    what = say("PDF, PNG or SVG of a sheet; XLSX, CSV, TSV, HTML, .mmd or .ojf of the journey")
    _add_output(parser, "OUT.pdf", what)
    parser.add_argument("--sheet", default="map", help=say("which sheet (map)"))
    _add_paper(parser)
    parser.add_argument("--journey", metavar="TITLE", help=say("only this journey"))
    parser.add_argument("--about", metavar="NAME", help=say("only the sheet about this, as listed by sheets"))
    parser.add_argument("--department", metavar="NAME", help=say("department-map: the sheet for this one"))
    parser.add_argument("--view", metavar="NAME", help=say("only what this named view shows"))
    parser.add_argument("--persona", metavar="NAME", help=say("only this persona’s curve and cards"))
    parser.add_argument(
        "--only-table",
        action="store_true",
        help=say("XLSX: only what is seen, without the project behind it"),
    )


def _dpi(text: str) -> int:
    if text.isdecimal() and int(text) in DPI:
        return int(text)
    raise ArgumentTypeError(words()("a whole number from 10 to 1200"))


def _of_set(parser: ArgumentParser) -> None:
    say = words()
    _of_file(parser)
    parser.add_argument("id", metavar="ID", help=say("the record, as in dump"))
    parser.add_argument("field", metavar="FIELD", help=say("its field, such as text or promise.level"))
    parser.add_argument("value", metavar="VALUE", help=say("what it becomes"))
    _add_output(parser, "OUT", say("the project to write"))


def _of_plan(parser: ArgumentParser) -> None:
    say = words()
    _of_file(parser)
    parser.add_argument("--from", dest="source", metavar="PLAN", help=say("take back what was changed in it"))
    parser.add_argument("--about", metavar="NAME", help=say("only the part of this department or person"))
    _add_output(parser, "OUT", say("the plan as .csv, .xlsx or .ics; with --from the project to write"))


def _of_readings(parser: ArgumentParser) -> None:
    say = words()
    _of_file(parser)
    what = say("the table: CSV, TSV, XLSX, HTML or Markdown")
    parser.add_argument("table", metavar="TABLE", help=what)
    what = say("which worksheet (the one that looks most like readings)")
    parser.add_argument("--sheet", metavar="NAME", help=what)
    what = say("the measure that a table of one measure is about")
    parser.add_argument("--measure", metavar="TITLE", help=what)
    what = say("what stands first in dates of figures alone (as the table tells)")
    parser.add_argument("--dates", choices=("dmy", "mdy"), help=what)
    what = say("what stands before decimals (as the table tells)")
    parser.add_argument("--decimal", choices=("comma", "point"), help=what)
    _add_output(parser, "OUT", say("the project to write"))


def _of_house(parser: ArgumentParser) -> None:
    say = words()
    _of_file(parser)
    parser.add_argument("--name", metavar="NAME", help=say("the house’s name"))
    what = say("a PNG, JPEG or WebP; empty for none")
    parser.add_argument("--logo", metavar="PICTURE", help=what)
    what = say("the first and the second colour, as #7A1420,#C9A227")
    parser.add_argument("--colours", metavar="COLOURS", type=_colours, help=what)
    what = say("a font file, TTF or OTF; give each weight")
    parser.add_argument("--font", metavar="FONT", action="append", default=[], help=what)
    what = say("the family of the fonts that text is set in; empty for our own")
    parser.add_argument("--typeface", metavar="FAMILY", help=what)
    _add_output(parser, "OUT", say("the project to write"))


def _colours(given: str) -> tuple[str, ...]:
    from canvas.model.edits.house import colour
    from canvas.model.problem import problem

    found = tuple(colour(part) for part in given.split(","))
    if len(found) > 2 or None in found:
        raise ArgumentTypeError(words().problem(problem("colour-unknown", value=given)))
    return (*(part or "" for part in found), "")[:2]


def _add_output(parser: ArgumentParser, name: str, about: str) -> None:
    parser.add_argument("-o", "--output", metavar=name, required=True, help=about)


def version() -> str:
    """Return what `--version` says where it stands among other words."""
    from canvas import __version__

    return f"Journeywall {__version__}"
