"""Finding words in everything that people write, whatever record it stands in, and replacing them.

Two ways to compare: `folded` for the finder, where case and accents do not count and "å" is found by "a";
`plain` for find and replace, where only case does not count, because "for" must never replace "før".
Where a hit lies on the map, and what is done about it, is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any
from unicodedata import combining, normalize

from canvas.layout.kept import Kept
from canvas.model import texts
from canvas.model import value as records
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Phase, Step
from canvas.model.people import Persona
from canvas.model.problem import EditError, problem
from canvas.model.project import Head, Project
from canvas.model.texts import Path, put_text
from canvas.model.value import Value
from canvas.model.work import Idea, Story
from canvas.named import NamedTuple

LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "œ": "oe", "ı": "i"})
"""Letters that Unicode does not take apart."""
Span = tuple[int, int]
PART = 200
"""How many records are read ahead at once: a few milliseconds."""

texts_of: Kept[Value, tuple[tuple[Path, str], ...]] = Kept(texts.texts_of, 50_000)
"""The texts that are written in a record, with their paths; read once a record."""


class Hit(NamedTuple):
    """A text in which something was found: whose, in which field, and where in it (offsets)."""

    record: str
    path: Path
    text: str
    spans: tuple[Span, ...]


class Search(NamedTuple):
    """What is looked for. `exact` means with case; `whole` means whole words only."""

    words: str
    exact: bool = False
    whole: bool = False


# Comparing


@lru_cache(maxsize=65_536)
def folded(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return a text without case and accents, and from which character each of its characters comes.

    None stands for "as many as before", which is nearly always so.
    """
    if text.isascii():
        return text.lower(), None
    told = text.translate(_FOLDS)
    if _FOLDS.uneven.isdisjoint(text):
        return told, None
    return told, tuple(at for at, letter in enumerate(text) for _ in _FOLDS[ord(letter)])


class _Folds(dict[int, str]):
    """What letters become without case and accents; each is looked up once. `uneven` are none or several."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        parts = normalize("NFKD", chr(code).casefold()).translate(LETTERS)
        kept = "".join(part for part in parts if not combining(part))
        if len(kept) != 1:
            self.uneven.add(chr(code))
        self[code] = kept
        return kept


_FOLDS = _Folds()


@lru_cache(maxsize=65_536)
def plain(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return a text without case alone, and from which character each of its characters comes."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower, None
    parts = [letter.lower() for letter in text]
    return "".join(parts), tuple(at for at, part in enumerate(parts) for _ in part)


def _as_it_is(text: str) -> tuple[str, None]:
    return text, None


def spans(text: str, search: Search, form: Callable[[str], Any] = plain) -> tuple[Span, ...]:
    """Return where in a text the words stand, from left to right and never over each other."""
    form = _as_it_is if search.exact else form
    told, sources = form(text)
    sought = form(search.words)[0]
    found: list[Span] = []
    at = told.find(sought) if sought else -1
    while at >= 0:
        span = _span(at, at + len(sought), sources, len(text))
        if search.whole and not _is_word(text, span):
            at = told.find(sought, at + 1)
            continue
        found.append(span)
        at = told.find(sought, at + len(sought))
    return tuple(found)


def _span(start: int, end: int, sources: tuple[int, ...] | None, length: int) -> Span:
    if sources is None:
        return start, end
    last = sources[end - 1] + 1
    return sources[start], min(last, length)


def _is_word(text: str, span: Span) -> bool:
    before, after = text[span[0] - 1 : span[0]], text[span[1] : span[1] + 1]
    return not (before.isalnum() or after.isalnum())


# Finding


def found(project: Project, search: Search) -> tuple[Hit, ...]:
    """Return every text in which the words stand, in reading order."""
    if not search.words:
        return ()
    return tuple(
        Hit(record.id, path, text, where)
        for record in reading(project)
        for path, text in texts_of(record)
        if (where := spans(text, search))
    )


def places(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return one hit for each place, so that nothing is counted or replaced that nobody has been at."""
    return tuple(hit._replace(spans=(span,)) for hit in hits for span in hit.spans)


