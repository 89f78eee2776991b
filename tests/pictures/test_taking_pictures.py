from __future__ import annotations

import ast
import struct
import subprocess
import sys
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from canvas.pictures import PictureError, Taken, desk, resample, take_in

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825


def picture(mode: str = "RGB", size: tuple[int, int] = (40, 20), **save: object) -> bytes:
    image = Image.linear_gradient("L").resize(size).convert(mode)
    image.putpixel((0, 0), 0)
    out = BytesIO()
    image.save(out, **save)  # type: ignore[arg-type]  # each format has its own words
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def with_camera_data(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKE] = "Secret camera"
    exif.get_ifd(GPS)[1] = "N"
    return picture(format="JPEG", exif=exif, comment=b"Secret comment")


def refused(data: bytes, **wanted: float) -> PictureError:
    with pytest.raises(PictureError) as caught:
        take_in(data, **wanted)
    return caught.value


def test_an_upright_jpeg_keeps_its_pixels_and_loses_its_notes() -> None:
    original = with_camera_data(1)
    taken = take_in(original)
    assert b"Secret" in original
    assert b"Secret" not in taken.data
    assert not opened(taken.data).getexif()
    assert opened(taken.data).tobytes() == opened(original).tobytes()


def test_a_jpeg_on_its_side_is_turned_upright() -> None:
    taken = take_in(with_camera_data(6))
    assert (taken.width, taken.height) == (20, 40) == opened(taken.data).size
    assert b"Secret" not in taken.data


def test_what_stands_behind_the_end_of_a_jpeg_is_left_out() -> None:
    assert b"Secret" not in take_in(picture(format="JPEG") + b"Secret film of the same moment").data


def test_a_progressive_jpeg_is_kept_as_it_is() -> None:
    original = picture(format="JPEG", progressive=True, size=(400, 300))
    assert opened(take_in(original).data).tobytes() == opened(original).tobytes()


def other_profile() -> bytes:
    """The profile of sRGB under another name: what a camera with its own colours would write."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace("sRGB".encode("utf-16-be"), "wRGB".encode("utf-16-be"))


@pytest.mark.parametrize("profile", [other_profile(), b"no profile at all"])
def test_a_picture_with_its_own_colours_is_taken_over_to_srgb(profile: bytes) -> None:
    taken = take_in(picture(format="JPEG", icc_profile=profile))
    assert "icc_profile" not in opened(taken.data).info


def test_a_profile_for_other_channels_does_not_stop_a_picture() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert take_in(picture(format="JPEG", icc_profile=profile)).kind == "jpeg"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_of_any_kind_stays_a_png_without_notes(mode: str) -> None:
    taken = take_in(picture(mode, format="PNG"))
    assert taken.kind == "png"
    assert opened(taken.data).mode in ("L", "RGB", "RGBA")
    assert (taken.width, taken.height) == (40, 20)


def test_sixteen_bits_become_eight_without_losing_the_light() -> None:
    bright = Image.new("I;16", (4, 4), 0x8000)
    out = BytesIO()
    bright.save(out, "PNG")
    assert opened(take_in(out.getvalue()).data).getpixel((1, 1)) == 0x80


@pytest.mark.parametrize(("mode", "kind"), [("RGB", "jpeg"), ("RGBA", "png")])
def test_webp_becomes_what_every_painter_can_draw(mode: str, kind: str) -> None:
    image = Image.new(mode, (30, 30), (200, 100, 50, 128)[: len(mode)])
    out = BytesIO()
    image.save(out, "WEBP")
    taken = take_in(out.getvalue())
    assert taken.kind == kind
    assert opened(taken.data).mode == mode


def test_the_same_picture_has_the_same_hash() -> None:
    assert take_in(picture(format="PNG")) == take_in(picture(format="PNG"))
    assert take_in(take_in(with_camera_data(1)).data) == take_in(with_camera_data(1))


def test_a_picture_is_made_smaller_only_where_it_is_too_large() -> None:
    data = picture(format="PNG", size=(400, 200))
    assert opened(resample(data, 100, 100)).size == (100, 50)
    assert resample(data, 400, 400) == data


def bomb(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def test_too_many_pixels_are_refused_before_they_are_decoded() -> None:
    error = refused(bomb(30_000, 30_000))
    assert error.code == "picture-too-many-pixels"
    assert error.values == {"width": 30_000, "height": 30_000, "most": desk.MOST_PIXELS}


def test_too_many_bytes_are_refused_before_a_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "MOST_BYTES", 10)
    assert refused(picture(format="PNG")).code == "picture-too-many-bytes"


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"%PDF-1.7", b"<svg/>", b"RIFF....WAVE"])
def test_what_is_no_picture_of_the_three_kinds_is_refused(data: bytes) -> None:
    assert refused(data).code == "picture-unknown-kind"


@pytest.mark.parametrize("how", ["cut", "header", "noise"])
@pytest.mark.parametrize("coding", ["JPEG", "PNG", "WEBP"])
def test_a_broken_picture_is_one_error(coding: str, how: str) -> None:
    whole = picture(format=coding, size=(200, 200))
    broken = {"cut": whole[: len(whole) // 2], "header": whole[:14], "noise": whole[:12] + bytes(500)}[how]
    assert refused(broken).code == "picture-broken"


def test_a_picture_that_takes_too_long_is_given_up() -> None:
    assert refused(picture(format="PNG"), most_seconds=0.0).code == "picture-too-slow"


def test_the_helper_imports_neither_the_window_nor_the_print() -> None:
    code = "import sys, canvas.pictures.worker; print(sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = ast.literal_eval(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=desk.ROOT
        ).stdout
    )
    assert "PIL" in loaded
    assert not {"PySide6", "reportlab", "pydantic", "uharfbuzz"} & set(loaded)


def test_a_taken_picture_says_its_hash_kind_and_size() -> None:
    taken = take_in(picture(format="PNG"))
    assert isinstance(taken, Taken)
    assert len(taken.sha256) == 64
