"""Service Journey Mapper's JSON: stages and sub-stages are phases and steps, rows are lanes.

Both of its files are read: a whole project, and a single sheet. Several parts of a journey share its stages;
their rows stand below each other with the part's name. How a row's cells are read is in
`service_journey_rows.py`.
"""

from __future__ import annotations

from pathlib import PurePath

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import Imported, refuse
from canvas.exchange.html_text import lines_of
from canvas.exchange.languages import guess
from canvas.exchange.service_journey_rows import Rows, feelings_of
from canvas.exchange.trees import Tree, json_of, looks_like_json, plain, text_in, tree_in, trees_in
from canvas.model.journey import Journey, Phase, Step
from canvas.model.parts import Feeling


def is_service_journey(text: str) -> bool:
    """Tell whether a text can be one of its files."""
    return looks_like_json(text) and '"subJourneys"' in text and '"stages"' in text


def read(data: bytes | str, name: str) -> Imported:
    """Return the project in a file.

    Raises ForeignFileError: "sjm-none" for other JSON, or those of `json_of`.
    """
    value = json_of(data, name)
    tree = value if isinstance(value, dict) else {}
    journeys = _journeys(tree)
    if not journeys:
        raise refuse("sjm-none", name)
    draft = Draft(data, name, guess("\n".join(_words(journeys))))
    rows = Rows(draft)
    for journey in journeys:
        _add(draft, journey, rows)
    title = text_in(tree, "name") or _title(journeys[0]) or PurePath(name).stem
    return Imported(draft.project(title), tuple(rows.losses()))


def _journeys(tree: Tree) -> list[Tree]:
    """The journeys of a project, or the one of a sheet."""
    given = list(trees_in(tree.get("journeys"))) or [
        tree_in(tree, "journey") or tree_in(tree, "sheet") or tree
    ]
    return [found for found in given if isinstance(found.get("stages"), list)]


def _title(journey: Tree) -> str:
    said = (" ".join(lines_of(text_in(journey, key))) for key in ("badge", "title"))
    return " ".join(part for part in said if part)


def _add(draft: Draft, tree: Tree, rows: Rows) -> None:
    stages = list(trees_in(tree["stages"]))
    width = sum(max(1, len(list(trees_in(stage.get("subStages"))))) for stage in stages)
    parts = list(trees_in(tree.get("subJourneys")))
    felt = feelings_of(parts, width)
    journey = draft.add(Journey, title=_title(tree))
    steps: list[str] = []
    for stage in stages:
        phase = draft.add(Phase, journey=journey, title=_heading(stage))
        for sub in list(trees_in(stage.get("subStages"))) or [{}]:
            steps.append(_add_step(draft, phase, _heading(sub), felt.get(len(steps), ())))
    for part in parts:
        title = _heading(part) if len(parts) > 1 else ""
        for row in trees_in(part.get("rows")):
            rows.add(journey, steps, row, title)


def _add_step(draft: Draft, phase: str, title: str, feelings: tuple[Feeling, ...]) -> str:
    return draft.add(Step, phase=phase, title=title, feelings=feelings)


def _heading(tree: Tree) -> str:
    return " ".join(lines_of(text_in(tree, "title") or text_in(tree, "label", "num")))


def _words(journeys: list[Tree]) -> list[str]:
    """What is written in the journeys, for their language to be told by."""
    found = []
    for journey in journeys:
        for part in trees_in(journey.get("subJourneys")):
            for row in trees_in(part.get("rows")):
                cells = (plain(cell.get("html")) for cell in trees_in(row.get("cells")))
                found += [plain(row.get("laneLabel")), *(" ".join(lines_of(html)) for html in cells)]
    return found
