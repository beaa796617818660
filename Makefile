# The two commands a new user needs are `make demo` and `make test`; both install what is missing.

SWIFT ?= swift
PREFIX ?= /usr/local
BINARY = .build/release/earmark
DEMO = .build/demo
ACCEPTANCE = .build/acceptance
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
DEBIAN_PACKAGES = libsndfile1-dev libsqlite3-dev
BREW_PACKAGES = libsndfile sqlite
PYTHON_PACKAGES = python3 python3-venv

.PHONY: help build demo test accept lint format bench bench-build manual install docs dependencies \
    clean

help:
	@echo 'make demo         ingest the sample recordings, make a case, list its segments'
	@echo 'make test         build, and run all tests'
	@echo 'make accept       have the tools of other fields read exports of the samples'
	@echo 'make lint         check format and style'
	@echo 'make bench        measure kernels, questions, the whole program and long recordings'
	@echo 'make bench-build  build what measures kernels and questions, and measure nothing'
	@echo 'make install      install the program, its manual page and completions below PREFIX'
	@echo 'make docs         write the manual page and the API documentation to docs/generated'

dependencies:
	@if command -v dpkg >/dev/null; then \
	    dpkg -s $(DEBIAN_PACKAGES) >/dev/null 2>&1 || \
	    { $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y $(DEBIAN_PACKAGES); }; \
	elif command -v brew >/dev/null; then \
	    brew list $(BREW_PACKAGES) >/dev/null 2>&1 || brew install $(BREW_PACKAGES); \
	fi

build: dependencies
	$(SWIFT) build -c release --product earmark

demo: build
	@samples/demo.sh $(BINARY) $(DEMO)

# The tests of the built program run the release binary and compare it with the debug one.
test: build
	$(SWIFT) test

# The environment is made once, and again when its requirements change.
$(ACCEPTANCE)/venv/complete: Tests/acceptance/requirements.txt
	@if command -v dpkg >/dev/null && ! dpkg -s $(PYTHON_PACKAGES) >/dev/null 2>&1; then \
	    $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y $(PYTHON_PACKAGES); \
	fi
	rm -rf $(ACCEPTANCE)/venv
	python3 -m venv $(ACCEPTANCE)/venv
	$(ACCEPTANCE)/venv/bin/pip install -q --disable-pip-version-check -r $<
	touch $@

accept: build $(ACCEPTANCE)/venv/complete
	$(ACCEPTANCE)/venv/bin/python Tests/acceptance/accept.py $(BINARY) samples $(ACCEPTANCE)/run

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift

format:
	$(SWIFT) format --in-place --recursive Sources Tests Benchmarks Package.swift

bench: build
	Benchmarks/run

bench-build: dependencies
	$(SWIFT) build --package-path Benchmarks

docs: manual
	for target in CallFacts CallModel CustodyLog Sampling SeparatedValues SampleKernels \
	    AudioDecoding VoiceSegmentation SpeechEvaluation ClipWriting RecordingIndex RecordImport \
	    IngestPipeline CallSynthesis CaseExport CaseAssembly; do \
	    $(SWIFT) package --allow-writing-to-directory docs/generated/$$target \
	        generate-documentation --target $$target --output-path docs/generated/$$target || exit; \
	done

manual: dependencies
	mkdir -p docs/generated
	$(SWIFT) package --allow-writing-to-package-directory generate-manual \
	    --multi-page --output-directory docs/generated

install: build manual
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	    $(DESTDIR)$(PREFIX)/share/earmark
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/earmark
	install -m 755 share/custody-check.py $(DESTDIR)$(PREFIX)/share/earmark/
	install -m 644 docs/generated/earmark*.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	    $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BINARY) --generate-completion-script bash > \
	    $(DESTDIR)$(PREFIX)/share/bash-completion/completions/earmark
	$(BINARY) --generate-completion-script zsh > \
	    $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_earmark
	$(BINARY) --generate-completion-script fish > \
	    $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/earmark.fish

clean:
	$(SWIFT) package clean
	rm -rf $(DEMO) docs/generated
