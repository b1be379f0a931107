# make play    play, after setting up what playing needs
# make test    check everything, after setting up what that needs
# make lock    pin the newest versions that pyproject.toml allows (only this one resolves versions)
# make format  let ruff repair what it can
# make mutants make mistakes in game/core and see whether a test notices
# make assets  draw portraits, cut fonts, fetch icons and ring sounds again (needs npm and ffmpeg)
# make dist    build the wheel and the source archive into dist/

PYTHON ?= python3
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

VERSIONS := 3.11 3.12 3.13 3.14
PLATFORMS := linux darwin win32
TYPES := $(foreach version,$(VERSIONS),$(foreach platform,$(PLATFORMS),types-$(version)-$(platform)))

.PHONY: play test style types $(TYPES) lock format mutants assets dist

play: $(VENV)/play.stamp
	@$(BIN)/complicated play $(ARGS)

test: style types
	@$(BIN)/python -m pytest -n 2 --dist loadgroup --cov $(ARGS)

style: $(VENV)/test.stamp
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet --diff

# One pair first: most errors show there, and once is enough.
types: $(VENV)/test.stamp
	@$(MAKE) --no-print-directory $(firstword $(TYPES))
	@$(MAKE) --no-print-directory -j 2 $(TYPES)

# types-3.11-linux and so on; each pair keeps a cache of its own.
$(TYPES): types-%: $(VENV)/test.stamp
	@$(BIN)/mypy --no-error-summary --python-version $(firstword $(subst -, ,$*)) \
	  --platform $(lastword $(subst -, ,$*)) --cache-dir .mypy_cache/$(lastword $(subst -, ,$*))

format: $(VENV)/test.stamp
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

mutants: $(VENV)/test.stamp
	@$(BIN)/mutmut run $(ARGS)
	@$(BIN)/mutmut results

# What making assets needs stays in a folder that is thrown away.
assets:
	@$(call check_python)
	@set -e; tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
	$(PYTHON) -m venv "$$tools"; \
	"$$tools/bin/python" -m pip install --quiet --disable-pip-version-check \
	  --requirement assets/make/requirements.txt; \
	"$$tools/bin/python" -m assets.make

dist: $(VENV)/test.stamp
	@$(BIN)/hatchling build

# One environment in two stages: playing needs few packages, testing needs more.
$(VENV)/play.stamp: requirements.lock pyproject.toml
	@$(call check_python)
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing what playing needs into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q game # pip compiles what it copies, so not what is editable
	@touch $@

$(VENV)/test.stamp: requirements-dev.lock | $(VENV)/play.stamp $(VENV)/wheels.stamp
	@echo "Installing what testing needs into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

# What playing needs, kept for the test that installs it into an empty environment.
$(VENV)/wheels.stamp: requirements.lock | $(VENV)/play.stamp
	@$(PIP) download --no-deps --require-hashes -r requirements.lock --dest $(VENV)/wheels
	@touch $@

# Pins are kept where they can be; ARGS=--upgrade takes the newest. uv resolves for every system and
# every supported Python at once, and stays in a folder that is thrown away.
lock:
	@$(call check_python)
	@set -e; tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
	$(PYTHON) -m venv "$$tools"; \
	"$$tools/bin/python" -m pip install --quiet --disable-pip-version-check uv; \
	resolve() { "$$tools/bin/uv" --no-config --quiet pip compile pyproject.toml --universal \
	  --python-version $(firstword $(VERSIONS)) --generate-hashes --extra map --group build $(ARGS) \
	  --custom-compile-command "make lock" "$$@"; }; \
	resolve --output-file requirements.lock; \
	resolve --extra testing --group dev --constraints requirements.lock \
	  --output-file requirements-dev.lock

define check_python
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
  echo "Please install Python 3.11 or newer, or name one: make play PYTHON=python3.12" \
    "('$(PYTHON)' is $$($(PYTHON) --version 2>/dev/null || echo missing))." >&2; exit 1; }; \
$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
  echo "Please install the venv module of '$(PYTHON)'" \
    "(on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }
endef
