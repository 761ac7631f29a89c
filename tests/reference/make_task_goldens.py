"""Writes tests/data/tasks/goldens.json: retrieval and zero-shot figures of random features, by sorting whole matrices.

    python make_task_goldens.py OUTPUT_FOLDER

The features are made by the same formulas here and in tests/support/task_features.hpp: pictures of uniform numbers,
and for each five captions, a part of the picture's numbers and noise. Written with Python 3.11.7 and numpy 2.4.6;
the seeds stand below.
"""

import json
import pathlib
import sys

import numpy as np

PICTURES, CAPTIONS, WIDTH, CONCEPTS = 60, 5, 24, 17


def uniform(seed, rows):
    state, numbers = seed, np.zeros(rows * WIDTH, np.float32)
    for i in range(numbers.size):
        state = (state * 1664525 + 1013904223) % 2**32
        numbers[i] = (state >> 8) / 2**24 - 0.5
    return numbers.reshape(rows, WIDTH)


def unit(features):
    features = features.astype(np.float64)
    return features / np.linalg.norm(features, axis=1, keepdims=True)


def figures(scores, is_right):
    """Ranks by sorting; nothing here comes so close that fp32 could sort it in another way."""
    ordered = np.argsort(-scores, axis=1)
    ranks = np.take_along_axis(is_right, ordered, axis=1).argmax(axis=1) + 1
    best = np.where(is_right, scores, -2).max(axis=1, keepdims=True)
    assert np.abs(np.where(is_right, 9, scores) - best).min() > 2e-6
    return {"ranks": ranks.tolist(), "firsts": ordered[:, 0].tolist(),
            "recall": [float((ranks <= k).mean()) for k in (1, 5, 10)],
            "mean": float(ranks.mean()), "median": float(np.median(ranks))}


def both_ways(images, texts, image_ids, text_ids):
    scores, is_right = unit(images) @ unit(texts).T, image_ids[:, None] == text_ids[None]
    return {"image_to_text": figures(scores, is_right), "text_to_image": figures(scores.T, is_right.T)}


def zero_shot(images, classifier, truths):
    result = figures(unit(images) @ unit(classifier).T, truths[:, None] == np.arange(len(classifier))[None])
    ranks = np.array(result["ranks"])
    classes = [ranks[truths == label] for label in range(len(classifier))]
    result["classes"] = [[len(own), int((own <= 1).sum()), int((own <= 5).sum())] for own in classes]
    result["mean_per_class"] = float(np.mean([(own <= 1).mean() for own in classes if len(own)]))
    return result


def main():
    images = uniform(1, PICTURES)
    picture_of_text = np.repeat(np.arange(PICTURES), CAPTIONS)
    texts = np.float32(0.5) * images[picture_of_text] + uniform(2, PICTURES * CAPTIONS)
    goldens = {
        "captions": both_ways(images, texts, np.arange(PICTURES), picture_of_text),
        "concepts": both_ways(images, texts, np.arange(PICTURES) % CONCEPTS, picture_of_text % CONCEPTS),
        "zero_shot": zero_shot(texts, images[:CONCEPTS], picture_of_text % (CONCEPTS - 1)),
    }
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "goldens.json").write_text(json.dumps(goldens, indent=1).replace(",\n    ", ", ") + "\n")


if __name__ == "__main__":
    main()
