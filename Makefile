# PCN Desktop. Two commands are enough on a fresh Debian or Ubuntu with Python and make:
#   make run     set everything up and open the window (without a display: run the journey and leave its output)
#   make test    lint, types, import contract and every test
# `make help` lists the others.

ENVIRONMENT := .venv
READY := $(ENVIRONMENT)/ready
PYTHON := $(ENVIRONMENT)/bin/python
PYTEST := $(ENVIRONMENT)/bin/pytest
DEMO := $(CURDIR)/build/demo
# Two cores are what the smallest machine of a network office has.
JOBS ?= 2

.PHONY: help run test check demo screenshots soak bench coverage build bundle packages package-test translations generated libraries clean

help:
	@echo "make run           open the window (without a display: run the journey into build/demo)"
	@echo "make test          lint, types, import contract, all tests"
	@echo "make check         lint, types and import contract only"
	@echo "make demo          the journey in both languages: screenshots, workbook and report in build/demo"
	@echo "make screenshots   pictures of every page, dialog, empty state and error, in build/screenshots"
	@echo "make soak          the long figures: 200 kills, and what else takes minutes"
	@echo "make bench         start, rating, summary and exports compared with the bare libraries"
	@echo "make coverage      which lines the tests reach"
	@echo "make build         the wheel, in dist"
	@echo "make bundle        the program without Python, in dist/pcn-desktop, smoke-tested"
	@echo "make packages      the bundle, then its .deb and tar.gz, in dist"
	@echo "make package-test  install, run, upgrade and remove them in a clean root (the administrator, with debootstrap)"
	@echo "make translations  bring ui/translations up to date with the code"
	@echo "make clean         remove what was built and the environment"

$(READY): pyproject.toml installer/linux/setup.sh
	@sh installer/linux/setup.sh environment $(ENVIRONMENT)
	@touch $@

libraries: $(READY)
	@sh installer/linux/setup.sh libraries

generated: $(READY)
	@$(PYTHON) installer/generate.py

# A display may be named and yet not answer; Qt ends the process then, so a process of its own asks.
run: libraries generated
	@if $(PYTHON) installer/display.py; then \
		exec $(ENVIRONMENT)/bin/pcn-desktop; \
	else \
		echo "No display answers here: the window cannot be shown. Running the journey without one instead."; \
		$(MAKE) --no-print-directory demo; \
	fi

demo: libraries generated
	@rm -rf "$(DEMO)" && mkdir -p "$(DEMO)"
	PCN_DEMO_OUT="$(DEMO)" $(PYTEST) tests/journeys -p no:randomly
	@echo "Screenshots, workbooks and reports are in build/demo:" && ls -1 "$(DEMO)"

screenshots: libraries generated
	$(PYTHON) -m tests.pictures

check: generated
	$(ENVIRONMENT)/bin/ruff check .
	$(ENVIRONMENT)/bin/ruff format --check .
	$(ENVIRONMENT)/bin/mypy
	$(ENVIRONMENT)/bin/lint-imports

test: libraries check
	@sh installer/linux/setup.sh tools
	$(PYTEST) -n $(JOBS) --dist loadgroup -m "not soak"

soak: libraries generated
	$(PYTEST) -n $(JOBS) -m soak

bench: libraries generated
	PYTHONPATH=installer $(PYTHON) -m tests.bench

coverage: libraries generated
	$(ENVIRONMENT)/bin/coverage run -m pytest -m "not soak"
	$(ENVIRONMENT)/bin/coverage report --skip-covered

build: libraries
	$(PYTHON) -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls -1 dist/*.whl

bundle: libraries generated
	$(PYTHON) installer/bundle.py

packages: libraries generated
	$(PYTHON) installer/bundle.py --packages

# What lies in dist is tried as it is.
package-test: libraries generated
	@ls dist/*.deb dist/*.tar.gz >/dev/null 2>&1 || $(MAKE) --no-print-directory packages
	PCN_PACKAGES="$(CURDIR)/dist" $(PYTEST) -m soak tests/build/test_clean_root.py

translations: $(READY)
	$(PYTHON) installer/generate.py --translations

clean:
	rm -rf build dist $(ENVIRONMENT) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
