"""The settings: each acts at once, and somebody asks whether one can read it."""

from collections.abc import Sequence

import attrs

from game.play.introduction import Introduction
from game.play.settings import TEXT_SIZES, Settings, ThemeName
from game.screen.commands import Adjust
from game.screen.geometry import Rect
from game.screen.languages import offered_languages
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Blob, Bubble, Clip, Element, Picture, Portrait
from game.screen.styles import BODY_BOLD, LABEL_PLAIN, SPEECH
from game.screen.theme import PAPER
from game.screen.widgets.choices import Choice
from game.screen.widgets.hints import Hint, hints
from game.screen.widgets.page_head import page_head
from game.screen.widgets.paper import paper, rule, tinted
from game.screen.widgets.piece import Piece
from game.screen.widgets.scroll import scrolled
from game.screen.widgets.setting_rows import Row, setting_row
from game.texts import _

_STAGE = Rect(64, 128, 480, 888)
_SIDE = Rect(600, 128, 1256, 888)
_LARGE = Rect(64, 136, 1792, 912)
_PAD, _GAP = 36, 24
_HINTS = 1049
_VOLUMES = (10, 40, 70, 100)
_RATIO = 830 / 1090


def picture(model: Model, pen: Pen) -> Picture:
    """Return the settings, over the keys that change some of them anywhere."""
    head = page_head(pen, _("Settings"))
    elements: tuple[Element, ...] = head.elements
    place = _LARGE
    if not pen.theme.large:
        preview = _preview(model, pen)
        keys = hints(pen, _SIDE.x, _HINTS, _SIDE.right, _hints())
        elements = (*elements, *preview.elements, *keys.elements)
        place = _SIDE.cut_top(preview.rect.h, _GAP)[1]
    rows = _fitting(pen, place, _rows(model), model.silence)

    def build(y: float) -> Sequence[Piece]:
        return _card(pen, attrs.evolve(place, y=y), rows)

    card = scrolled(pen, place, model.here.scroll, build)
    return Picture(
        (*elements, *card.elements),
        (*head.stops, *card.stops),
        spoken=(_("Settings"), *(stop.name for stop in card.stops)),
        region=card.region,
    )


def _fitting(pen: Pen, place: Rect, rows: Sequence[Row], silence: str) -> Sequence[Row]:
    """Return the rows, without what need not be said where it has no room."""
    if _card(pen, place, rows)[-1].rect.bottom <= place.bottom + 1:
        return rows
    return [
        attrs.evolve(row, sentence=row.sentence if row.sentence == silence else "") for row in rows
    ]


def _rows(model: Model) -> tuple[Row, ...]:
    """Return what can be set."""
    settings = model.settings

    def choice(id_: str, text: str, after: Settings) -> Choice:
        return Choice(id_, text, Adjust(after), taken=after == settings)

    def switch(id_: str, off: Settings, on: Settings) -> tuple[Choice, ...]:
        return choice(f"{id_} off", _("Off"), off), choice(f"{id_} on", _("On"), on)

    percent = _("{number} %")
    sizes = (
        choice(f"text {size}", percent.format(number=size), attrs.evolve(settings, text_size=size))
        for size in TEXT_SIZES
    )
    colours = (
        choice(f"theme {theme}", theme_name(theme), attrs.evolve(settings, theme=theme))
        for theme in ThemeName
    )
    font = switch(
        "font",
        attrs.evolve(settings, reading_font=False),
        attrs.evolve(settings, reading_font=True),
    )
    motion = (
        choice("motion full", _("Full"), attrs.evolve(settings, reduced_motion=False)),
        choice("motion reduced", _("Reduced"), attrs.evolve(settings, reduced_motion=True)),
    )
    sound = switch("sound", attrs.evolve(settings, sound=False), attrs.evolve(settings, sound=True))
    volumes = (
        choice(f"volume {loud}", percent.format(number=loud), attrs.evolve(settings, volume=loud))
        for loud in _VOLUMES
    )
    spoken = (
        choice(f"language {code}", name, attrs.evolve(settings, language=code))
        for code, name in offered_languages(model).items()
    )
    loudspeaker = "volume-2" if settings.sound else "volume-x"
    mute = _("M turns it on and off anywhere.")
    return (
        Row("a-large-small", _("Text size"), tuple(sizes), _("+ and − change it anywhere.")),
        Row("contrast", _("Colours"), tuple(colours)),
        Row("text-initial", _("Reading font"), font, _("Lexend, with wide and simple letters.")),
        Row("wind", _("Motion"), motion, _("Reduced: nothing slides, counts or blinks.")),
        Row(loudspeaker, _("Sound"), sound, model.silence or mute),
        Row("music", _("Volume"), tuple(volumes)),
        Row("languages", _("Language"), tuple(spoken)),
    )


