"""Grids as tests write them, and projects as tables can tell them."""

from __future__ import annotations

from typing import Any

from canvas.exchange.tables.grid import Cell, Grid, Merge, made
from canvas.model import queries
from canvas.model.index import index_of
from canvas.model.journey import Note, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Project
from canvas.model.work import Idea


def grid(text: str, *merges: tuple[int, int, int, int]) -> Grid:
    """A grid of lines of cells parted by bars, `\\n` for a newline. Merges: row, column, down, across."""
    rows = [
        [Cell(cell.strip().replace("\\n", "\n")) for cell in line.split("|")]
        for line in text.strip("\n").split("\n")
    ]
    return made(rows, [Merge(*merge) for merge in merges])


def told(project: Project) -> list[dict[str, Any]]:
    """What a table without the hidden sheet tells of a project: an exact round trip keeps all of it."""
    return [_journey(project, journey.id, journey.title) for journey in queries.journeys(project)]


def _journey(project: Project, journey: str, title: str) -> dict[str, Any]:
    index = index_of(project)
    lanes = queries.lanes(project, journey)
    return {
        "title": title,
        "phases": [
            (phase.title, [_step(project, step) for step in index.of(Step, phase.id)])
            for phase in queries.phases(project, journey)
        ],
        "lanes": [(lane.title, lane.question, lane.kind, lane.stage) for lane in lanes],
        "cells": [
            [
                [_card(project, card) for card in index.cell(lane.id, step.id)]
                for step in queries.steps(project, journey)
            ]
            for lane in lanes
        ],
    }


def _step(project: Project, step: Step) -> tuple[Any, ...]:
    feelings = {(name(project, Persona, f.persona), f.value, f.word) for f in step.feelings}
    ideas = [idea.text for idea in index_of(project).of(Idea, step.id)]
    return step.title, step.need, step.duration, step.waiting, feelings, ideas


def _card(project: Project, card: Any) -> tuple[Any, ...]:
    if isinstance(card, Note):
        return card.kind, card.text
    if isinstance(card, Touchpoint):
        channels = [name(project, Channel, key) for key in (card.channel, *card.other_channels)]
        departments = [name(project, Department, key) for key in (card.department, *card.supporting)]
        return "touchpoint", card.text, channels, departments
    return ("picture", card.title)


def name(project: Project, cls: type[Any], key: str | None) -> str:
    found = project.get(cls, key)
    return found.name if found else ""
