#!/usr/bin/python3
"""What `--to xlsx` promises, by readers that are not ours: openpyxl and Spreadsheet::ParseXLSX (Debian's).

    tests/outside/office/sheets.py [CELAC]

Of render, diff, trace, align and commitments: the columns and rows of CSV, every text as it is (1.10 stays 1.10), no formula, no link; head
frozen, filter over the table; what a cell cannot hold goes on below. Plans full of attacks must come out as words.
"""

import csv
import io
import itertools
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from model import RELEASE, ROOT, Tally  # noqa: E402
from render import PAYLOADS, hostile_model  # noqa: E402

EDITIONS = sorted((ROOT / "examples").glob("plan-20??-20??.md"))
NUMBERS = {"depth", "order", "similarity", "items", "sections", "share", "rows", "repairs", "edition",
           "line", "units", "clauses", "confidence"}
PERL = r"""
use Spreadsheet::ParseXLSX; use JSON::PP;
my $book = Spreadsheet::ParseXLSX->new->parse($ARGV[0]) or die "not read";
my %all;
for my $sheet ($book->worksheets) {
  my ($first, $last) = $sheet->row_range; my (undef, $right) = $sheet->col_range;
  $all{$sheet->get_name} = [map { my $row = $_; [map { my $cell = $sheet->get_cell($row, $_); $cell ? $cell->unformatted : "" } 0 .. $right] } $first .. $last];
}
print JSON::PP->new->utf8->encode(\%all);
"""


