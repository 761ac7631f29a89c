"""Writes pictures of many formats, modes and sizes, and what the reference preprocessing makes of them.

The reference is `_transform(n)` of OpenAI's CLIP (package clip-anytorch 2.6.0, which needs setuptools<80) over
Pillow 13.0.0, torch 2.15.0 and torchvision 0.29.2 on x86-64; Python 3.11, numpy. Run with OMP_NUM_THREADS=1:

    python make_image_goldens.py ../data/image                      # the committed files: seed 1
    python make_image_goldens.py /tmp/stress --count 5000 --seed 2  # a larger run, not committed

Then the unit tests read tests/data/image, and another folder too when MONOCLIP_IMAGE_STRESS names it.

pictures.bin  the files one behind the other.
goldens.tsv   `#` lines, then tab-separated rows:
    picture NAME OFFSET BYTES MODE WIDTH HEIGHT HASH_OF_PIXELS HASH_OF_RGB JPEG_TWIN
        HASH_OF_PIXELS is over the bytes in the picture's own mode. For a JPEG both are `-` and JPEG_TWIN names the
        picture (a PNG) that holds the reference's decoded pixels; otherwise JPEG_TWIN is `-`.
    case NAME IMAGE_SIZE shortest|squash bicubic|bilinear own|rgb_first HASH S0 S1 S2 S3
        HASH is over the bits of the float32 tensor [3,n,n]; S0..S3 are its bits at 0, 1/3, 2/3 of it and its end.
    resize NAME WIDTH HEIGHT bicubic|bilinear HASH
        Image.resize in the picture's own mode.
    draft NAME WIDTH HEIGHT DECODED_WIDTH DECODED_HEIGHT HASH
        Of a JPEG, decoded after Image.draft of WIDTH x HEIGHT.
A hash is h = h * 1099511628211 + word mod 2^64 over the words, from h = 14695981039346656037.
"""
import argparse
import io
import struct
import sys
import warnings
import zlib
from pathlib import Path

import clip.clip
import numpy
import PIL
import torch
import torchvision
from PIL import Image
from torchvision.transforms import CenterCrop, Compose, InterpolationMode, Normalize, Resize, ToTensor

warnings.filterwarnings("ignore")
MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)


def polynomial_hash(words):
    words = numpy.asarray(words).ravel().astype(numpy.uint64)
    prime = numpy.uint64(1099511628211)
    powers = numpy.ones(len(words) + 1, numpy.uint64)
    powers[1:] = prime
    powers = numpy.cumprod(powers, dtype=numpy.uint64)
    with numpy.errstate(over="ignore"):
        h = numpy.uint64(14695981039346656037) * powers[-1] + (words * powers[:-1][::-1]).sum(dtype=numpy.uint64)
    return f"{int(h):016x}"


def own_bytes(image):
    if image.mode == "1":
        return (numpy.array(image).astype(numpy.uint8) * 255).ravel()
    return numpy.frombuffer(image.tobytes(), numpy.uint8)


# ---- Writers of what Pillow does not write.

def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def png_rows(values, bits, colour_type, rng):
    """Filtered rows of an array [h, w, channels]."""
    height, width, channels = values.shape
    out, above = bytearray(), None
    pixel = max(1, bits * channels // 8)
    for y in range(height):
        flat = values[y].ravel()
        if bits == 16:
            row = flat.astype(">u2").tobytes()
        elif bits == 8:
            row = flat.astype(numpy.uint8).tobytes()
        else:
            row = numpy.packbits(((flat[:, None] >> numpy.arange(bits)[::-1]) & 1).astype(numpy.uint8).ravel()).tobytes()
        row = numpy.frombuffer(row, numpy.uint8).astype(int)
        up = numpy.zeros_like(row) if above is None else above
        left = numpy.concatenate([numpy.zeros(pixel, int), row])[:len(row)]
        corner = numpy.concatenate([numpy.zeros(pixel, int), up])[:len(row)]
        p = left + up - corner
        a, b, c = abs(p - left), abs(p - up), abs(p - corner)
        paeth = numpy.where((a <= b) & (a <= c), left, numpy.where(b <= c, up, corner))
        kind = int(rng.integers(5))
        prediction = [0, left, up, (left + up) // 2, paeth][kind]
        out += bytes([kind]) + ((row - prediction) & 255).astype(numpy.uint8).tobytes()
        above = row
    return bytes(out)


def write_png(values, bits, colour_type, rng, interlaced=False, palette=None, transparency=None):
    height, width = values.shape[:2]
    if interlaced:
        raw = b""
        for x, y, dx, dy in [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]:
            part = values[y::dy, x::dx]
            if part.size:
                raw += png_rows(part, bits, colour_type, rng)
    else:
        raw = png_rows(values, bits, colour_type, rng)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour_type, 0, 0, interlaced))
    if palette is not None:
        data += chunk(b"PLTE", palette.astype(numpy.uint8).tobytes())
    if transparency is not None:
        data += chunk(b"tRNS", transparency)
    packed = zlib.compress(raw, int(rng.integers(10)) if len(raw) < 2000 else 9)
    cut = int(rng.integers(len(packed) + 1))
    return data + chunk(b"IDAT", packed[:cut]) + chunk(b"IDAT", packed[cut:]) + chunk(b"IEND", b"")


