"""Whatever is in a file, a reader returns a sound project or one reason why there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.exchange import formats
from canvas.exchange.foreign import ForeignFileError, Imported
from canvas.language import language
from canvas.model import document
from canvas.model.checks import check
from canvas.model.problem import Problem
from tests.exchange.reading import actors, mermaid, phases, texts, values

ANYTHING = st.one_of(
    st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
)
LINE = st.sampled_from(
    r"""journey|title A: B|section A; B|section|  X: 4: Me|X|:|: 4|X::|X: : Me|a: b: 3|10:15: 4: Me
    |%%{init}%%|%% c|#|---|accTitle: a|accDescr {|}|accDescr: b|X: 4: a,b,,c|#35;|&amp;|<br>|X: 9e9: x
    |title|```mermaid|```|> |# H|journey title T|section A: 1: B|phase,text,emotion|A,b,1|,,|"|sep=;
    |;;;|text;persona|A;b/c""".split("|")
)
NAME = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), min_size=1, max_size=12).map(
    lambda name: f"n{name}"
)


def read(name: str, data: bytes) -> Imported | Problem:
    try:
        return formats.read(name, data)
    except ForeignFileError as error:
        return error.problem


@pytest.mark.parametrize("name", ["a.mmd", "a.md", "a.csv", "a.txt"])
@given(data=st.one_of(ANYTHING, st.lists(LINE, max_size=12).map(lambda lines: "\n".join(lines).encode())))
def test_anything_becomes_a_sound_project_or_one_reason(name: str, data: bytes) -> None:
    say = language("en")
    imported = read(name, data)
    if not isinstance(imported, Imported):
        assert say.problem(imported)
        return

    assert check(imported.project) == ()
    assert document.read(document.write(imported.project)) == imported.project
    assert read(name, data) == imported
    assert all(say.problem(what) for what in imported.losses)


@given(
    st.lists(
        st.tuples(NAME, st.lists(st.tuples(NAME, st.integers(1, 5), st.lists(NAME, max_size=3)), max_size=4)),
        min_size=1,
        max_size=5,
    )
)
def test_what_is_written_as_mermaid_is_read_again(
    told: list[tuple[str, list[tuple[str, int, list[str]]]]],
) -> None:
    lines = []
    for section, tasks in told:
        lines.append(f"section {section}")
        lines += [f"  {task}: {score}: {', '.join(people)}" for task, score, people in tasks]
    imported = mermaid("title T", *lines)
    flat = [task for _, tasks in told for task in tasks]

    assert phases(imported.project) == [section for section, _ in told]
    assert texts(imported.project) == [task for task, _, _ in flat]
    assert [len(people) for people in actors(imported.project)] == [
        len({person.casefold() for person in people}) for _, _, people in flat
    ]
    assert [set(felt.values()) for felt in values(imported.project)] == [{score - 3} for _, score, _ in flat]
    assert imported.losses == ()
