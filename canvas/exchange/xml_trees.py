"""XML from strangers as plain elements: no entities, no DTD, nothing from outside, no namespaces.

Built while it is read, so that a file that is too deep or has too many parts ends there. Names are known in
small letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers.expat import errors

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from canvas.exchange.foreign import refuse, text_of

LARGEST_XML = 10_000_000
"""Characters that are read at most."""
MOST_PARTS = 400_000
"""Elements and pieces of text (a line is one, or several) in one file."""
DEEPEST = 60


@dataclass
class Element:
    """An element: its name, its attributes, its own text, and the elements in it."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[Element]:
        """Yield the elements with one of these names right inside this one."""
        return (child for child in self.children if child.name in names)

    def first(self, *names: str) -> Element:
        """Return the first of them; an empty one where there is none."""
        return next(self.all(*names), Element("", {}))

    def said(self, *path: str) -> str:
        """Return the text at the end of a path of names, "" where it leads nowhere."""
        found = self
        for name in path:
            found = found.first(name)
        return " ".join(found.text.split())


class _Builder:
    """What the parser tells, as elements."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[tuple[Element, list[str]]] = []
        self._count = 0
        self.root: Element | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count_one()
        if len(self._open) >= DEEPEST:
            raise refuse("xml-too-deep", self._name)
        element = Element(_local(tag), {_local(key): value for key, value in attributes.items()})
        if self._open:
            self._open[-1][0].children.append(element)
        self.root = self.root or element
        self._open.append((element, []))

    def end(self, _tag: str) -> None:
        element, texts = self._open.pop()
        element.text = "".join(texts)

    def data(self, text: str) -> None:
        self._count_one()
        if self._open:
            self._open[-1][1].append(text)

    def _count_one(self) -> None:
        self._count += 1
        if self._count > MOST_PARTS:
            raise refuse("xml-too-deep", self._name)

    def close(self) -> Element | None:
        return self.root


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def xml_of(data: bytes | str, name: str) -> Element:
    """Return the root of an XML file.

    Raises ForeignFileError: "foreign-too-big", "xml-unsafe" (a DTD, an entity), "xml-too-deep", "xml-broken"
    (line), or those of `text_of`.
    """
    text = text_of(data, name)
    if len(text) > LARGEST_XML:
        raise refuse("foreign-too-big", name, most=LARGEST_XML // 1_000_000)
    parser: Any = DefusedXMLParser(target=_Builder(name), forbid_dtd=True)
    try:
        parser.feed(text)
        root: Element | None = parser.close()
    except DefusedXmlException as error:
        raise refuse("xml-unsafe", name) from error
    except ParseError as error:
        if error.code == errors.codes[errors.XML_ERROR_UNDEFINED_ENTITY]:
            raise refuse("xml-unsafe", name) from error
        raise refuse("xml-broken", name, line=error.position[0]) from error
    if root is None:
        raise refuse("xml-broken", name, line=1)
    return root