def ranked(project: Project, words: str) -> tuple[Hit, ...]:
    """Return the hits for the finder, the best first: the words begin a text, begin a word, stand anywhere.

    Where the words do not stand together, a text counts that has each of them. One hit a record.
    """
    sought = " ".join(words.split())
    if not sought:
        return ()
    rated: list[tuple[tuple[int, int, int], Hit]] = []
    parts = folded(sought)[0].split()
    for number, record in enumerate(reading(project)):
        told = _told(record)
        if not all(part in told for part in parts):
            continue
        best = min(_rated(record, sought), key=lambda pair: pair[0], default=None)
        if best is not None:
            rated.append(((*best[0], number), best[1]))
    rated.sort(key=lambda pair: pair[0])
    return tuple(hit for _, hit in rated)


def _folded_throughout(record: Value) -> str:
    return "\n".join(folded(text)[0] for _, text in texts_of(record))


_told: Kept[Value, str] = Kept(_folded_throughout, 50_000)


def _rated(record: Any, sought: str) -> Iterator[tuple[tuple[int, int], Hit]]:
    """The hits in one record, with how well the words fit and which of its fields it is."""
    for field, (path, text) in enumerate(texts_of(record)):
        places = spans(text, Search(sought), folded)
        rank = _rank(text, places) if places else 3
        if not places and " " in sought:
            each = [spans(text, Search(word), folded) for word in sought.split()]
            places = tuple(sorted({span for found in each for span in found})) if all(each) else ()
        if places:
            yield (rank, min(field, 1)), Hit(record.id, path, text, _apart(places))


def _rank(text: str, places: tuple[Span, ...]) -> int:
    if any(not any(letter.isalnum() for letter in text[:start]) for start, _ in places):
        return 0
    return 1 if any(not text[start - 1].isalnum() for start, _ in places) else 2


def _apart(places: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans in order, without those that begin inside another."""
    kept: list[Span] = []
    for span in places:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


# Reading order


def read_ahead(project: Project) -> Iterator[None]:
    """Read what `ranked` reads in every record, part by part: the caller goes on when nothing else waits."""
    for number, record in enumerate(reading(project), 1):
        _told(record)
        if number % PART == 0:
            yield


def reading(project: Project) -> tuple[Any, ...]:
    """Return every record once: the project, then journey by journey as one reads, then what is left."""
    return _read(project)


def _reading(project: Project) -> Iterator[Any]:
    seen: set[str] = set()
    for record in (*_on_the_maps(project), *project.records()):
        if record.id not in seen:
            seen.add(record.id)
            yield record


def _on_the_maps(project: Project) -> Iterator[Any]:
    index = index_of(project)
    yield project.head
    for journey in index.of(Journey):
        yield journey
        lanes = index.of(Lane, journey.id)
        yield from lanes
        for phase in index.of(Phase, journey.id):
            yield phase
            yield from _hanging(index, phase.id)
            for step in index.of(Step, phase.id):
                yield step
                yield from _hanging(index, step.id)
                for card in (card for lane in lanes for card in index.cell(lane.id, step.id)):
                    yield card
                    yield from _hanging(index, card.id)
        yield from index.of(Note, journey.id)
    yield from index.of(Note)
    yield from index.of(Persona)


def _hanging(index: Any, key: str) -> Iterator[Any]:
    for kind in (Note, Idea, Story):
        yield from index.of(kind, key)


_read: Kept[Project, tuple[Any, ...]] = Kept(lambda project: tuple(_reading(project)), 2)

# Replacing


def replaced(project: Project, hits: Iterable[Hit], new: str) -> Project:
    """Return the project with other words at every place of the hits; one edit, however many they are.

    Raises EditError("value-refused") where a text would become one that its field does not take.
    """
    texts: dict[str, list[Hit]] = {}
    for hit in hits:
        texts.setdefault(hit.record, []).append(hit)
    head, records = project.head, []
    for key, mine in texts.items():
        record = project.find(key)
        if record is None:
            continue
        changed = _rewritten(record, mine, new)
        if isinstance(changed, Head):
            head = changed
        else:
            records.append(changed)
    return project.put(*records).with_head(head)


def _rewritten(record: Any, hits: list[Hit], new: str) -> Any:
    for hit in hits:
        try:
            record = put_text(record, hit.path, written(hit, new))
        except records.Invalid as error:
            why = error.errors(include_url=False)[0]["msg"]
            field = str(hit.path[0])
            raise EditError(problem("value-refused", hit.record, field=field, value=new, why=why)) from error
    return record


def written(hit: Hit, new: str) -> str:
    """Return the text of a hit with other words at its places."""
    parts, at = [], 0
    for start, end in hit.spans:
        parts += [hit.text[at:start], new]
        at = end
    return "".join([*parts, hit.text[at:]])
