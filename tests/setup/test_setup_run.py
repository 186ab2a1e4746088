"""`./run`, with a Python that only notes what it is asked to do: nothing is fetched, nothing installed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SITE = ".venv/lib/python3.11/site-packages"
PYTHON_THAT_NOTES = f"""#!/bin/sh
case "$*" in
    *'os.path.realpath(sys.executable)'*) printf '%s\\n' "$0" ;;
    *fcntl*) exec "{sys.executable}" "$@" ;;
    *'-m venv'*) echo venv >>"$NOTES"; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
    *'-m pip'*)
        echo "pip $*" >>"$NOTES"
        mkdir -p {SITE}
        printf '%s\\n' "$PWD/src" >{SITE}/_editable_impl_docgen.pth
        sleep 0.2
        [ ! -e "$NOTES.broken" ]
        ;;
    *bin/docgen*) shift; echo "in $PWD"; for word in "$@"; do printf '<%s>' "$word"; done ;;
    *'-m nox'*) echo "nox $*" ;;
    *) exit 0 ;;
esac
"""
TOOLS = ("sh", "cksum", "mkdir", "rm", "cp", "sleep", "uname", "id", "sed", "readlink", "cat")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell script")


class Place:
    """A copy of what `./run` looks at, in a folder with blanks and Vietnamese letters. A class, for its verbs."""

    def __init__(self, tmp: Path) -> None:
        self.home = tmp / "hồ sơ khen thưởng"
        self.tools = tmp / "tools"
        self.notes = tmp / "notes"
        self.home.mkdir()
        self.tools.mkdir()
        for name in ("run", "pyproject.toml", "constraints.txt"):
            shutil.copy(ROOT / name, self.home)
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found, tool
            (self.tools / tool).symlink_to(found)
        self.put("python3", PYTHON_THAT_NOTES)
        self.put("fc-list", "#!/bin/sh\necho 'Liberation Serif'\n")

    def put(self, name: str, script: str) -> None:
        (self.tools / name).write_text(script, encoding="utf-8")
        (self.tools / name).chmod(0o755)

    def start(self, *words: str, at: Path | None = None, lang: str = "en") -> subprocess.Popen[str]:
        return subprocess.Popen(
            [self.home / "run", *words],
            cwd=at or self.home,
            env={"PATH": str(self.tools), "NOTES": str(self.notes), "DOCGEN_LANG": lang},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *words: str, at: Path | None = None, lang: str = "en") -> tuple[int, str, str]:
        started = self.start(*words, at=at, lang=lang)
        out, err = started.communicate(timeout=60)
        return started.returncode, out, err

    def noted(self) -> list[str]:
        """What Python was asked to do since the last look: `venv`, `builder`, `run`, `test`."""
        if not self.notes.exists():
            return []
        lines = self.notes.read_text(encoding="utf-8").splitlines()
        self.notes.unlink()
        return [
            "test" if line.endswith(".[dev]") else "run" if line.endswith(" .") else line.replace("pip", "builder")[:7]
            for line in lines
        ]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


ALL_NEW = ["venv", "builder", "run"]


def test_the_first_call_makes_the_environment_and_the_second_finds_it(place: Place) -> None:
    code, out, err = place.run("docgen", "build", "kế hoạch 1", "--x=*")
    assert code == 0
    assert "<build><kế hoạch 1><--x=*>" in out
    assert "[3/3]" in err
    assert place.noted() == ALL_NEW
    code, out, err = place.run("docgen", "")
    assert (code, err) == (0, "")
    assert out.endswith("<>")
    assert place.noted() == []


def test_set_up_says_nothing_on_standard_output(place: Place) -> None:
    out = place.run("docgen")[1]
    assert out.splitlines() == [f"in {place.home}"]


def test_two_first_calls_at_once_make_one_environment(place: Place) -> None:
    both = [place.start("docgen", "one"), place.start("docgen", "two")]
    answers = [started.communicate(timeout=60) for started in both]
    assert [started.returncode for started in both] == [0, 0]
    assert "<one>" in answers[0][0]
    assert "<two>" in answers[1][0]
    assert place.noted() == ALL_NEW
    assert sum("waiting" in err for _, err in answers) == 1


def test_an_interrupted_first_call_is_mended_by_the_next(place: Place) -> None:
    broken = Path(f"{place.notes}.broken")
    broken.touch()
    code, _, err = place.run("docgen")
    assert code == 3
    assert "run this again" in err
    (place.home / ".venv/half-a-package").touch()
    broken.unlink()
    place.noted()
    assert place.run("docgen")[0] == 0
    assert place.noted() == ALL_NEW
    assert not (place.home / ".venv/half-a-package").exists()


def test_changed_constraints_bring_the_environment_up_to_date(place: Place) -> None:
    place.run("docgen")
    place.noted()
    with (place.home / "constraints.txt").open("a", encoding="utf-8") as file:
        file.write("# another\n")
    assert place.run("docgen")[0] == 0
    assert place.noted() == ["builder", "run"]


def test_tools_of_the_tests_are_added_to_the_environment_that_is_there(place: Place) -> None:
    place.run("docgen")
    place.noted()
    code, out, _ = place.run("test")
    assert code == 0
    assert "nox" in out
    assert place.noted() == ["builder", "test"]
    place.run("docgen")
    place.run("test")
    assert place.noted() == []


def test_a_moved_folder_gets_an_environment_of_its_own(place: Place) -> None:
    place.run("docgen")
    place.noted()
    place.home = place.home.rename(place.home.with_name("nơi khác"))
    assert place.run("docgen")[0] == 0
    assert place.noted() == ALL_NEW


def test_a_python_that_went_away_is_replaced(place: Place) -> None:
    place.run("docgen")
    place.noted()
    (place.home / ".venv/bin/python").unlink()
    assert place.run("docgen")[0] == 0
    assert place.noted() == ALL_NEW


def test_the_work_folder_is_the_callers_only_if_there_are_plans_in_it(place: Place, tmp_path: Path) -> None:
    place.run("docgen")
    assert place.run("docgen", at=tmp_path)[1].startswith(f"in {place.home}\n")
    (tmp_path / "plans").mkdir()
    assert place.run("docgen", at=tmp_path)[1].startswith(f"in {tmp_path}\n")


def test_the_way_to_the_source_is_written_without_vietnamese_letters(place: Place) -> None:
    place.run("docgen")
    site = place.home / SITE
    pointer = (site / "_editable_impl_docgen.pth").read_text(encoding="ascii").strip()
    assert (site / pointer).resolve() == place.home / "src"


def test_a_link_to_run_works_like_run(place: Place, tmp_path: Path) -> None:
    (tmp_path / "docgen-run").symlink_to(place.home / "run")
    done = subprocess.run(
        [tmp_path / "docgen-run", "docgen", "x"],
        cwd=tmp_path,
        env={"PATH": str(place.tools), "NOTES": str(place.notes)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert f"in {place.home}" in done.stdout


def test_without_python_the_call_says_what_to_install(place: Place) -> None:
    (place.tools / "python3").unlink()
    place.put("dnf", "#!/bin/sh\nexit 1\n")
    code, out, err = place.run("demo")
    assert (code, out) == (3, "")
    assert "sudo dnf install python3 pango" in err
    assert place.noted() == []


def test_a_missing_font_is_told_and_does_not_stop_the_call(place: Place) -> None:
    place.put("fc-list", "#!/bin/sh\necho 'DejaVu Serif'\n")
    code, _, err = place.run("docgen", lang="vi")
    assert code == 0
    assert "Thiếu phông chữ" in err
    assert "Liberation Serif" in err


def test_the_benchmarks_have_the_libraries_of_the_tests(place: Place) -> None:
    assert place.run("bench")[0] == 0
    assert place.noted() == ["venv", "builder", "test"]


def test_the_demo_names_papers_and_the_folders_of_papers(place: Place) -> None:
    folder = place.home / "build/soc-trang-2021"
    (folder / "to-trinh").mkdir(parents=True)
    for name in ("ke-hoach.docx", "ke-hoach.pdf", "to-trinh/long-phu.docx", ".docgen.json"):
        (folder / name).touch()
    out = place.run("demo")[1]
    named = [line.strip() for line in out.splitlines() if line.startswith("    ")]
    assert named == [f"{folder}/{name}" for name in ("ke-hoach.docx", "ke-hoach.pdf", "to-trinh/")]


def test_an_unknown_verb_is_wrong_usage(place: Place) -> None:
    assert place.run("dome")[0] == 2
    assert place.run()[0] == 2
    assert place.run("help")[0] == 0
    assert place.noted() == []


def test_both_languages_name_the_same_verbs(place: Place) -> None:
    verbs = [re.findall(r"^  (\w+) ", place.run("help", lang=lang)[1], re.MULTILINE) for lang in ("vi", "en")]
    assert verbs[0] == verbs[1] == ["demo", "docgen", "test", "bench", "nox"]


@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_the_scripts_are_clean(script: str) -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("no shellcheck on this machine")
    done = subprocess.run(["shellcheck", ROOT / script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
