"""The rooms of the house: who may import whom, and how a module looks from outside."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
MODULES = [path.relative_to(REPOSITORY) for path in sorted(REPOSITORY.glob("game/**/*.py"))]
MOST_LINES = 400

# A room imports from the rooms below it, never from one beside or above it.
LEVELS = {
    "__init__": 0,
    "content": 0,
    "problem": 0,
    "texts": 0,
    "version": 0,
    "core": 1,
    "authoring": 2,
    "proof": 2,
    "checker": 3,
    "play": 3,
    "testing": 3,
    "map": 4,
    "report": 4,
    "screen": 4,
    "text": 4,
    "handout": 5,
    "cli": 6,
    "__main__": 7,
}

# Packages from outside, besides attrs, which every room may use.
OUTSIDE = {
    "authoring": {"yaml"},
    "proof": {"numpy"},
    "map": {"numpy", "pygraphviz"},
    "play": {"platformdirs"},
    "testing": {"hypothesis"},
    "report": {"jinja2", "xlsxwriter"},
    "screen": {"pygame"},
    "text": {"rich"},
    "cli": {"click", "rich", "watchfiles"},
}

# The modules of screen that turn values into pixels and sounds; all others are tested without.
WITH_PIXELS = {"app", "art", "keys", "paint", "panels", "sound", "sprites", "type", "window"}

# Packages that hide behind one module each.
BEHIND_ONE_MODULE = {"yaml", "pygraphviz"}

# The core is a function of its arguments: it knows no machine, no clock and no chance of its own.
IMPURE = {
    "asyncio",
    "datetime",
    "io",
    "locale",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "platform",
    "random",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "urllib",
    "uuid",
}
IMPURE_BUILTINS = {"breakpoint", "eval", "exec", "input", "open", "print"}


def test_every_room_has_a_level() -> None:
    """A new room is given its level, and so its neighbours, on purpose."""
    assert set() == {room(module) for module in MODULES} - set(LEVELS)


def test_imports_point_downwards() -> None:
    """A module imports from its own room and from rooms below, never from one beside or above."""
    upwards = {
        f"{module} imports {name}"
        for module in MODULES
        for name in imports(module)
        if top(name) == "game"
        and room_of(name) != room(module)
        and LEVELS[room_of(name)] >= LEVELS[room(module)]
    }

    assert set() == upwards


def test_a_package_from_outside_stays_in_its_room() -> None:
    """What a room may import from outside is listed."""
    strangers = {
        f"{module} imports {package}"
        for module in MODULES
        for package in outside_packages(module) - {"attrs"} - OUTSIDE.get(room(module), set())
    }

    assert set() == strangers


def test_some_packages_hide_behind_one_module() -> None:
    """One module knows how YAML is read, and one how maps are laid out."""
    users = {
        package: [module for module in MODULES if package in outside_packages(module)]
        for package in BEHIND_ONE_MODULE
    }

    assert {} == {package: modules for package, modules in users.items() if len(modules) > 1}


def test_pygame_stays_in_the_modules_that_draw() -> None:
    """What a key does, what stands where and which text is shown needs no pygame."""
    users = {str(module) for module in MODULES if "pygame" in outside_packages(module)}

    assert users <= {f"game/screen/{name}.py" for name in WITH_PIXELS}


def test_what_is_imported_is_declared_and_nothing_else() -> None:
    """Playing installs the packages that the game imports, all and only; extras add their own."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    playing = distributions_of(module for module in MODULES if room(module) not in extras)

    assert playing == names_of(project["dependencies"])
    for extra, requirements in extras.items():
        own = distributions_of(module for module in MODULES if room(module) == extra)
        assert own - playing == names_of(requirements)


def test_the_core_is_pure() -> None:
    """The core reads no file, no clock and no dice, and writes nothing."""
    impurities = {
        f"{module} uses {name}"
        for module in MODULES
        if room(module) == "core"
        for name in ({top(name) for name in imports(module)} & IMPURE)
        | ({node.id for node in nodes(module) if isinstance(node, ast.Name)} & IMPURE_BUILTINS)
    }

    assert set() == impurities


def test_an_init_holds_a_docstring_and_nothing_else() -> None:
    """A name is imported from the module that owns it."""
    bodies = {str(module): tree(module).body for module in MODULES if module.stem == "__init__"}

    assert {} == {
        module: [ast.unparse(statement) for statement in body]
        for module, body in bodies.items()
        if len(body) != 1 or not ast.get_docstring(tree(Path(module)))
    }


def test_a_module_holds_one_thing() -> None:
    """No module is longer than 400 lines."""
    lines = {str(module): len(source(module).splitlines()) for module in MODULES}

    assert {} == {module: count for module, count in lines.items() if count > MOST_LINES}


def room(module: Path) -> str:
    """The room that a file lies in: `core` for game/core/acts.py, `problem` for game/problem.py."""
    return module.with_suffix("").parts[1]


def room_of(name: str) -> str:
    """The room that an imported name of ours belongs to: `core` for game.core.acts."""
    return name.split(".")[1] if "." in name else "__init__"


def outside_packages(module: Path) -> set[str]:
    """The packages that a module imports which are neither ours nor Python's."""
    return {top(name) for name in imports(module)} - {"game"} - sys.stdlib_module_names


def distributions_of(modules: Iterable[Path]) -> set[str]:
    """The names by which the packages that some modules import are installed."""
    owners = packages_distributions()
    imported = {name for module in modules for name in outside_packages(module)}
    return {owners.get(name, [name])[0].lower() for name in imported}


def names_of(requirements: list[str]) -> set[str]:
    """The names in a list of requirements: `rich` for `rich>=14`."""
    return {re.split(r"[^\w.-]", requirement)[0] for requirement in requirements}


def imports(module: Path) -> Iterator[str]:
    """The full names of the modules that a module imports, anywhere in it."""
    package = module.parent.parts
    for node in nodes(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            origin = ".".join((*above, node.module or "")).rstrip(".")
            # `from game import core` names a room; `from game.core import acts` says which already.
            names = [f"game.{alias.name}" for alias in node.names]
            yield from names if origin == "game" else [origin]


def top(name: str) -> str:
    """The first part of a dotted name."""
    return name.partition(".")[0]


def nodes(module: Path) -> Iterator[ast.AST]:
    """Every node of a module's syntax tree."""
    return ast.walk(tree(module))


@cache
def tree(module: Path) -> ast.Module:
    """A module, parsed."""
    return ast.parse(source(module))


def source(module: Path) -> str:
    """The text of a module."""
    return (REPOSITORY / module).read_text("utf-8")
