"""The documents that weights are fitted to, read by the driver with any weights, and how well they are read."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / os.environ.get("CELAC_CORPUS", "../shared/corpus")
GENERATOR = ROOT / "tests/synthetic/generator"
GENERATED = 100  # a seed
REMEMBERED = 200

# What one document of a kind adds to the measure, if it is wholly right: see Documents.measure.
MISSED_CASE = 0.002  # a golden case that is not exact, and half of it by the share of lines
MISSED_FACT = 0.01  # a document of the corpus whose facts are not met, or an example that differs from its key


def load(path, name):
    """The script at `path` as a module: scores of others are theirs."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    sys.path.insert(0, str(path.parent))
    spec.loader.exec_module(module)
    return module


class Wild:
    """A real document whose outline was read by hand."""

    format = "json"

    def __init__(self, source, scorer):
        self.source = source
        self.scorer = scorer
        _, self.rows = scorer.gold(source.with_suffix(".gold.tsv"))

    def score(self, model):
        got = self.scorer.score(json.loads(model), self.rows)
        pairs = got["want"] + got["exact"] + got["extra"] + got["found"] - got["exact"]
        return 2 * got["exact"] / max(1, pairs)


class Generated:
    format = "json"

    def __init__(self, source, scorer):
        self.source = source
        self.scorer = scorer
        self.expected = json.loads(source.with_suffix(".expected.json").read_text(encoding="utf-8"))

    def score(self, model):
        outcome = self.scorer.compare(self.expected, json.loads(model), False)
        return (outcome.exact + outcome.right / max(1, outcome.nodes)) / 2


class Golden:
    format = "yaml"

    def __init__(self, source):
        self.source = source
        self.expected = self.lines(source.with_suffix(".yaml").read_text(encoding="utf-8"))

    @staticmethod
    def lines(model):
        return [line for line in model.split("\n") if not line.startswith(("# ", "source: "))]

    def score(self, model):
        lines = self.lines(model.replace("\x1e", "\n") + "\n")
        if lines == self.expected:
            return 1.0
        common = sum((Counter(lines) & Counter(self.expected)).values())
        return common / (len(lines) + len(self.expected))


class Fact:
    """What tests/golden holds of a document by a function of its own: faults, none if it is read well."""

    format = "json"

    def __init__(self, source, faults):
        self.source = source
        self.faults = faults

    def score(self, model):
        return 0.0 if self.faults(json.loads(model)) else 1.0


def beside(folder, ending):
    return [path for path in sorted(folder.glob("*")) if path.suffix in (".md", ".txt") and path.with_suffix(ending).exists()]


def key_faults(examples, key):
    expected = examples.read_key(key)
    return lambda model: examples.read_model(model) != expected


def collect(scratch, seeds):
    """All documents at hand; generated ones are written into `scratch`."""
    found = []
    wild = CORPUS / "wild"
    if (wild / "score.py").exists():
        scorer = load(wild / "score.py", "wild_score")
        found += [Wild(source, scorer) for source in beside(wild, ".gold.tsv")]
    found += [Golden(source) for source in beside(ROOT / "tests/golden/cases", ".yaml")]
    scorer = load(GENERATOR / "score.py", "generator_score")
    for seed in seeds:
        folder = scratch / f"seed-{seed}"
        command = [sys.executable, GENERATOR / "generate.py", "--out", folder, "--seed", seed, "--count", str(GENERATED)]
        subprocess.run(command, check=True, capture_output=True)
        found += [Generated(source, scorer) for source in beside(folder, ".expected.json")]
    facts = load(ROOT / "tests/golden/corpus.py", "golden_corpus").FACTS
    found += [Fact(CORPUS / name, faults) for name, faults in facts.items() if (CORPUS / name).exists()]
    examples = load(ROOT / "tests/golden/examples.py", "golden_examples")
    for key in sorted((ROOT / "examples/expected").glob("*.tsv")):
        found.append(Fact(ROOT / f"examples/{key.stem}.md", key_faults(examples, key)))
    return found


class Documents:
    """All documents in a few processes that read them anew where a weight that they depend on has changed."""

    def __init__(self, driver, documents, scratch, parts):
        self.documents = documents
        self.parts = []
        for part in range(parts):
            listed = scratch / f"list-{part}"
            some = documents[part::parts]
            listed.write_text("".join(f"{one.format} {one.source.resolve()}\n" for one in some), encoding="utf-8")
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
            self.parts.append(subprocess.Popen([driver, listed], text=True, encoding="utf-8", **pipes))
        self.known = {}  # (document, hash): its score
        self.now = [""] * len(documents)
        self.answers = {}  # costs: what came out

    def ask(self, request):
        """The part and each line of its answer."""
        for part in self.parts:
            part.stdin.write(request + "\n")
            part.stdin.flush()
        for number, part in enumerate(self.parts):
            while (line := part.stdout.readline()) != ".\n":
                if not line:
                    raise RuntimeError(f"the driver ended at: {request}")
                yield number, line.removesuffix("\n")

    def answer(self, costs):
        """The hash of each document with these costs; those asked for last are remembered."""
        request = " ".join(f"{name}={cost}" for name, cost in costs.items())
        if request in self.answers:
            return self.answers[request]
        for part, line in self.ask(request):
            place, digest, *model = line.split(" ", 2)
            index = int(place) * len(self.parts) + part
            self.now[index] = digest
            if model:
                self.known[index, digest] = self.documents[index].score(model[0].rstrip("\x1e"))
        if len(self.answers) == REMEMBERED:
            self.answers.pop(next(iter(self.answers)))
        self.answers[request] = list(self.now)
        return self.answers[request]

    def scores(self, costs):
        """The score of each document with these costs."""
        return [self.known[index, digest] for index, digest in enumerate(self.answer(costs))]

    def forget(self):
        self.answers.clear()

    def wild(self):
        return [index for index, document in enumerate(self.documents) if isinstance(document, Wild)]

    def mean(self, scores, kind, without=frozenset()):
        chosen = [score for index, score in enumerate(scores) if isinstance(self.documents[index], kind) and index not in without]
        return sum(chosen) / max(1, len(chosen))

    def mean_of(self, costs, chosen):
        scores = self.scores(costs)
        return sum(scores[index] for index in chosen) / max(1, len(chosen))

    def measure(self, costs, held_out=frozenset()):
        """What a fit makes as large as it can: see fit.py."""
        scores = self.scores(costs)
        missed = sum((1 - score) * MISSED_CASE for score, document in zip(scores, self.documents) if isinstance(document, Golden))
        wrong = sum((1 - score) * MISSED_FACT for score, document in zip(scores, self.documents) if isinstance(document, Fact))
        return self.mean(scores, Wild, held_out) + self.mean(scores, Generated) - missed - wrong

    def rows(self):
        """How many documents asked for each row in the last request."""
        asked = Counter()
        for _, line in self.ask("rows"):
            name, _, count = line.split(" ")
            asked[name] += int(count)
        return asked

    def describe(self, costs):
        scores = self.scores(costs)
        said = [f"wild {self.mean(scores, Wild):.4f}", f"generated {self.mean(scores, Generated):.4f}"]
        for kind, what in ((Golden, "golden cases"), (Fact, "facts")):
            of_kind = [score for score, document in zip(scores, self.documents) if isinstance(document, kind)]
            said.append(f"{what} {sum(score == 1 for score in of_kind)}/{len(of_kind)}")
        return f"{', '.join(said)}; measure {self.measure(costs):.4f}"