def write_bmp(values, bits, palette=None, masks=None, top_down=False, core=False, colours=None):
    """`values` [h, w] of pixels as whole numbers, in the order of the file's bits."""
    height, width = values.shape
    rows = values if top_down else values[::-1]
    body = b""
    for row in rows:
        if bits < 8:
            line = numpy.packbits(((row[:, None] >> numpy.arange(bits)[::-1]) & 1).astype(numpy.uint8).ravel()).tobytes()
        else:
            line = b"".join(int(v).to_bytes(bits // 8, "little") for v in row)
        body += line + bytes(-len(line) % 4)
    table = b""
    if palette is not None:
        for r, g, b in palette:
            table += bytes([b, g, r] if core else [b, g, r, 0])
    if core:
        header = struct.pack("<IHHHH", 12, width, height, 1, bits)
    else:
        count = len(palette) if palette is not None else 0
        header = struct.pack("<IIiHHIIIIII", 56 if masks and len(masks) == 4 else 40, width, -height if top_down else height,
                             1, bits, 3 if masks else 0, len(body), 0, 0, count if colours is None else colours, 0)
        if masks:
            header += struct.pack(f"<{len(masks)}I", *masks)
    offset = 14 + len(header) + len(table)
    return b"BM" + struct.pack("<IHHI", offset + len(body), 0, 0, offset) + header + table + body


def write_gif(screen, frame_at, indices, bits, interlaced, global_palette, local_palette, transparent, rng):
    height, width = indices.shape
    data = b"GIF89a" + struct.pack("<HHBBB", *screen, (0x80 | (bits - 1)) if global_palette is not None else 0, 0, 0)
    if global_palette is not None:
        data += global_palette.astype(numpy.uint8).tobytes()
    data += b"\x21\xfe\x03abc\x00"
    if transparent is not None:
        data += b"\x21\xf9\x04" + struct.pack("<BHB", 1, 0, transparent) + b"\x00"
    flags = (0x40 if interlaced else 0) | ((0x80 | (bits - 1)) if local_palette is not None else 0)
    data += b"," + struct.pack("<HHHHB", *frame_at, width, height, flags)
    if local_palette is not None:
        data += local_palette.astype(numpy.uint8).tobytes()
    if interlaced:
        order = [y for start, step in ((0, 8), (4, 8), (2, 4), (1, 2)) for y in range(start, height, step)]
        indices = indices[order]
    root = max(2, bits)
    return data + bytes([root]) + blocks(lzw(indices.ravel(), root, bool(rng.integers(2)))) + b"\x00;"


def lzw(symbols, root, early_clears):
    clear, end = 1 << root, (1 << root) + 1
    bit_buffer, bit_count, out = 0, 0, bytearray()

    def emit(code, size):
        nonlocal bit_buffer, bit_count
        bit_buffer |= code << bit_count
        bit_count += size
        while bit_count >= 8:
            out.append(bit_buffer & 255)
            bit_buffer >>= 8
            bit_count -= 8

    table, following, size = {(s,): s for s in range(clear)}, end + 1, root + 1
    emit(clear, size)
    string = ()
    for symbol in map(int, symbols):
        if string + (symbol,) in table:
            string += (symbol,)
            continue
        emit(table[string], size)
        if following < 4096:
            if following == 1 << size:
                size += 1
            table[string + (symbol,)] = following
            following += 1
        if following == 4096 and early_clears:
            emit(clear, size)
            table, following, size = {(s,): s for s in range(clear)}, end + 1, root + 1
        string = (symbol,)
    emit(table[string], size)
    if following == 1 << size and size < 12:
        size += 1
    emit(end, size)
    out.append(bit_buffer & 255)
    return bytes(out)


def blocks(data):
    return b"".join(bytes([len(data[i:i + 255])]) + data[i:i + 255] for i in range(0, len(data), 255))


# ---- Pictures.

def samples(rng, height, width, channels, top):
    """A picture with slopes, edges and noise: [h, w, channels] of 0..top."""
    y, x = numpy.mgrid[0:height, 0:width]
    out = numpy.zeros((height, width, channels))
    for c in range(channels):
        fx, fy, phase = rng.uniform(-0.5, 0.5, 3)
        wave = 0.5 + 0.6 * numpy.sin(fx * x + fy * y + 6 * phase)
        if rng.integers(2):
            wave = (wave > rng.uniform(0.2, 0.8)).astype(float)
        out[:, :, c] = wave + rng.choice([0.0, 0.05, 0.4]) * rng.standard_normal((height, width))
    return numpy.clip(out * top + 0.5, 0, top).astype(int)


def random_size(rng, small):
    kind = rng.integers(8)
    if kind == 0:
        return int(rng.integers(1, 4)), int(rng.integers(1, 4))
    if kind == 1:
        return int(rng.integers(1, 3)), int(rng.integers(50, 400))
    if kind == 2:
        return int(rng.integers(50, 400)), int(rng.integers(1, 3))
    top = 48 if small else 160
    return int(rng.integers(1, top)), int(rng.integers(1, top))


PNG_KINDS = [(0, b) for b in (1, 2, 4, 8, 16)] + [(2, 8), (2, 16)] + [(3, b) for b in (1, 2, 4, 8)] + \
    [(4, 8), (4, 16), (6, 8), (6, 16)]


def random_png(rng, height, width, colour_type, bits):
    top = (1 << bits) - 1
    palette = transparency = None
    values = samples(rng, height, width, CHANNELS[colour_type], top)
    if colour_type in (4, 6) and rng.integers(2):
        values[:, :, -1] = numpy.where(rng.random((height, width)) < 0.5, 0, values[:, :, -1])
    if colour_type == 0 and bits == 16 and rng.integers(2):
        values //= int(rng.integers(1, 300))
    if colour_type == 3:
        count = int(rng.integers(values.max() + 1, (1 << bits) + 1)) if rng.integers(4) else 1 << bits
        palette = rng.integers(0, 256, (count, 3))
        if rng.integers(2):
            transparency = bytes(rng.integers(0, 256, int(rng.integers(1, count + 1))).astype(numpy.uint8))
        elif rng.integers(2):
            transparency = b"\xff" * int(rng.integers(count)) + b"\x00"
    elif colour_type in (0, 2) and rng.integers(3) == 0:
        transparency = values[0, 0].astype(">u2").tobytes()
    return write_png(values, bits, colour_type, rng, bool(rng.integers(2)), palette, transparency)


def random_bmp(rng, height, width):
    kind = int(rng.integers(9))
    if kind == 0:
        black_white = [(0, 0, 0), (255, 255, 255)]
        return write_bmp(samples(rng, height, width, 1, 1)[:, :, 0], 1, black_white, top_down=bool(rng.integers(2)))
    if kind == 1:
        ramp = [(i, i, i) for i in range(256)]
        return write_bmp(samples(rng, height, width, 1, 255)[:, :, 0], 8, ramp, colours=int(rng.choice([0, 256])))
    if kind in (2, 3):
        bits = int(rng.choice([1, 4, 8]))
        palette = rng.integers(0, 256, (1 << bits, 3)).tolist()
        return write_bmp(samples(rng, height, width, 1, (1 << bits) - 1)[:, :, 0], bits, palette, core=kind == 3)
    values = samples(rng, height, width, 4, 255)
    pixels = values[:, :, 0] | values[:, :, 1] << 8 | values[:, :, 2] << 16
    if kind == 4:
        return write_bmp(pixels, 24, top_down=bool(rng.integers(2)))
    if kind == 5:
        return write_bmp(pixels & 0xFFFF, 16, masks=None if rng.integers(2) else (0xF800, 0x7E0, 0x1F))
    pixels |= values[:, :, 3] << 24
    if kind == 6:
        return write_bmp(pixels, 32)
    masks = [(0xFF0000, 0xFF00, 0xFF, 0xFF000000), (0xFF, 0xFF00, 0xFF0000, 0xFF000000), (0xFF0000, 0xFF00, 0xFF, 0),
             (0xFF000000, 0xFF0000, 0xFF00, 0xFF), (0xFF0000, 0xFF00, 0xFF)]
    return write_bmp(pixels, 32, masks=masks[int(rng.integers(len(masks)))])


def random_gif(rng, height, width):
    bits = int(rng.integers(1, 9))
    indices = samples(rng, height, width, 1, (1 << bits) - 1)[:, :, 0]
    ramp = numpy.repeat(numpy.arange(1 << bits)[:, None], 3, 1)

    def palette(may_be_ramp=True):
        return ramp if may_be_ramp and rng.integers(5) == 0 else rng.integers(0, 256, (1 << bits, 3))

    # Pillow 13 cannot resize a frame whose own palette is a ramp where the global one has colours.
    has_global, has_local = bool(rng.integers(4)), rng.integers(3) == 0

    x, y = (int(v) for v in rng.integers(0, 9, 2)) if rng.integers(2) else (0, 0)
    grow = int(rng.integers(-3, 6))
    screen = max(1, width + x + grow), max(1, height + y + grow)
    return write_gif(screen, (x, y), indices, bits, bool(rng.integers(2)), palette() if has_global else None,
                     palette(not has_global) if has_local else None,
                     int(rng.integers(1 << bits)) if rng.integers(2) else None, rng)


def pillow_file(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def random_jpeg(rng, height, width):
    # libjpeg upsamples the colours of pictures up to 4 pixels wide by repetition; stb_image interpolates.
    height, width = max(height, 5), max(width, 9)
    grey = bool(rng.integers(3) == 0)
    values = samples(rng, height, width, 1 if grey else 3, 255).astype(numpy.uint8)
    image = Image.fromarray(values[:, :, 0] if grey else values)
    return pillow_file(image, "JPEG", quality=int(rng.integers(60, 100)), progressive=bool(rng.integers(2)),
                       subsampling=0 if grey else int(rng.integers(3)))


def fixed_pictures(rng):
    """The shapes and kinds that must be there whatever the dice say."""
    for colour_type, bits in PNG_KINDS:
        for height, width in ((1, 1), (19, 23), (32, 45)):
            yield f"png-{colour_type}-{bits}-{width}x{height}", random_png(rng, height, width, colour_type, bits)
    for height, width in ((5000, 1), (1, 5000), (224, 224), (224, 301), (225, 224), (97, 64), (64, 97), (64, 64), (450, 20)):
        for colour_type, bits in ((2, 8), (3, 4), (0, 1)):
            values = samples(rng, height, width, CHANNELS[colour_type], (1 << bits) - 1)
            if height * width > 9000:  # small files: slopes without noise
                y, x = numpy.mgrid[0:height, 0:width]
                values = numpy.stack([(x * (c + 1) + y) // 3 % (1 << bits) for c in range(CHANNELS[colour_type])], 2)
            palette = rng.integers(0, 256, (1 << bits, 3)) if colour_type == 3 else None
            yield f"png-{colour_type}-{bits}-{width}x{height}", write_png(values, bits, colour_type, rng, palette=palette)
    yield "gif-pillow", pillow_file(Image.fromarray(samples(rng, 70, 60, 3, 255).astype(numpy.uint8)).quantize(200), "GIF")
    yield "gif-full-table", write_gif((120, 90), (0, 0), rng.integers(0, 256, (90, 120)), 8, False,
                                      rng.integers(0, 256, (256, 3)), None, None, numpy.random.default_rng(3))


def random_picture(rng, small):
    height, width = random_size(rng, small)
    kind = int(rng.integers(10))
    if kind < 6:
        colour_type, bits = PNG_KINDS[int(rng.integers(len(PNG_KINDS)))]
        return f"png-{colour_type}-{bits}", random_png(rng, height, width, colour_type, bits)
    if kind == 6:
        return "jpeg", random_jpeg(rng, height, width)
    if kind == 7:
        return "bmp", random_bmp(rng, height, width)
    return "gif", random_gif(rng, height, width)


# ---- The reference.

PLAIN = ("shortest", "bicubic", "own")  # OpenAI's transform: each picture has at least one such case


def transform(size, mode, interpolation, order):
    if (mode, interpolation, order) == PLAIN:
        return clip.clip._transform(size)
    resize = Resize(size if mode == "shortest" else (size, size),
                    InterpolationMode.BICUBIC if interpolation == "bicubic" else InterpolationMode.BILINEAR)
    steps = [resize] + ([CenterCrop(size)] if mode == "shortest" else [])
    rgb = [lambda image: image.convert("RGB")]
    return Compose((rgb + steps if order == "rgb_first" else steps + rgb) + [ToTensor(), Normalize(MEAN, STD)])


class Writer:
    def __init__(self):
        self.rows, self.blob, self.count = [], bytearray(), 0

    @staticmethod
    def case(image, name, size, mode, interpolation, order):
        tensor = transform(size, mode, interpolation, order)(image)
        assert tuple(tensor.shape) == (3, size, size) and tensor.dtype == torch.float32
        words = tensor.contiguous().numpy().view(numpy.uint32).ravel()
        some = [f"{int(words[int(i * (len(words) - 1)) // 3]):08x}" for i in range(4)]
        return ["case", name, size, mode, interpolation, order, polynomial_hash(words), *some]

    def picture(self, name, data, rng, sizes):
        image = Image.open(io.BytesIO(data))
        image.load()
        twin = "-"
        if image.format == "JPEG":
            twin = name + "-decoded"
            self.picture(twin, pillow_file(Image.fromarray(numpy.array(image)), "PNG"), rng, sizes)
            self.drafts(name, data, image.size)
        pixels = "-" if twin != "-" else polynomial_hash(own_bytes(image))
        rgb = "-" if twin != "-" else polynomial_hash(own_bytes(image.convert("RGB")))
        self.rows.append(["picture", name, len(self.blob), len(data), image.mode, *image.size, pixels, rgb, twin])
        self.blob += data
        self.count += 1
        if twin != "-":
            return
        cases = []
        for size in sizes:
            plain = bool(rng.integers(2))
            mode = "shortest" if plain or rng.integers(2) else "squash"
            if max(image.size) / min(image.size) * size > 200000:
                mode = "squash"
            interpolation = "bicubic" if plain or rng.integers(2) else "bilinear"
            order = "own" if plain or rng.integers(2) else "rgb_first"
            cases.append((size, mode, interpolation, order))
        if not any(case[1:] == PLAIN for case in cases) and max(image.size) / min(image.size) * sizes[0] <= 200000:
            cases.append((sizes[0], *PLAIN))
        for case in cases:
            self.rows.append(self.case(image, name, *case))
        if rng.integers(3) == 0:
            width, height = int(rng.integers(1, 40)), int(rng.integers(1, 40))
            interpolation = ["bicubic", "bilinear"][int(rng.integers(2))]
            resized = image.resize((width, height), getattr(Image.Resampling, interpolation.upper()))
            self.rows.append(["resize", name, width, height, interpolation, polynomial_hash(own_bytes(resized))])

    def drafts(self, name, data, size):
        """Around each size at which another fraction begins."""
        for fraction in (1, 2, 3, 4, 8, 16):
            for more in (0, 1):
                wanted = size[0] // fraction + more, size[1] // fraction
                if min(wanted) == 0:
                    continue
                image = Image.open(io.BytesIO(data))
                image.draft(None, wanted)
                image.load()
                self.rows.append(["draft", name, *wanted, *image.size, polynomial_hash(own_bytes(image))])

    def write(self, folder, seed):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "pictures.bin").write_bytes(self.blob)
        notes = [f"# make_image_goldens.py, seed {seed}; clip-anytorch 2.6.0, Pillow {PIL.__version__}, "
                 f"torch {torch.__version__}, torchvision {torchvision.__version__}, Python {sys.version.split()[0]}"]
        lines = notes + ["\t".join(map(str, row)) for row in self.rows]
        (folder / "goldens.tsv").write_text("\n".join(lines) + "\n")
        print(f"{self.count} pictures, {len(self.blob)} bytes, {len(self.rows)} rows")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=150, help="random pictures")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    rng = numpy.random.default_rng(arguments.seed)
    writer = Writer()
    for name, data in fixed_pictures(rng):
        sizes = [224] if "224" in name or "301" in name else [32, 64] if "64" in name else [int(rng.integers(1, 80))]
        writer.picture(name, data, rng, sizes)
    small = arguments.count <= 200
    for i in range(arguments.count):
        name, data = random_picture(rng, small)
        writer.picture(f"{i}-{name}", data, rng, [int(rng.integers(1, 70)) for _ in range(1 + int(rng.integers(2)))])
    writer.write(arguments.folder, arguments.seed)


if __name__ == "__main__":
    main()
