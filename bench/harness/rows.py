"""What is measured: one row is one work, for the library and its peers side by side."""

import dataclasses

import models

# The library's name in the tables.
OURS = "monoclip"

ENCODER_PEERS = {
    "fp32": ("openvino", "onnxruntime", "torch", "torch-compiled", "transformers"),
    "bf16": ("openvino", "torch", "torch-compiled", "transformers"),
}


@dataclasses.dataclass(frozen=True)
class Row:
    kind: str  # image, text, ensemble, tokenizer, start, preprocess, resize
    model: str
    batch: int
    precision: str
    peers: tuple
    target: float  # the fastest peer's time over ours that the project set itself
    length: int = models.CONTEXT  # of the peers' texts
    share_target: float = 0  # of the multiply-add peak, as good as `target`
    picture: str = ""  # the file of preprocess and resize
    draft: bool = False  # decoded at a fraction of its size

    @property
    def one_thread(self):
        """What no system spreads over threads; these need no model either."""
        return self.kind in ("tokenizer", "preprocess", "resize")

    @property
    def name(self):
        short = self.model.removeprefix("vit_").replace("_", "")
        if self.kind == "tokenizer":
            return "tokenizer"
        if self.picture:
            size, _, kind = self.picture.partition(".")
            return f"{self.kind}{'-png' if kind == 'png' else ''}-{size}{'-draft' if self.draft else ''}"
        trimmed = "-trimmed" if self.kind == "text" and self.length != models.CONTEXT else ""
        batch = "" if self.kind in ("ensemble", "start") else f"-{self.batch}"
        return f"{self.kind}-{short}{batch}{trimmed}-{self.precision}"

    @property
    def title(self):
        model = models.TITLES[self.model]
        if self.kind == "image":
            return f"{model} x{self.batch}, {self.precision}"
        if self.kind == "text":
            padded = "" if self.length == models.CONTEXT else f", peers trimmed to {self.length}"
            return f"text, {model}'s, x{self.batch}{padded}, {self.precision}"
        if self.kind == "ensemble":
            return f"classifier, {model}, {self.precision}"
        if self.kind == "start":
            return f"start, {model}, {self.precision}"
        if self.kind == "preprocess":
            return f"{self.picture}, as a draft" if self.draft else self.picture
        if self.kind == "resize":
            return f"resize of {self.picture.partition('.')[0]} alone"
        return "tokenizer, 10,000 captions, one thread"

    @property
    def files(self):
        """The exported towers that the peers of this row read: (model, kind, batch, length)."""
        if not {"openvino", "onnxruntime"} & set(self.peers):
            return ()
        if self.kind == "start":
            return ((self.model, "image", 1, models.CONTEXT),)
        if self.kind == "ensemble":
            return ((self.model, "text", 64, models.CONTEXT),)
        return ((self.model, self.kind, self.batch, self.length),)


def all_rows():
    rows = []
    for precision in ("fp32", "bf16"):
        peers = ENCODER_PEERS[precision]
        image_target = 1.1 if precision == "fp32" else 1.15
        for model, batches in (("vit_b_32", (1, 32)), ("vit_b_16", (1, 32)), ("vit_l_14", (1, 8))):
            for batch in batches:
                rows.append(Row("image", model, batch, precision, peers, image_target, share_target=0.78))
        resnet_peers = tuple(peer for peer in peers if peer != "transformers")  # which has no CLIP with a ResNet
        for model in ("rn50", "rn101", "rn50x4"):
            for batch in (1, 32):
                rows.append(Row("image", model, batch, precision, resnet_peers, 1.1, share_target=0.78))
        for batch in (1, 64):
            rows.append(Row("text", "vit_b_32", batch, precision, peers, 6.0))
        # What a peer's user gets who cuts the padding off himself, which no tokenizer of CLIP's does by default but
        # transformers' with `padding=True`.
        for batch in (1, 64):
            rows.append(Row("text", "vit_b_32", batch, precision, peers, 1.0, length=models.PROMPT_LENGTH))
        rows.append(Row("ensemble", "vit_b_32", 64, precision, peers, 14.0))
        starts = ("openvino", "openvino-cached", "onnxruntime", "onnxruntime-optimised", "torch")
        rows.append(
            Row("start", "vit_b_32", 1, precision, starts if precision == "fp32" else (*starts[:2], "torch"), 4.0)
        )
    rows.append(Row("tokenizer", "vit_b_32", 1, "fp32", ("instant-clip-tokenizer",), 1.5))
    # A draft is nearly all libjpeg's time, and both have libjpeg.
    for kind, picture, draft, target in (
        ("preprocess", "1024x768.jpg", False, 2.0),
        ("preprocess", "4000x3000.jpg", False, 1.4),
        ("preprocess", "4000x3000.jpg", True, 1.0),
        ("preprocess", "1024x768.png", False, 1.2),
        ("resize", "4000x3000.jpg", False, 6.0),
    ):
        rows.append(Row(kind, "vit_b_32", 1, "fp32", ("pillow",), target, picture=picture, draft=draft))
    return rows


def quick(row):
    """Whether the short run has it: ViT-B/32 without what compiles for minutes."""
    return row.model == "vit_b_32" and (row.kind != "text" or row.length == models.CONTEXT)


def only(row, peers):
    return dataclasses.replace(row, peers=tuple(peers))


def shorten(row):
    return only(row, [peer for peer in row.peers if not peer.endswith("-compiled")])
