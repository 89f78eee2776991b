"""`journeywall check`: what the critical colleague asks about a project, for people or as JSON for scripts.

The questions are in the project's own language, those of its window and its agenda. Having questions is no
failure: the command ends with 0.
"""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from canvas.cli.edge import DONE, CommandError
from canvas.cli.naming import meant, unknown
from canvas.files import container
from canvas.language import Language, language
from canvas.layout import review_words
from canvas.model import queries
from canvas.model.journey import Journey, Phase
from canvas.model.project import Project
from canvas.model.review.agenda import most_important
from canvas.model.review.decisions import Review, reason_of, review
from canvas.model.review.finding import Question
from canvas.model.review.rules import THEMES

Json = dict[str, Any]


def run(asked: Namespace) -> int:
    """Say it."""
    project = container.load(asked.file).project
    say = language(project.head.language)
    themes = [_theme(say, name) for name in asked.theme or ()]
    found = review(project, themes, _journey(project, asked.journey))
    if asked.json:
        print(json.dumps(_told(project, say, found), ensure_ascii=False, indent=2))
    else:
        _say(project, say, found)
    return DONE


def _theme(say: Language, name: str) -> str:
    """The theme with this code or title. Raises CommandError where there is none."""
    found = meant(name, ((theme, review_words.theme(say, theme), theme) for theme in THEMES))
    if found is None:
        raise CommandError(unknown("unknown-theme", name, THEMES))
    return found


def _journey(project: Project, title: str | None) -> str:
    """The id of the journey of that title, "" for all. Raises CommandError where there is none."""
    if title is None:
        return ""
    every = queries.journeys(project)
    found = meant(title, ((journey.id, journey.title, journey.id) for journey in every))
    if found is None:
        raise CommandError(unknown("unknown-journey", title, (journey.title for journey in every)))
    return found


def _say(project: Project, say: Language, found: Review) -> None:
    """Theme by theme, phase by phase, a question and its place on two lines."""
    asked = (*found.open, *found.later)
    if not asked:
        print(say("No questions right now."))
    for group in review_words.grouped(project, asked):
        print(f"{review_words.theme(say, group.theme)} ({len(group.questions)})")
        phase = ""
        for question in group.questions:
            if question.place.phase != phase:
                phase = question.place.phase
                print(f"  {_title(project, phase)}")
            later = f" ({say('Later').lower()})" if question in found.later else ""
            print(f"    {review_words.question(say, question)}{later}")
            print(f"      {review_words.place(project, say, question)}")
        print()
    if found.intended:
        print(f"{say('Intended')} ({len(found.intended)})")
    for question in found.intended:
        print(f"    {review_words.question(say, question)}")
        print(f"      {reason_of(project, question)}")


def _title(project: Project, phase: str) -> str:
    found = project.get(Phase, phase)
    return found.title if found else ""


def _told(project: Project, say: Language, found: Review) -> Json:
    later = set(map(id, found.later))
    asked = (*found.open, *found.later)
    groups = review_words.grouped(project, asked)
    seven = most_important(found.ground, found.asked)
    return {
        "title": project.head.title,
        "language": say.code,
        "count": len(asked),
        "themes": [
            {
                "theme": group.theme,
                "title": review_words.theme(say, group.theme),
                "questions": [
                    _question(project, say, each) | {"state": "later" if id(each) in later else "open"}
                    for each in group.questions
                ],
            }
            for group in groups
        ],
        "intended": [
            _question(project, say, each) | {"state": "intended", "reason": reason_of(project, each)}
            for each in found.intended
        ],
        "agenda": {
            "rule": say(review_words.RULE),
            "questions": [
                _question(project, say, each.question)
                | {"people": each.people, "bad": each.bad, "together": each.together, "weight": each.weight}
                for each in seven
            ],
        },
    }


def _question(project: Project, say: Language, asked: Question) -> Json:
    where = asked.place
    phase = project.get(Phase, where.phase)
    journey = project.get(Journey, where.journey)
    return {
        "rule": asked.rule,
        "theme": asked.theme,
        "question": review_words.question(say, asked),
        "place": review_words.place(project, say, asked),
        "about": where.about,
        "other": where.other or None,
        "journey": journey.title if journey else None,
        "phase": phase.title if phase else None,
        "step": where.step or None,
        "bad": asked.bad,
        "values": dict(where.values),
    }
