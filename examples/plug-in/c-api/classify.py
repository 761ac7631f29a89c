#!/usr/bin/env python3
"""monoclip from Python, by ctypes: NumPy arrays in and out, no pixel copied.

usage: classify.py LIBRARY MODEL PICTURE.npy LABEL...      PICTURE.npy: uint8 [height,width,3], RGB
"""
import ctypes
import sys

import numpy as np

FLOATS = np.ctypeslib.ndpointer(dtype=np.float32, flags="C_CONTIGUOUS")
RGB = 3


class Clip:
    """A model; `encode_image` and `encode_texts` give float32 arrays."""

    def __init__(self, library, path, threads=0):
        self.c = ctypes.CDLL(library)
        c = self.c
        c.monoclip_error.restype = ctypes.c_char_p
        c.monoclip_load.argtypes, c.monoclip_load.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
        c.monoclip_free.argtypes, c.monoclip_free.restype = [ctypes.c_void_p], None
        c.monoclip_embed_dim.argtypes, c.monoclip_embed_dim.restype = [ctypes.c_void_p], ctypes.c_size_t
        c.monoclip_encode_image.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int,
                                            ctypes.c_ssize_t, ctypes.c_int, FLOATS]
        c.monoclip_encode_texts.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_char_p), ctypes.c_size_t,
                                            ctypes.c_int, FLOATS]
        c.monoclip_probabilities.argtypes = [ctypes.c_void_p, FLOATS, ctypes.c_size_t, FLOATS, ctypes.c_size_t, FLOATS]
        self.model = c.monoclip_load(path.encode(), threads)
        if not self.model:
            raise RuntimeError(c.monoclip_error().decode())
        self.width = c.monoclip_embed_dim(self.model)

    def __del__(self):
        if getattr(self, "model", None):
            self.c.monoclip_free(self.model)

    def check(self, status):
        if status != 0:
            raise RuntimeError(self.c.monoclip_error().decode())

    def encode_image(self, rgb):
        """uint8 [height,width,3], rows with or without gaps -> float32 [embed_dim]."""
        if rgb.dtype != np.uint8 or rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.strides[1:] != (3, 1):
            raise ValueError(f"expected uint8 [height,width,3] with whole rows, got {rgb.dtype} {rgb.shape}")
        features = np.empty(self.width, np.float32)
        height, width, _ = rgb.shape
        self.check(self.c.monoclip_encode_image(self.model, rgb.ctypes.data, width, height, rgb.strides[0], RGB,
                                                features))
        return features

    def encode_texts(self, texts):
        """Strings -> float32 [texts,embed_dim]."""
        features = np.empty((len(texts), self.width), np.float32)
        pointers = (ctypes.c_char_p * len(texts))(*(text.encode() for text in texts))
        self.check(self.c.monoclip_encode_texts(self.model, pointers, len(texts), 0, features))
        return features

    def probabilities(self, images, labels):
        """float32 [images,embed_dim], [labels,embed_dim] -> [images,labels]."""
        result = np.empty((len(images), len(labels)), np.float32)
        self.check(self.c.monoclip_probabilities(self.model, images, len(images), labels, len(labels), result))
        return result


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    library, model, picture, *labels = sys.argv[1:]
    clip = Clip(library, model)
    image = clip.encode_image(np.load(picture))
    for probability, label in zip(clip.probabilities(image[None], clip.encode_texts(labels))[0], labels):
        print(f"{100 * probability:5.1f} %  {label}")


if __name__ == "__main__":
    main()
