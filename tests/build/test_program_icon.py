"""The program's icon: one drawing, every system's format, and the window wears it."""

import struct

import pytest
from PIL import Image

import program_icon
from pcn_desktop.gui.icons import program_icon as worn

TEAL = (0x0B, 0x66, 0x70, 255)


@pytest.mark.parametrize("size", program_icon.LINUX)
def test_each_size_is_drawn_at_that_size_with_clear_corners(size):
    image = program_icon.draw(size)
    assert image.size == (size, size)
    assert image.getpixel((0, 0))[3] == 0
    # Half way between the edge and the ring.
    assert image.getpixel((size // 10, size // 2)) == TEAL
    assert image.getpixel((size // 2, size // 2)) == (255, 255, 255, 255)


def test_the_icon_of_windows_holds_bitmaps_that_any_version_reads(tmp_path):
    written = program_icon.write_ico(tmp_path / "made" / "pcn.ico")
    content = written.read_bytes()
    _, kind, count = struct.unpack_from("<3H", content)
    assert (kind, count) == (1, 9)
    for entry in range(count):
        width, *_, size, offset = struct.unpack_from("<4B2H2L", content, 6 + 16 * entry)
        header, bitmap_width, height = struct.unpack_from("<LLL", content, offset)
        assert (header, bitmap_width, height) == (40, width or 256, 2 * (width or 256))
        assert offset + size <= len(content)
    with Image.open(written) as image:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= image.info["sizes"]
        image.size = (256, 256)
        assert image.convert("RGBA").tobytes() == program_icon.draw(256).tobytes()


def test_the_icon_of_macos_holds_its_sizes(tmp_path):
    written = program_icon.write_icns(tmp_path / "pcn.icns")
    with Image.open(written) as image:
        assert {size[0] * size[2] for size in image.info["sizes"]} >= {32, 128, 256, 512, 1024}


def test_the_window_wears_it(qapp):
    icon = worn()
    assert {size.width() for size in icon.availableSizes()} >= {16, 32, 48, 256}
    assert icon.pixmap(64, 64).toImage().pixelColor(32, 5).getRgb() == TEAL
