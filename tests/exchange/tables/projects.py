"""Random projects of which a table can hold everything, for the law of the round trip."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from canvas.exchange.draft import Draft
from canvas.exchange.table_feelings import VALUES
from canvas.model.journey import NOTE_OF_LANE, Journey, Lane, LaneKind, Note, Phase, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.project import Project
from canvas.model.work import Idea

letters = "abcæøåéÄß ,;:.!?'\"|<>&=+-@•–()\t123"
title = st.text(alphabet=letters, max_size=12).map(lambda t: " ".join(t.split())).filter(bool)
line = st.text(alphabet=letters + "日本🙂", max_size=20).map(str.strip).filter(bool)
text = st.lists(line, min_size=1, max_size=3).map("\n".join)
name = st.text(alphabet="abcøÄ 12", min_size=1, max_size=8).map(lambda t: " ".join(t.split()))
names = st.lists(name.filter(lambda t: t[:1].isalpha()), min_size=1, max_size=3, unique_by=str.casefold)
word = st.text(alphabet="abcø ", max_size=8).map(lambda t: " ".join(t.split()))
LANES: tuple[LaneKind, ...] = ("touchpoints", "ideas", *NOTE_OF_LANE)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """A journey whose phases are told apart by their titles, with cards, feelings, channels, departments."""
    draft = Draft(b"", "", draw(st.sampled_from(["da", "nb", "sv", "fi", "en", ""])))
    journey = draft.add(Journey, title=draw(title.filter(lambda t: not t.startswith("'"))))
    steps = _steps(draw, draft, journey)
    stages = st.sampled_from([None, "frontstage", "backstage", "support"])
    kinds = draw(st.lists(st.sampled_from(LANES), min_size=1, max_size=4))
    for kind in [*dict.fromkeys(kinds), *([kinds[0]] if kinds[0] != "ideas" else [])]:
        lane = draft.add(
            Lane,
            journey=journey,
            kind=kind,
            title=draw(title),
            question=draw(st.just("") | title),
            stage=draw(stages),
        )
        for step in steps:
            for _ in range(draw(st.integers(0, 2))):
                _card(draw, draft, kind, lane, step)
    draft.add(Lane, journey=journey, kind="feelings", title=draw(title))
    return draft.project("")


def _steps(draw: st.DrawFn, draft: Draft, journey: str) -> list[str]:
    titles = draw(st.lists(title, min_size=1, max_size=3, unique=True))
    people = [draft.persona(who) for who in draw(names)]
    steps = []
    for phase in [draft.add(Phase, journey=journey, title=told) for told in titles]:
        for _ in range(draw(st.integers(1, 2))):
            feelings = [_feeling(draw, who) for who in [None, *people] if draw(st.booleans())]
            step = {
                "title": draw(title),
                "need": draw(st.just("") | title),
                "duration": draw(st.just("") | title),
            }
            steps.append(draft.add(Step, phase=phase, feelings=feelings, **step))
    return steps


def _feeling(draw: st.DrawFn, who: str | None) -> Feeling:
    said = draw(word.filter(lambda w: w.casefold() not in VALUES))
    value = draw(st.sampled_from([-2, -0.5, 0, 1.5]) | st.none())
    return Feeling(persona=who, value=0 if value is None and not said else value, word=said)


def _card(draw: st.DrawFn, draft: Draft, kind: LaneKind, lane: str, step: str) -> None:
    if kind == "ideas":
        draft.add(Idea, at=step, text=draw(text))
    elif kind == "touchpoints":
        fields: dict[str, Any] = {}
        if draw(st.booleans()):
            main, *others = [draft.channel(channel) for channel in draw(names)]
            fields = {"channel": main, "other_channels": others}
        if draw(st.booleans()):
            main, *others = [draft.department(department) for department in draw(names)]
            fields |= {"department": main, "supporting": others}
        draft.add(Touchpoint, lane=lane, step=step, text=draw(text), **fields)
    else:
        own = NOTE_OF_LANE[kind]
        said = draw(st.sampled_from(["pain", "gain"])) if own == "pain" else own
        draft.add(Note, lane=lane, step=step, text=draw(text), kind=said)
