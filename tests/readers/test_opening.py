"""Opening what the user named."""

import gzip
import io
import os
from pathlib import Path, PureWindowsPath

import pytest

from reportedly.readers import opening
from reportedly.readers._folder import relative
from reportedly.records import Where, content_id
from reportedly.settings import Settings
from reportedly.testing import CAPTURED, FakeFetch
from tests.readers.shelf import PACKED, SAMPLES, TEXT, WARC, no_network, pages, read, reasons


def write(path: Path, data: bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_file_is_known_by_its_name(tmp_path: Path) -> None:
    (page,) = pages(read(write(tmp_path / "a" / "crane.txt")))
    assert page.where == Where(path="crane.txt")
    assert page.id == content_id("page", page.sha256, page.where)
    assert (page.data, page.media_type, page.captured) == (TEXT, "text/plain", None)


def test_a_folder_is_read_in_one_order_with_relative_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "ä.txt", "no suffix"):
        write(tmp_path / name, name.encode())
    found = [page.where.path for page in pages(read(tmp_path))]
    assert found == ["a/b/c.txt", "a/z.txt", "b.txt", "no suffix", "ä.txt"]


def test_a_folder_named_from_inside_gives_the_same_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a" / "x.txt")
    monkeypatch.chdir(tmp_path)
    assert read(".") == read(tmp_path) == read(f"{tmp_path}{os.sep}")


def test_hidden_files_and_page_furniture_are_passed_over(tmp_path: Path) -> None:
    for name in (".git/config", ".hidden.txt", "page_files/style.css", "page_files/logo.png", "Thumbs.db"):
        write(tmp_path / name)
    write(tmp_path / "page.txt")
    items = read(tmp_path)
    assert ([page.where.path for page in pages(items)], reasons(items)) == (["page.txt"], {})


def test_unknown_files_in_a_folder_are_rows(tmp_path: Path) -> None:
    write(tmp_path / "table.csv", b"a,b\n1,2\n")
    write(tmp_path / "data.bin", bytes(5000))
    told = reasons(read(tmp_path))
    assert "no reader knows .csv files" in told["table.csv"]
    assert "binary" in told["data.bin"]


def test_a_file_of_unknown_suffix_is_text_when_it_was_named_itself(tmp_path: Path) -> None:
    assert pages(read(write(tmp_path / "crane.scraped")))


