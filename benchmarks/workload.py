"""The peers' workload: a journey map of 100, 1,000 or 10,000 cards, the same for every contestant.

`cards` gives it as boxes and wrapped lines with known places (what a script without layout needs),
`project` as a project of ours with a dozen fields a touchpoint. Texts may be of forty words drawn from a
vocabulary of any size. Everything follows from a seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any, NamedTuple

from canvas.model import order
from canvas.model.ids import SeededIds
from canvas.model.journey import Journey, Lane, Phase, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head, Project

SHAPES = {100: (5, 4, 25), 1000: (10, 20, 50), 2000: (10, 40, 50), 10000: (10, 100, 100)}
"""Cards -> phases, lanes, columns."""
CARD, PITCH = (120, 60), (132, 72)
LABELS, HEAD, CURVE = 150, 40, 160
WORDS = (
    "customer opens the portal and compares plans price support call agent waits reads email café naïve"
    " résumé – delay refund order basket checkout delivery courier returns feedback survey invoice contract"
    " invoice contract renewal login reset password mobile store visit queue staff help manual setup"
).split()


class Card(NamedTuple):
    """One card: where it lies (points, y down), what it says, already wrapped for a plain script."""

    lane: int
    column: int
    x: float
    y: float
    title: str
    body: str
    lines: tuple[str, ...]


def vocabulary(size: int, seed: int = 11) -> list[str]:
    """`size` different made-up words with the lengths of ordinary prose."""
    r = random.Random(seed)
    words: set[str] = set()
    while len(words) < size:
        syllables = (
            "".join((r.choice("bdfghjklmnprstv"), r.choice("aeiouyæøå"))) for _ in range(r.randint(1, 4))
        )
        words.add("".join(syllables) + r.choice(("", "", "n", "r", "t", "s")))
    return sorted(words)


def sentences(seed: int, words: list[str], count: int) -> Iterator[str]:
    """Texts of `count` words each."""
    r = random.Random(seed)
    while True:
        yield " ".join(r.choice(words) for _ in range(count))


def wrap(text: str, most: int) -> tuple[str, ...]:
    """Lines of at most `most` characters."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > most:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return (*lines, line)


def cards(n: int, words: list[str] | None = None, length: int = 0) -> list[Card]:
    """The cards; bodies of about 60 characters, or of `length` words from `words`."""
    _, lanes, columns = SHAPES[n]
    r = random.Random(7)
    texts = sentences(7, words or WORDS, length)
    made = []
    for lane in range(lanes):
        for column in range(columns):
            body = next(texts) if length else ""
            while not length and len(body) < 60:
                body = f"{body} {r.choice(WORDS)}".strip()
            x, y = LABELS + column * PITCH[0], HEAD + CURVE + lane * PITCH[1]
            title = f"Step {lane}.{column} {r.choice(WORDS)}"[:24]
            made.append(Card(lane, column, x, y, title, body, wrap(body, 27)))
    return made


def feelings(n: int) -> list[float]:
    """One value from 0 to 1 a column."""
    r = random.Random(3)
    return [r.random() for _ in range(SHAPES[n][2])]


def project(n: int, words: list[str] | None = None, length: int = 0) -> Project:
    """The workload as a project: a card is a touchpoint with a dozen fields; one persona has feelings."""
    phases, lanes, columns = SHAPES[n]
    ids = SeededIds(b"workload")
    journey = Journey(id=ids("j"), title=f"{n} cards")
    persona = Persona(id=ids("p"), name="Customer")
    channels = [
        Channel.model_validate({"id": ids("c"), "name": k, "kind": k}) for k in ("digital", "personal")
    ]
    departments = [Department(id=ids("d"), name=name) for name in ("Sales", "Service")]
    rows = [Lane(id=ids("l"), journey=journey.id, order=key, title=f"Lane {i}") for i, key in _keys(lanes)]
    heads = [
        Phase(id=ids("f"), journey=journey.id, order=key, title=f"Phase {i}") for i, key in _keys(phases)
    ]
    curve = Lane(id=ids("l"), journey=journey.id, order="zz", title="Feelings", kind="feelings")
    steps: list[Step] = []
    for i, ((_, key), value) in enumerate(zip(_keys(columns), feelings(n), strict=True)):
        felt = [{"persona": persona.id, "value": round(value * 8) / 2 - 2}]
        phase = heads[i * phases // columns].id
        steps.append(Step.model_validate({"id": ids("s"), "phase": phase, "order": key, "feelings": felt}))
    keys = order.spread(lanes)
    touchpoints = [
        _touchpoint(ids, card, rows, steps, keys, channels, departments) for card in cards(n, words, length)
    ]
    empty = Project(Head(id=ids("x"), title=journey.title, language="en"))
    return empty.put(journey, persona, curve, *channels, *departments, *rows, *heads, *steps, *touchpoints)


def _touchpoint(
    ids: SeededIds,
    card: Card,
    rows: list[Lane],
    steps: list[Step],
    keys: tuple[str, ...],
    channels: list[Channel],
    departments: list[Department],
) -> Touchpoint:
    some: dict[str, Any] = {
        "channel": channels[card.column % 2].id,
        "department": departments[card.lane % 2].id,
        "effort": card.column % 5 + 1,
        "evidence": {"strength": "observed", "source": "Interview 7"},
    }
    return Touchpoint(
        id=ids("t"),
        step=steps[card.column].id,
        lane=rows[card.lane].id,
        order=keys[card.lane],
        text=f"{card.title}: {card.body}",
        description=card.body,
        person="Anna Holm",
        material="Brochure and price list",
        timing="before 9 o'clock",
        discipline="communicate",
        is_moment_of_truth=card.column % 7 == 0,
        tags=("spring", "workshop"),
        **some,
    )


def _keys(count: int) -> list[tuple[int, str]]:
    return list(enumerate(order.spread(count)))
