"""What the life cycle shows, from the records: its levels, who stands at each, what takes them on or back."""

from __future__ import annotations

from canvas.layout.map.context import Context
from canvas.layout.style import Type, pt
from canvas.model import grid
from canvas.model.people import Persona
from canvas.model.work import GridCell, Move, RelationshipLevel
from canvas.named import NamedTuple

TITLE = Type("bold", pt(24), 10.4, -0.016)
ATTITUDE = Type("regular", pt(15), 6.8)
OFTEN = Type("semibold", pt(18), 7.8, -0.008)
TEXT = Type("regular", pt(14), 6.4)
HEADING = Type("semibold", pt(13), 6.2)
NAME = Type("semibold", pt(13), 5.6)
ZONE = Type("semibold", pt(14), 6.2)
TRIGGER = Type("semibold", pt(13), 5.8)


class Stage(NamedTuple):
    """A relationship level with all that stands in its column."""

    level: RelationshipLevel
    personas: tuple[Persona, ...]
    onward: tuple[Move, ...]
    """Moves that lead from here to a higher level."""
    back: tuple[Move, ...]
    """Moves that lead from here to a lower one."""


def stages(context: Context) -> tuple[Stage, ...]:
    """The levels from the lowest to the highest."""
    levels = grid.levels(context.project)
    height = {level.id: number for number, level in enumerate(levels)}
    found = sorted(context.project.all(Move), key=lambda move: move.id)
    ends = [(move, *_heights(context, move, height)) for move in found]
    every = context.index.of(Persona)
    return tuple(
        Stage(
            level,
            tuple(p for p in every if p.level == level.id and p.id not in context.hidden),
            tuple(move for move, start, end in ends if start == number < end),
            tuple(move for move, start, end in ends if start == number > end >= 0),
        )
        for number, level in enumerate(levels)
    )


def _heights(context: Context, move: Move, height: dict[str, int]) -> tuple[int, int]:
    cells = (context.project.get(GridCell, key) for key in (move.source, move.target))
    start, end = (height.get(cell.level, -1) if cell else -1 for cell in cells)
    return start, end


def title(context: Context, found: tuple[Stage, ...]) -> str:
    """From which level to which."""
    names = [stage.level.title for stage in found if stage.level.title]
    if len(names) < 2:
        return names[0] if names else context.say("Life cycle")
    return context.say("From “{first}” to “{last}”", first=names[0], last=names[-1])


def sentence(context: Context, found: tuple[Stage, ...]) -> str:
    """Where we want people to be, and how many are."""
    say = context.say
    people = sum(len(stage.personas) for stage in found)
    zone = [stage for stage in found if stage.level.in_target_zone]
    there = sum(len(stage.personas) for stage in zone)
    names = ", ".join(stage.level.title for stage in zone if stage.level.title)
    goal = say("Here we want to be: {names}.", names=names) if names else say("No target zone is marked yet.")
    if not people or not zone:
        return goal
    count = say.plural("{count} of {all} is there.", "{count} of {all} are there.", there, all=people)
    return f"{goal} {count}"