@pytest.mark.parametrize("name", ["", "sub/.hidden", "sub/style.css"])
def test_a_folder_without_reports_is_told(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    if name:
        write(folder / name)
    assert reasons(read(folder)) == {"empty": "this folder holds no file that could be a report"}


@pytest.mark.skipif(os.name == "nt", reason="making links needs a right there that not every user has")
def test_links_to_folders_above_end(tmp_path: Path) -> None:
    write(tmp_path / "a" / "x.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to("self")
    items = read(tmp_path)
    assert [page.where.path for page in pages(items)] == ["a/x.txt"]
    assert list(reasons(items)) == ["a/self"]


@pytest.mark.skipif(os.name == "nt", reason="making links needs a right there that not every user has")
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "private" / "diary.txt")
    write(tmp_path / "sent" / "x.txt")
    (tmp_path / "sent" / "y.txt").symlink_to(tmp_path / "private" / "diary.txt")
    (tmp_path / "sent" / "more").symlink_to(tmp_path / "private", target_is_directory=True)
    items = read(tmp_path / "sent")
    assert [page.where.path for page in pages(items)] == ["x.txt"]
    assert {name: "out of the folder" in reason for name, reason in reasons(items).items()} == {
        "more": True, "y.txt": True,
    }  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reasons(read(tmp_path)) == {"pipe": "it is not a regular file"}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.jsonl", b"", "it is empty"),
        ("a.jsonl", b"\n\n", "it is empty"),
        ("a.txt", bytes(range(256)) * 9, "binary"),
        ("a.pdf", b"%PDF-1.7 and no more", "it is no PDF, or damaged"),
        ("a.pdf", b"words", "it is no PDF, or damaged"),
        ("a.xml", b"<words/>", "it is no RSS or Atom feed"),
        ("a.txt.gz", gzip.compress(TEXT)[:-10], "damaged or cut short"),
        ("a.txt.gz", b"\x1f\x8b\x08\x00 and no more", "damaged or cut short"),
        ("a.txt.gz", gzip.compress(b"x" * 5_000_000), "larger than 1,000,000 bytes"),
        ("a.txt", b"x" * 1_000_001, "larger than 1,000,000 bytes"),
    ],
)
def test_what_cannot_be_read_is_a_row(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    items = read(write(tmp_path / name, data), write(tmp_path / "fine.txt"), settings=Settings(max_bytes=1_000_000))
    assert [page.where.path for page in pages(items)] == ["fine.txt"]
    assert reason in reasons(items)[name]


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.write(TEXT)
        file.truncate(200_000_000)
    asked: list[int] = []

    class Counting(io.FileIO):
        def read(self, size: int | None = -1, /) -> bytes:
            asked.append(size or 0)
            return super().read(size) or b""

    monkeypatch.setattr(Path, "open", lambda self, mode: Counting(self))
    assert "larger than 50,000,000 bytes" in reasons(read(path))["huge.txt"]
    assert sum(asked) <= 4096


def test_what_does_not_exist_is_a_row(tmp_path: Path) -> None:
    assert reasons(read(tmp_path / "none.txt")) == {"none.txt": "there is no such file or folder"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
def test_what_may_not_be_read_is_a_row(tmp_path: Path) -> None:
    write(tmp_path / "a.txt").chmod(0)
    assert reasons(read(tmp_path)) == {"a.txt": "there is no permission to read it"}


def test_refused_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    write(tmp_path / "a.txt")
    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(read(tmp_path)) == {"a.txt": "there is no permission to read it"}


def test_a_failing_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, mode: str) -> None:
        raise OSError(5, "Input/output error", str(self))

    write(tmp_path / "a.txt")
    monkeypatch.setattr(Path, "open", fail)
    assert reasons(read(tmp_path)) == {"a.txt": "it cannot be read: Input/output error"}


def test_a_disk_that_fails_while_reading_is_told() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

        read1 = read

    items = list(opening.pages(["-"], Settings(), no_network, Failing()))
    assert reasons(items) == {"-": "it cannot be read: Input/output error"}


def test_a_name_that_no_file_can_have_is_a_row() -> None:
    assert "it cannot be read" in reasons(read("a\0b"))["a\0b"]
    assert list(reasons(read("x" * 5000))) == ["x" * 5000]


def test_no_path_of_this_machine_gets_out(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.txt", bytes(5000))
    write(tmp_path / "in" / "b.txt")
    shown = repr(read(tmp_path / "in", tmp_path / "none", tmp_path / "in" / "b.txt"))
    assert str(tmp_path) not in shown


@pytest.mark.parametrize(("name", "data"), SAMPLES.items())
def test_content_tells_the_format_whatever_the_name(tmp_path: Path, name: str, data: bytes) -> None:
    as_named = pages(read(write(tmp_path / "a" / f"sample.{name}", data)))
    as_text = pages(read(write(tmp_path / "b" / "sample.txt", data)))
    as_stdin = pages(read("-", stdin=data))
    kinds = {tuple(page.media_type for page in found) for found in (as_named, as_text, as_stdin)}
    assert len(kinds) == 1


@pytest.mark.parametrize("name", ["a.warc.gz", "a.gz", "a"])
def test_packed_data_are_unpacked(tmp_path: Path, name: str) -> None:
    (page,) = pages(read(write(tmp_path / name, PACKED)))
    assert page.data == TEXT


def test_standard_input_is_a_dash() -> None:
    (page,) = pages(read("-", stdin=TEXT))
    assert page.where == Where(path="-")


def test_standard_input_can_be_a_pipe() -> None:
    class Pipe(io.BytesIO):
        """Gives a little at a time, and cannot go back."""

        def seekable(self) -> bool:
            return False

        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 7) if size != -1 else 7)

        read1 = read

    for data in (TEXT, WARC, PACKED):
        items = list(opening.pages(["-"], Settings(), no_network, Pipe(data)))
        assert [page.data for page in pages(items)] == [TEXT]


def test_an_address_is_fetched_and_known_by_it() -> None:
    url = "https://courier.example/crane"
    (page,) = pages(list(opening.pages([url], Settings(), FakeFetch({url: TEXT}), io.BytesIO())))
    assert (page.where, page.captured) == (Where(url=url), CAPTURED)


@pytest.mark.parametrize("url", ["https://courier.example/none", "HTTP://courier.example/"])
def test_an_address_that_does_not_answer_is_a_row(url: str) -> None:
    items = list(opening.pages([url, "-"], Settings(), FakeFetch({}), io.BytesIO(TEXT)))
    assert reasons(items) == {url: "the server answered with status 404 (Not Found)"}
    assert len(pages(items)) == 1


def test_the_same_words_from_the_same_place_are_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    other = write(tmp_path / "b.txt")
    items = read(path, other, path)
    assert [page.where.path for page in pages(items)] == ["a.txt", "b.txt"]
    assert reasons(items) == {"a.txt": "the same words from the same place were read before"}


def test_paths_are_written_the_same_on_every_system() -> None:
    root = PureWindowsPath("C:\\news")
    assert relative(root / "kept\\crane.txt", root) == "kept/crane.txt"
    assert relative(PureWindowsPath("C:\\news\\crane.txt"), PureWindowsPath("C:\\news\\crane.txt")) == "crane.txt"


def test_a_name_is_the_same_however_its_letters_are_composed(tmp_path: Path) -> None:
    (page,) = pages(read(write(tmp_path / "Ko\u0308nig.txt")))
    assert page.where.path == "König.txt"


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="file names are always text here")
def test_a_name_that_is_no_text_is_written_as_such(tmp_path: Path) -> None:
    write(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")))
    (page,) = pages(read(tmp_path))
    assert page.where.path == "\\udcff.txt"
    assert page.id.startswith("page-")