def theme_name(theme: ThemeName) -> str:
    """Return what a choice of colours is called."""
    return {
        ThemeName.LIGHT: _("Warm"),
        ThemeName.CONTRAST_LIGHT: _("High contrast, light"),
        ThemeName.CONTRAST_DARK: _("High contrast, dark"),
    }[theme]


def _card(pen: Pen, place: Rect, rows: Sequence[Row]) -> tuple[Piece, ...]:
    """Return the rows on one card, with what room there is shared among them."""
    inner = place.inset(_PAD, 0)
    lowest = [setting_row(pen, inner, row).rect.h for row in rows]
    spare = max(0, place.h - sum(lowest)) / len(rows)
    pieces: list[Piece] = []
    y = place.y
    for row, high in zip(rows, lowest, strict=True):
        piece = setting_row(pen, attrs.evolve(inner, y=y + spare / 2), row)
        line = (rule(pen, inner.x, y, inner.w),) if pieces else ()
        rect = Rect(place.x, y, place.w, high + spare)
        pieces.append(Piece(rect, (*line, *piece.elements), piece.stops))
        y += high + spare
    ground = paper(pen, Rect(place.x, place.y, place.w, y - place.y), 32)
    first = pieces[0]
    return (attrs.evolve(first, elements=(ground, *first.elements)), *pieces[1:])


def _preview(model: Model, pen: Pen) -> Piece:
    """Return somebody who asks whether one can read what is said, and the bubble's height."""
    about = model.shelf[model.picked].introduction
    words = pen.words(
        _("Can you read this from where you sit?"),
        SPEECH,
        _SIDE.x + 53,
        _SIDE.y + 40,
        _SIDE.w - 106,
    )
    box = Rect(_SIDE.x, _SIDE.y, _SIDE.w, words.rect.h + 80)
    tip = (_STAGE.right - 62, _STAGE.y + 300)
    bubble = Bubble(box, tip, pen.colours.paper, pen.colours.ink, radius=28)
    return Piece(box, (*_person(pen, about), bubble, words))


def _person(pen: Pen, about: Introduction) -> tuple[Element, ...]:
    """Return the customer of the scenario that is spoken of, behind a card with two sentences."""
    inner = _STAGE.w - 56
    soft = pen.colours.ink_soft
    first = pen.words(_("Every change acts at once."), BODY_BOLD, _STAGE.x + 28, 0, inner)
    second = pen.words(_("It is kept for the next time you play."), LABEL_PLAIN, 0, 0, inner, soft)
    high = first.rect.h + second.rect.h + 52
    card = Rect(_STAGE.x, _STAGE.bottom - high, _STAGE.w, high)
    first = attrs.evolve(first, rect=first.rect.moved(0, card.y + 24))
    at = (_STAGE.x + 28, first.rect.bottom + 4)
    second = attrs.evolve(second, rect=second.rect.moved(*at))
    wide = _STAGE.w * 1.5
    high = wide / _RATIO
    body = Rect(_STAGE.centre[0] - wide / 2, card.y - high * 0.752, wide, high)
    seen = Rect(_STAGE.x, _STAGE.y, _STAGE.w, card.y + 40 - _STAGE.y)
    arch = Rect(_STAGE.x + 24, body.y + 40, _STAGE.w - 48, seen.bottom - body.y)
    ground = Blob(arch, "arch", pen.theme.ground(about.status))
    tint = PAPER if pen.theme.high_contrast else pen.theme.tint(about.status)
    return (
        tinted(pen, _STAGE, tint, 32),
        Clip(seen, (ground, Portrait(body, about.portrait, "pleased")), 32),
        paper(pen, card, 32),
        first,
        second,
    )


def _hints() -> tuple[Hint, ...]:
    return (
        (("Tab",), _("move")),
        (("Enter",), _("choose")),
        (("+", "−"), _("text size")),
        (("M",), _("sound")),
        (("F11",), _("full screen")),
        (("Esc",), _("back")),
    )
