#!/usr/bin/env python3
"""The release as it is linked, and what it asks of the system while it works.

    tests/robustness/hardening.py [CELAC [DYNAMIC]]

DYNAMIC is the same program over a shared C library: its calls have names, and can be taken over.
"""
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CELAC = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/celac")
DYNAMIC = sys.argv[2] if len(sys.argv) > 2 else str(pathlib.Path(CELAC).parent / "tests/celac_dynamic")
passed = failed = 0


def check(good, what, detail=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print(f"FAIL {what}: {detail}")


def output(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, errors="replace", **options).stdout


def linked():
    header, segments = output("readelf", "-hW", CELAC), output("readelf", "-lW", CELAC)
    dynamic, symbols = output("readelf", "-dW", CELAC), output("readelf", "--dyn-syms", "-W", DYNAMIC)
    check("DYN" in header, "position-independent", header)
    check("GNU_RELRO" in segments, "RELRO")
    check(re.search(r"\bNOW\b", dynamic), "bound now", dynamic)
    stack = re.search(r"GNU_STACK.*", segments)
    check(stack and "E" not in stack.group().split()[-2], "no executable stack", stack and stack.group())
    check("__stack_chk_fail" in symbols, "stack protector")
    check(re.search(r"__\w+_chk\b", symbols.replace("__stack_chk_fail", "")), "FORTIFY")
    check(not re.search(r"\b(socket|connect|getaddrinfo|system|popen|execve|execvp|fork|dlopen)@", symbols),
          "no network, no other program", symbols)
    check("RUNPATH" not in dynamic and "RPATH" not in dynamic, "no search path of its own", dynamic)


def traced(folder):
    """What a run asks of the kernel, by strace."""
    plan, target = folder / "plan.md", folder / "out.yaml"
    plan.write_text("1. a\n")
    log = folder / "trace"
    subprocess.run(["strace", "-f", "-o", log, CELAC, "parse", "-o", target, plan], check=True, capture_output=True)
    text = log.read_text(errors="replace")
    check(not re.search(r"\b(socket|connect|bind|sendto)\(", text), "no network", text)
    check(len(re.findall(r"\bexecve\(", text)) == 1, "no other program", text)
    made = re.findall(r'open(?:at)?\([^"]*"([^"]*)", ([^,)]*O_CREAT[^,)]*)(?:, (\d+))?', text)
    check(len(made) == 1, "one file is made", made)
    for name, flags, mode in made:
        check("O_EXCL" in flags and mode == "0600", "temporary files are private", (name, flags, mode))
        check(name.startswith(str(target) + "."), "temporary files stand beside their target", name)
    opened = set(re.findall(r'open(?:at)?\([^"]*"([^"]*)"', text)) - {name for name, _, _ in made}
    foreign = [name for name in opened if not name.startswith((str(folder), "/lib", "/usr/lib", "/etc/ld.so"))]
    check(not foreign, "no file but the named ones", foreign)
    check(stat.S_IMODE(target.stat().st_mode) & 0o077 == (0o666 & ~umask()) & 0o077, "the umask decides in the end")


def umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>
#include <unistd.h>
char *getenv(const char *name) {
  static char *(*next)(const char *);
  if (next == 0) next = (char *(*)(const char *))dlsym(RTLD_NEXT, "getenv");
  ssize_t put = write(9, name, strlen(name));
  put = write(9, "\n", 1);
  (void)put;
  return next(name);
}
char *secure_getenv(const char *name) { return getenv(name); }
"""


def environment(folder):
    """Which variables a run reads: told by a getenv of ours, and all of them are in the manual."""
    source, shim, names = folder / "shim.c", folder / "shim.so", folder / "names"
    source.write_text(SHIM)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
    plan = folder / "plan.md"
    for arguments in (["parse"], ["validate"], ["validate", "--to", "github"], ["render", "--to", "akn"],
                      ["render", "--to", "html"], ["diff", str(plan)]):
        with open(names, "ab") as out:
            subprocess.run(["bash", "-c", 'exec 9>>"$0"; export LD_PRELOAD="$1"; shift; exec "$@"', names, shim, DYNAMIC,
                            *arguments, plan], capture_output=True, check=False)
    manual = "".join(page.read_text() for page in ROOT.glob("man/*.1"))
    for name in sorted(set(names.read_text().split())):
        known = name in manual or name.startswith(("GLIBCXX_", "GLIBC_")) or name == "MALLOC_"
        check(known, "an environment variable that no manual page names", name)


def scrubbed(folder):
    """Nothing a terminal obeys, in a name, a text, or a key of a model, reaches it."""
    bad = "\x1b[2J\x1b]0;title\x07\x9b\u202e"
    plan = folder / "bad\x1b[31m.md"
    plan.write_text(f"# Title {bad}\n\n1. the the {bad}\n\n1. b {bad}\n")
    model = folder / "bad.yaml"
    model.write_text('schema: celac/plan/1\n"k\\e[2J": 1\ntitle: "\\e[2J"\n')
    other = folder / "other.md"
    other.write_text("1. c\n")
    for arguments in (["validate", plan], ["parse", plan], ["parse", model], ["show", plan], ["show", plan, "\x1b[2J"],
                      ["diff", plan, other], ["trace", plan, other], ["render", "--to", "text", plan],
                      ["parse", f"/none{bad}"], [f"{bad}"], ["explain", plan, "1"]):
        for color in (["--color", "never"],):
            done = subprocess.run([CELAC, *map(str, arguments), *color], capture_output=True, check=False)
            for name, stream in (("stdout", done.stdout), ("stderr", done.stderr)):
                found = re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]", stream)
                check(not found, f"control characters on {name} of {arguments!r}", stream[:300])


def main():
    linked()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        traced(folder)
        environment(folder)
        scrubbed(folder)
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
