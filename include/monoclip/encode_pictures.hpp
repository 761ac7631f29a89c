// How a model in memory encodes pictures: in batches, and on a device with copies behind the work.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "monoclip/loaded_model.hpp"
#include "monoclip/raw_pictures.hpp"

namespace monoclip::inline v0_1::detail {

template <Backend B>
void LoadedModel<B>::encode_images(std::span<const ImageView> images, std::span<float> features) const {
    const auto fill = [&](std::size_t first, std::size_t count, std::span<float> pixels) {
        preprocess(images.subspan(first, count), pixels, patch_size());
    };
    if constexpr (is_device) {
        if (engine_.resizes_pictures()) return encode_raw(images, features);
        encode_filled(images.size(), features, patches_per_image(), fill);
    } else {
        std::vector<float> pixels((std::min)(images.size(), batch_size) * pixels_per_image());
        in_batches(images.size(), "encoding pictures", "pictures", [&](std::size_t first, std::size_t count) {
            const std::span<float> planes = std::span(pixels).first(count * pixels_per_image());
            fill(first, count, planes);
            encode_pixel_batch(planes, rows_of(features, first, count), patches_per_image());
        });
    }
}

template <Backend B>
void LoadedModel<B>::encode_pixels(std::span<const float> pixels, std::span<float> features) const {
    const std::size_t each = pixels_per_image();
    const std::size_t total = image_count(pixels);
    if constexpr (is_device) {
        encode_filled(total, features, 1, [&](std::size_t first, std::size_t count, std::span<float> to) {
            copy_planes(pixels.subspan(first * each, count * each), to);
        });
    } else {
        in_batches(total, "encoding pictures", "pictures", [&](std::size_t first, std::size_t count) {
            encode_pixel_batch(pixels.subspan(first * each, count * each), rows_of(features, first, count));
        });
    }
}

template <Backend B>
void LoadedModel<B>::encode_pixels_into(std::span<const float> pixels, std::span<float> features,
                                        const Workspace& scratch) const {
    require_vision();
    require_features(features, image_count(pixels));
    Arena arena(scratch);
    if constexpr (is_device) {
        const std::span<float> staged = take_pixels(E::host(arena), image_count(pixels));
        copy_planes(pixels, staged);
        pixels = staged;
    }
    encode_planes(pixels, features, arena);
}

template <Backend B>
void LoadedModel<B>::copy_planes(std::span<const float> from, std::span<float> to) const {
    const std::size_t each = pixels_per_image();
    engine_.context().executor->parallel_for(from.size() / each, [&](std::size_t i) {
        const std::span<const float> picture = from.subspan(i * each, each);
        std::copy(picture.begin(), picture.end(), to.begin() + static_cast<std::ptrdiff_t>(i * each));
    });
}

template <Backend B>
void LoadedModel<B>::encode_planes(std::span<const float> pixels, std::span<float> features, Arena& arena,
                                   std::int64_t parts) const {
    if (pixels.empty()) return;
    const auto rows = static_cast<std::int64_t>(image_count(pixels));
    const auto work = [&](const E& engine) {
        const auto planes =
            engine.upload(pixels, rows * parts, static_cast<std::int64_t>(pixels_per_image()) / parts, arena);
        const auto out = engine.matrix(arena, rows, config_.embed_dim);
        forward(engine, model_.visual, config_.vision, config_.activation, rows, planes, out, arena);
        return results(engine, out, arena);
    };
    const std::span<const float> numbers = run(arena, work, pixels, parts);
    std::copy(numbers.begin(), numbers.end(), features.begin());
}

template <Backend B>
void LoadedModel<B>::encode_pixel_batch(std::span<const float> pixels, std::span<float> features,
                                        std::int64_t parts) const {
    require_vision();
    require_features(features, image_count(pixels));
    const auto batch = static_cast<std::int64_t>(pixels.size() / pixels_per_image());
    const auto workspace = borrow_workspace(image_cost<Scratch>(config_, batch).scratch);
    Arena arena(*workspace);
    encode_planes(pixels, features, arena, parts);
}

template <Backend B>
template <class Fill>
void LoadedModel<B>::encode_filled(std::size_t total, std::span<float> features, std::int64_t parts,
                                   const Fill& fill) const {
    require_vision();
    require_features(features, total);
    if (total == 0) return;
    if (total <= batch_size) {
        ScratchBytes scratch = image_cost<Scratch>(config_, static_cast<std::int64_t>(total)).scratch;
        scratch.host += aligned_size(total * pixels_per_image() * sizeof(float));
        const auto workspace = borrow_workspace(scratch);
        Arena arena(*workspace);
        const std::span<float> pixels = take_pixels(E::host(arena), total);
        fill(0, total, pixels);
        encode_planes(pixels, features, arena, parts);
        engine_.context().report({"encoding pictures", "pictures", total, total});
        return;
    }
    const std::size_t each = pixels_per_image();
    in_turns(
        total, features,
        [&](std::size_t, std::size_t count) {
            const std::size_t bytes = count * each * sizeof(float);
            return typename E::Block{bytes, bytes};
        },
        [&](std::size_t first, std::size_t count, std::span<std::byte> bytes) {
            fill(first, count, std::span(reinterpret_cast<float*>(bytes.data()), count * each));
        },
        [&](std::byte* block, std::int64_t count, Arena&) {
            const std::int64_t cols = static_cast<std::int64_t>(each) / parts;
            return typename E::ConstView(reinterpret_cast<const float*>(block), count * parts, cols, cols);
        });
}

template <Backend B>
void LoadedModel<B>::encode_raw(std::span<const ImageView> images, std::span<float> features) const {
    require_vision();
    require_features(features, images.size());
    if (images.empty()) return;
    std::optional<RawPictures> batch;  // the one that is prepared
    const auto prepare = [&](const ImageView& view, std::span<float> floats) {
        preprocess_one(view, floats, patch_size());
    };
    if constexpr (is_device) {
        in_turns(
            images.size(), features,
            [&](std::size_t first, std::size_t count) {
                batch.emplace(images.subspan(first, count), preprocess_config_, patch_size());
                return typename E::Block{batch->sent_bytes(), batch->block_bytes()};
            },
            [&](std::size_t, std::size_t count, std::span<std::byte> bytes) {
                batch->begin(bytes);
                engine_.context().executor->parallel_for(
                    count, [&](std::size_t i) { batch->put(i, bytes, prepare); });
            },
            [&](std::byte* block, std::int64_t, Arena& arena) {
                return engine_.resize(block, batch->batch(), patches_per_image(), arena);
            });
    }
}

/// `measure` and `fill` are those of the engine's `in_turns`; `planes(block, count, arena)` are what the
/// encoder reads of a block.
template <Backend B>
template <class Measure, class Fill, class Planes>
void LoadedModel<B>::in_turns(std::size_t total, std::span<float> features, const Measure& measure,
                              const Fill& fill, const Planes& planes) const {
    const std::size_t batch = (std::min)(total, batch_size);
    const ScratchBytes scratch = image_cost<Scratch>(config_, static_cast<std::int64_t>(batch)).scratch;
    const auto compute = [&](std::byte* block, std::int64_t count, Arena& arena) {
        const auto pixels = planes(block, count, arena);
        const auto out = engine_.matrix(arena, count, config_.embed_dim);
        forward(engine_, model_.visual, config_.vision, config_.activation, count, pixels, out, arena);
        return out;
    };
    const auto collect = [&](std::size_t first, std::size_t count, std::span<const float> numbers) {
        std::copy(numbers.begin(), numbers.end(), rows_of(features, first, count).begin());
        engine_.context().report({"encoding pictures", "pictures", first + count, total});
    };
    engine_.in_turns({total, batch, static_cast<std::size_t>(config_.embed_dim), scratch}, measure, fill,
                     compute, collect);
}

}  // namespace monoclip::inline v0_1::detail
