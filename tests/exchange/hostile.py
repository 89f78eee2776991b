"""Files that mean harm, read in a process of its own that may use half a gigabyte; run by `test_hostile.py`.

Prints a line for each: its name, and the code it was refused with, "taken" when something was made of it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator

from canvas.exchange import formats, ojf_write
from canvas.exchange.draft import Draft
from canvas.exchange.foreign import ForeignFileError
from canvas.model.journey import Journey, Lane, Phase, Step, Touchpoint
from canvas.model.parts import Feeling

MEMORY = 512_000_000
CPU_SECONDS = 60
"""For all of them together, on a machine however slow: one file takes far less."""


def node(**fields: object) -> dict[str, object]:
    return {"stageId": "s", "swimlaneId": "l", "title": "x", "score": 1, **fields}


def ojf(*nodes: dict[str, object], **more: object) -> bytes:
    stages, lanes = [{"id": "s", "name": "S"}], [{"id": "l", "name": "L"}]
    return json.dumps({"stages": stages, "swimlanes": lanes, "nodes": nodes, **more}).encode()


def sjm(*cells: dict[str, object]) -> bytes:
    rows = [{"rowType": "row-fs-human", "laneLabel": "L", "cells": cells}]
    return json.dumps({"stages": [{"title": "S"}], "subJourneys": [{"rows": rows}]}).encode()


def whole() -> bytes:
    """A map of ours with very many cards, each rated."""
    draft = Draft("whole", "whole")
    journey = draft.add(Journey, title="Large")
    lane = draft.add(Lane, journey=journey)
    phase = draft.add(Phase, journey=journey)
    for _ in range(500):
        step = draft.add(Step, phase=phase)
        for _ in range(10):
            draft.add(Touchpoint, step=step, lane=lane, text="x", feelings=(Feeling(value=1),))
    return ojf_write.write(draft.project("Large"), journey).text.encode()


def points(count: int) -> bytes:
    said = '<initiator><refersTo actorIDref="a"/><initiatorLabel>x</initiatorLabel></initiator>'
    point = f"<actualAction>{said}</actualAction>"
    told = f'<actors><endUser actorID="a"/></actors><touchpoints>{point * count}</touchpoints>'
    return f"<CJML><actualJourney>{told}</actualJourney></CJML>".encode()


def laughs() -> bytes:
    entities = [b'<!ENTITY a0 "ha">']
    entities += [b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 12)]
    return b"<!DOCTYPE CJML [" + b"".join(entities) + b"]><CJML>&a11;</CJML>"


def aliases(width: int, depth: int) -> bytes:
    lines = ["name: A", "age: 3", "k0: &k0 [x]"]
    lines += [f"k{i}: &k{i} [{', '.join([f'*k{i - 1}'] * width)}]" for i in range(1, depth)]
    return "\n".join(lines).encode()


GENERATED = b"<cjml><actors><actor id=a name=b role=customer/><actors><touchpoints>"
OWN = {"journey": "j", "document": {"format": "journeywall", "version": 1, "project": {"id": "x1"}}}

FILES: dict[str, Callable[[], bytes]] = {
    "deep.json": lambda: b"[" * 5_000_000,
    "nul.json": lambda: b'{"a": "' + b"\0" * 100 + b'"}',
    "deep.ojf": lambda: b"[" * 5_000_000,
    "closed.ojf": lambda: b'{"a":' * 90_000 + b"1" + b"}" * 90_000,
    "many.ojf": lambda: b"[" + b"{}," * 3_000_000 + b"{}]",
    "numbers.ojf": lambda: b"[" + b"1," * 4_900_000 + b"1]",
    "strings.ojf": lambda: b"[" + b'"aa",' * 1_900_000 + b'"\xc3\xa6"]',
    "digits.ojf": lambda: b"[" + b"9" * 100_000 + b"]",
    "big.ojf": lambda: b"[" + b" " * 19_000_000 + b"]",
    "nodes.ojf": lambda: ojf(*[node()] * 30_000),
    "stages.ojf": lambda: ojf(node(), stages=[str(i) for i in range(200_000)]),
    "text.ojf": lambda: ojf(node(title="x" * 200_000)),
    "nul.ojf": lambda: ojf(node(title="a\0b\ud800c", id="\0")),
    "nested.ojf": lambda: ojf(node(extra=json.loads("[" * 90 + "]" * 90))),
    "own.ojf": lambda: ojf(*[node()] * 9000, journeywall=OWN),
    "whole.ojf": whole,
    "points.cjml": lambda: points(15_000),
    "more-points.cjml": lambda: points(25_000),
    "people.json": lambda: b"[" + b'{"name": "A", "age": 3},' * 19_000 + b'{"name": "A", "age": 3}]',
    "people.yml": lambda: b"- {name: A, age: 3}\n" * 10_000,
    "own-deep.ojf": lambda: ojf(node(), journeywall={"document": json.loads("[" * 90 + "]" * 90)}),
    "cells.json": lambda: sjm(*[{"html": "<b>x", "colspan": 1e9}] * 60_000),
    "tags.json": lambda: sjm({"html": "<a" * 2_000_000}, {"html": "<!--" * 1_000_000}),
    "entities.json": lambda: sjm({"html": "&amp" * 2_000_000}),
    "laughs.cjml": laughs,
    "outside.cjml": lambda: b'<!DOCTYPE x SYSTEM "file:///dev/zero"><CJML/>',
    "parameter.cjml": lambda: b'<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]><CJML/>',
    "deep.cjml": lambda: b"<CJML>" * 1_500_000,
    "many.xml": lambda: b"<CJML>" + b"<a/>" * 2_000_000,
    "attributes.xml": lambda: b"<CJML " + b" ".join(b'a%d="1"' % i for i in range(600_000)) + b"/>",
    "lines.xml": lambda: b"<CJML>" + b"\n" * 9_000_000 + b"</CJML>",
    "nul.xml": lambda: b"<CJML>\0</CJML>",
    "tags.xml": lambda: GENERATED + b"<action " * 500_000,
    "fields.xml": lambda: GENERATED + b"<action" + b" time = " * 500_000 + b">x",
    "actors.xml": lambda: GENERATED + b"".join(b"<actor id=%d/>" % i for i in range(300_000)),
    "deep.yml": lambda: b"[" * 400_000,
    "blocks.yml": lambda: b"".join(b" " * i + b"a:\n" for i in range(900)),
    "many.yml": lambda: b"- a\n" * 120_000,
    "bomb.yml": lambda: aliases(10, 12),
    "self.yml": lambda: b"name: A\nage: 3\ngoals: &a [*a, *a, x]\n",
    "long.yml": lambda: aliases(1, 5000),
    "keys.yml": lambda: b"? [a, b]\n: c\n? {d: e}\n: f\nname: A\nage: 3\n",
    "tagged.yml": lambda: b"!!python/object/apply:os.system ['true']\n",
    "nul.yml": lambda: b"name: A\0\nage: 3\n",
    "front.md": lambda: b"---\n" + b"a: &a [*a]\n" * 5000 + b"---\n# x\n",
    "open.md": lambda: b"---\n" + b"x: y\n" * 1_000_000,
    "page.md": lambda: b"**Name:** x\n" * 900_000,
    "stars.md": lambda: b"---\nname: A\nage: 3\n---\n" + b"*" * 1_000_000,
    "journey.mmd": lambda: b"journey\n" + b"#35;" * 20_000 + b": 1\n",
}


def outcomes() -> Iterator[tuple[str, str, float]]:
    for name, made in FILES.items():
        data = made()
        begun = time.process_time()
        try:
            formats.read(name, data)
        except ForeignFileError as error:
            yield name, error.problem.code, time.process_time() - begun
        else:
            yield name, "taken", time.process_time() - begun


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    for name, code, seconds in outcomes():
        print(name, code, f"{seconds:.2f}" if "--time" in sys.argv else "", flush=True)
    if "--time" in sys.argv:
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
