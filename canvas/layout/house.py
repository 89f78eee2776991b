"""The house a sheet is made for: its typeface, two colours and logo, worn for as long as the sheet is made.

`sheets.make` puts it on. From then on every `style.Type` is set in the house's typeface by itself, and a
part that draws a rule, a heading or the logo asks `worn()`. Colours that mean something (feelings,
departments, the promise) are never the house's. Reads no file: a font is known
here once it is registered (`fonts`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from string import ascii_letters

from canvas.layout import fonts, style
from canvas.layout.drawings import colours
from canvas.layout.font_keys import own_key
from canvas.layout.shapes import Colour, Image, Shape
from canvas.layout.sheet import Drawing, Mark, TextBlock
from canvas.model.cleaning import clean_line
from canvas.model.journey import Picture
from canvas.model.problem import Problem, problem
from canvas.model.project import FontFile, HouseStyle, Project
from canvas.named import NamedTuple

_TEXT_MOST = 48.0  # L* of text that keeps 4.5:1 on paper, and of a ground that keeps it under white type
_LINE_MOST = 61.0  # L* of a line that keeps 3:1 on paper


class House(NamedTuple):
    """What a house's style does on a sheet; without one, ink.

    `name` begins the foot of every sheet.
    `strong` is its first colour, for the title, the pill beside it and heavy rules, dark enough for white
    type on it; `accent` is the same for what stands out on a screen. `fine` and `small` are its second, for
    thin rules and for headings and numbers in small type. `typeface` holds the keys of its fonts.
    """

    name: str = ""
    strong: Colour = style.INK
    fine: Colour = style.INK
    small: Colour = style.SECOND
    accent: Colour = style.ACCENT
    typeface: tuple[str, ...] = ()
    logo: Picture | None = None


PLAIN = House()
_worn: ContextVar[House] = ContextVar("house", default=PLAIN)


def of(project: Project) -> House:
    """The house of a project, with those of its fonts that are registered."""
    own = project.head.house
    if own is None:
        return PLAIN
    first, second, *_ = (*filter(None, own.colours), "", "")
    return House(
        own.name,
        _dark(first, _TEXT_MOST) if first else style.INK,
        _dark(second, _LINE_MOST) if second else style.INK,
        _dark(second, _TEXT_MOST) if second else style.SECOND,
        _dark(first, _TEXT_MOST) if first else style.ACCENT,
        _typeface(own),
        project.get(Picture, own.logo),
    )


def worn() -> House:
    """The house that the sheet being made is for."""
    return _worn.get()


@contextmanager
def wearing(house: House) -> Iterator[None]:
    """Make sheets for this house meanwhile."""
    before = _worn.set(house)
    try:
        with fonts.set_in(house.typeface):
            yield
    finally:
        _worn.reset(before)


def dressed(mark: Mark) -> Mark:
    """A mark that is drawn late, drawn for the house that is worn now."""
    house = _worn.get()
    if house is PLAIN or mark.drawing is None:
        return mark
    drawing = _Dressed(house, mark.drawing)
    return Mark.late(drawing, mark.box, mark.record, mark.role, mark.language, mark.far)


class _Dressed(NamedTuple):
    """A drawing that wears a house while it is made."""

    house: House
    drawing: Drawing

    def shapes(self) -> tuple[Shape, ...]:
        with wearing(self.house):
            return self.drawing.shapes()

    def say(self) -> str:
        return self.drawing.say()

    def block(self) -> TextBlock | None:
        with wearing(self.house):
            return self.drawing.block()


def logo(right: float, top: float, most_width: float, most_height: float) -> tuple[Shape, ...]:
    """The house's logo as large as it fits, with its upper right corner there; nothing where it has none."""
    picture = _worn.get().logo
    if picture is None:
        return ()
    scale = min(most_width / picture.width, most_height / picture.height)
    wide, high = round(picture.width * scale, 3), round(picture.height * scale, 3)
    return (Image(round(right - wide, 3), round(top, 3), wide, high, picture.sha256),)


def bring(project: Project, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Register the fonts of a project, whose bytes are in `files` by sha256; return what is wrong with any.

    Text that was to be set in such a font is set in ours.
    """
    brought = project.head.house.fonts if project.head.house else ()
    if not brought:
        return ()
    from canvas.layout.typefaces import FontError

    wrong = []
    for own in brought:
        if fonts.is_registered(own_key(own.sha256)):
            continue
        if own.sha256 not in files:
            wrong.append(problem("font-missing", name=own.title or own.family))
            continue
        try:
            fonts.register(own.family, files[own.sha256])
        except FontError as error:
            wrong.append(error.problem)
    return tuple(wrong)


def take_font(data: bytes, title: str) -> FontFile:
    """Register a font file that a user brings, `title` its name; return how a project keeps it.

    Raises FontError, and then nothing was registered.
    """
    from hashlib import sha256

    from canvas.layout.typefaces import family

    name = clean_line(family(data))
    fonts.register(name or title, data)
    return FontFile(sha256=sha256(data).hexdigest(), family=name or title, title=clean_line(title))


def has_letters(font: FontFile) -> bool:
    """Whether a registered font has what text of our own letters is set in, and so can be a typeface."""
    return fonts.font(own_key(font.sha256)).has(ascii_letters)


def _typeface(own: HouseStyle) -> tuple[str, ...]:
    keys = (own_key(one.sha256) for one in own.fonts if one.family == own.typeface)
    return tuple(key for key in keys if own.typeface and fonts.is_registered(key))


def _dark(colour: Colour, most: float) -> Colour:
    return colour if colours.lightness(colour) <= most else colours.at_lightness(colour, most)
