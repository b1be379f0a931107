"""Portraits and faces from Open Peeps by Pablo Stanley (CC0 1.0), as flat SVG.

The style comes as a tree of elements. DiceBear would render it with `<defs>`, `<use>` and
`clip-path`, which the rasteriser of the window skips without a word, so the tree is written out
here: paths and groups, and nothing else.
"""

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from assets.make.cast import CAST, FACES, Person
from assets.make.garments import GARMENTS, STRIPES
from assets.make.places import ASSETS, INK, picture

# The stock square cuts hair and hides arms and shirt, which are drawn below it.
_VIEW_BOX = (-60, -150, 830, 1090)

_STYLE = json.loads((files("dicebear_styles") / "open-peeps.json").read_text("utf-8"))
_COMPONENTS = {element["name"]: element for element in _STYLE["canvas"]["elements"][3:]}

# The style leaves a gap in the outline where the left shoulder meets the neck.
_GAP = (
    f'<path stroke="{INK}" stroke-width="9" stroke-linecap="round" d="M244 589Q257 586 270 590"/>'
)


def make() -> None:
    """Write every portrait into portraits/ and every face into faces/."""
    for person_id, person in CAST.items():
        _write(ASSETS / "portraits" / f"{person_id}.svg", portrait(person))
    for face_id in FACES:
        _write(ASSETS / "faces" / f"{face_id}.svg", face(face_id))


def portrait(person: Person) -> str:
    """A person without a face: body, garment, head, and glasses or beard."""
    skin, shirt, outline = _STYLE["canvas"]["elements"][:3]
    cloth = {"ink": INK, "skin": person.skin, "clothing": person.cloth}
    above = cloth | {"headContrast": person.hair, "clothing": person.band or person.cloth}
    drawn = {"cloth": person.cloth, "ink": INK, "trim": person.trim}
    return "".join(
        (
            _element(skin, cloth),
            _element(shirt, cloth),
            STRIPES.format(**drawn) if person.striped else "",
            _element(outline, cloth),
            _GAP,
            GARMENTS[person.garment].format(**drawn),
            _component("head", person.head, above),
            _component("facialHair", person.beard, above) if person.beard else "",
            _component("accessories", person.glasses, above) if person.glasses else "",
        )
    )


def face(face_id: str) -> str:
    """A face alone, where it sits on every head."""
    return _component("expression", FACES[face_id], {"ink": INK})


def _component(kind: str, variant: str, colours: Mapping[str, str]) -> str:
    """One variant of a component (a head, an expression), moved to where it belongs."""
    elements = _STYLE["components"][kind]["variants"][variant]["elements"]
    transform = _COMPONENTS[kind]["attributes"]["transform"]
    return f'<g transform="{transform}">{_elements(elements, colours)}</g>'


def _elements(elements: Iterable[Mapping[str, Any]], colours: Mapping[str, str]) -> str:
    return "".join(_element(element, colours) for element in elements)


def _element(element: Mapping[str, Any], colours: Mapping[str, str]) -> str:
    """An element of the style and all within it; fixed black becomes the ink."""
    attributes = {
        name: colours[value["name"]] if isinstance(value, dict) else value
        for name, value in element["attributes"].items()
        if name not in {"clip-rule", "fill-rule"}  # the picture says it once for all
    }
    written = "".join(
        f' {name}="{INK if value == "black" else value}"' for name, value in attributes.items()
    )
    within = _elements(element.get("children", []), colours)
    name = element["name"]
    return f"<{name}{written}>{within}</{name}>" if within else f"<{name}{written}/>"


def _write(path: Path, drawing: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(picture(_VIEW_BOX, drawing), "utf-8")