def run(celac, *arguments):
    done = subprocess.run([celac, *map(str, arguments)], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise AssertionError(f"{arguments}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def plain(text):
    """A text as a spreadsheet shows it: _x005F_ is its own escape."""
    return re.sub(r"_x005[Ff]_", "_", text)


class Book:
    def __init__(self, data, scratch):
        import openpyxl

        self.path = scratch / "some.xlsx"
        self.path.write_bytes(data)
        self.book = openpyxl.load_workbook(self.path)
        self.data = data

    def rows(self, name):
        """The table as texts, without its head."""
        return [["" if cell.value is None else plain(str(cell.value)) for cell in row] for row in self.book[name].iter_rows(min_row=2)]

    def faults(self):
        faults = []
        for sheet in self.book:
            if sheet.freeze_panes != "A2" or sheet.auto_filter.ref != sheet.dimensions:
                faults.append(f"{sheet.title}: frozen at {sheet.freeze_panes}, filter {sheet.auto_filter.ref} of {sheet.dimensions}")
            heads = [cell.value for cell in sheet[1]]
            wide = [head for head, cell in zip(heads, sheet[1]) if len(head) > sheet.column_dimensions[cell.column_letter].width]
            if wide and (sheet.row_dimensions[1].height or 15) < 30:
                faults.append(f"{sheet.title}: a head one line high for {wide[0]!r}")
            for row in sheet.iter_rows():
                for head, cell in zip(heads, row):
                    number = head in NUMBERS or sheet.title == "Summary"
                    if cell.hyperlink or cell.data_type not in ("s", "n") or (cell.data_type == "n" and cell.value is not None and not number):
                        faults.append(f"{sheet.title}!{cell.coordinate} is {cell.data_type} {cell.value!r}")
                    if isinstance(cell.value, str) and cell.value[:1] in "=+-@" and cell.value and not (
                            cell.quotePrefix or cell.number_format == "@"):
                        faults.append(f"{sheet.title}!{cell.coordinate} runs once it is edited")
        with zipfile.ZipFile(self.path) as archive:
            for name in archive.namelist():
                part = archive.read(name)
                faults += [f"{name} refers to something outside"] if b"TargetMode" in part or b"<!" in part else []
                if subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=part, capture_output=True, check=False).returncode:
                    faults.append(f"{name} is not well-formed")
        return faults

    def other_reader(self):
        """The same cells by another reader."""
        done = subprocess.run(["perl", "-e", PERL, str(self.path)], capture_output=True, check=False)
        if done.returncode:
            return [f"ParseXLSX: {done.stderr.decode()[:200]}"]
        faults = []
        for name, rows in json.loads(done.stdout).items():
            ours = [[cell.value for cell in self.book[name][1]], *self.rows(name)]
            for got, wanted in itertools.zip_longest(rows, ours, fillvalue=[]):
                got = [plain(str(cell)) for cell in got]
                if [same(one) for one in got] != [same(str(one)) for one in wanted]:
                    faults.append(f"{name}, by ParseXLSX: {str(got)[:150]} for {str(wanted)[:150]}")
        return faults


def same(text):
    """Numbers of two readers: 1.0 and 1; texts are theirs."""
    return str(float(text)) if re.fullmatch(r"[01]|0?\.\d+|[01]\.0+", text) else text


def table(data):
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    return rows[0], rows[1:]


def as_csv_faults(celac, sheet, arguments, scratch, width=None):
    head, wanted = table(run(celac, *arguments, "--to", "csv"))
    data = run(celac, *arguments, "--to", "xlsx")
    faults = [] if data == run(celac, *arguments, "--to", "xlsx") else ["two runs write other bytes"]
    book = Book(data, scratch)
    faults += book.faults() + book.other_reader()
    got_head = [cell.value for cell in book.book[sheet][1]][:len(head)]
    faults += [] if got_head == head else [f"the head is {got_head}"]
    for got, row in itertools.zip_longest(book.rows(sheet), wanted, fillvalue=[]):
        if [same(cell) for cell in got[:len(head)]] != [same(cell) for cell in row]:
            faults.append(f"{str(got)[:200]} for {str(row)[:200]}")
    return faults


def paragraph_faults(celac, old, new, scratch):
    """Without --paragraphs they have a sheet of their own: what CSV adds with it."""
    head, items = table(run(celac, "diff", "-q", "--to", "csv", old, new))
    wanted = table(run(celac, "diff", "-q", "--paragraphs", "--to", "csv", old, new))[1][len(items):]
    rows = Book(run(celac, "diff", "-q", "--to", "xlsx", old, new), scratch).rows("Paragraphs")
    same_rows = [[same(cell) for cell in row[:len(head)]] for row in rows] == [[same(cell) for cell in row] for row in wanted]
    return ([] if same_rows else ["other paragraphs than CSV"]) + ([] if wanted else ["no paragraphs"])


def words_faults(celac, scratch):
    """The column of changed words is both texts: without what is struck out the new one."""
    import openpyxl  # noqa: F401

    old, new = EDITIONS[:2]
    book = Book(run(celac, "diff", "--to", "xlsx", old, new), scratch)
    with zipfile.ZipFile(book.path) as archive:
        strings = archive.read("xl/sharedStrings.xml").decode("utf-8")
    rich = re.findall(r"<si>(<r>.*?)</si>", strings, re.S)
    texts = set()
    for one in rich:
        runs = re.findall(r"<r>(?:<rPr>(.*?)</rPr>)?<t[^>]*>(.*?)</t></r>", one, re.S)
        texts.add("".join(text for how, text in runs if "<strike/>" not in how))
    shown = {row[8].replace("&", "&amp;") for row in book.rows("Items") if row[0] and row[1] and "reworded" in row[2]}
    missing = [text for text in shown if not any(plain_xml(text) == plain_xml(one.split("\n")[-1]) for one in texts)]
    return [f"no marked words give {text[:80]!r}" for text in missing] + ([] if rich else ["no marked words"])


def plain_xml(text):
    return text.replace("&#39;", "'").replace("&quot;", '"').replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")


def long_faults(celac, scratch):
    plan = scratch / "long.md"
    long = " ".join(f"word{i}" for i in range(9000))
    plan.write_text(f"# P\n\n## 1. A\n\n1.1 Short, first.\n\n1.2 {long}\n\n1.3 Short, last.\n", encoding="utf-8")
    done = subprocess.run([celac, "render", "--to", "xlsx", str(plan)], capture_output=True, check=False)
    rows = Book(done.stdout, scratch).rows("Items")
    parts = [row[11] for row in rows if row[1] == "1.2"]
    faults = [] if "".join(parts) == long else ["the parts of a long text are not the text"]
    faults += [] if len(parts) == 3 and max(map(len, parts)) <= 32767 else [f"parts of {[*map(len, parts)]}"]
    faults += [] if [row[1] for row in rows] == ["1.1", "1.2", "1.2", "1.2", "1.3"] else ["other rows"]
    return faults + ([] if b"rest of a text" in done.stderr and done.returncode == 0 else [f"nothing is said: {done.stderr}"])


def attack_faults(celac, payload, scratch):
    model = scratch / "model.json"
    model.write_text(json.dumps(hostile_model(payload)), encoding="utf-8")
    book = Book(run(celac, "render", "-q", "--to", "xlsx", "--paragraphs", model), scratch)
    return book.faults() + book.other_reader()


def number_faults(celac, scratch):
    plan = scratch / "ten.md"
    plan.write_text("# P\n\n## 1. A\n\n1.9 Nine \\_x0041\\_ words.\n\n1.10 Ten.\n\n1.11 =SUM(A1) and http://example.org.\n", encoding="utf-8")
    rows = Book(run(celac, "render", "-q", "--to", "xlsx", plan), scratch).rows("Items")
    faults = [] if [row[6] for row in rows] == ["1.9", "1.10", "1.11"] else [f"numbers are {[row[6] for row in rows]}"]
    return faults + ([] if rows[0][11] == "Nine _x0041_ words." else [f"a text is {rows[0][11]!r}"])


def main():
    celac = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else RELEASE
    tally = Tally()
    if not shutil.which("perl"):
        tally.skip("sheets", "no perl")
        return tally.close()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        for plan in EDITIONS:
            for options in ([], ["--paragraphs"], ["--commitments", "--paragraphs"]):
                tally.case(f"sheets: render {plan.name}", as_csv_faults(celac, "Items", ["render", "-q", *options, plan], scratch))
        tally.case("sheets: render of three", as_csv_faults(celac, "Items", ["render", "-q", "-j2", *EDITIONS], scratch))
        for old, new in itertools.permutations(EDITIONS, 2):
            tally.case(f"sheets: diff {old.name} {new.name}", as_csv_faults(celac, "Items", ["diff", "-q", old, new], scratch))
            tally.case(f"sheets: diff --paragraphs {old.name} {new.name}",
                       as_csv_faults(celac, "Items", ["diff", "-q", "--paragraphs", old, new], scratch))
            tally.case(f"sheets: paragraphs of {old.name} {new.name}", paragraph_faults(celac, old, new, scratch))
        tally.case("sheets: diff --only", as_csv_faults(celac, "Items", ["diff", "-q", "--only", "moved", *EDITIONS[:2]], scratch))
        tally.case("sheets: trace", as_csv_faults(celac, "Lineages", ["trace", "-q", *EDITIONS], scratch))
        languages = sorted((ROOT / "examples").glob("plan-2025-2027*.md"))
        tally.case("sheets: align", as_csv_faults(celac, "Rows", ["align", "-q", *languages], scratch))
        tally.case("sheets: commitments", as_csv_faults(celac, "Commitments", ["commitments", "-q", *EDITIONS], scratch))
        tally.case("sheets: changed words", words_faults(celac, scratch))
        tally.case("sheets: a long text", long_faults(celac, scratch))
        tally.case("sheets: numbers", number_faults(celac, scratch))
        for payload in PAYLOADS:
            tally.case(f"sheets: attack {payload[:40]!r}", attack_faults(celac, payload, scratch))
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
