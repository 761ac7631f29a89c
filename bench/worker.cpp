// The library's side of peers.py: keeps one encoder loaded, and on standard input is told when to run it.
//
//     bench_worker --kind KIND --model FILE --input FILE [--batch N] [--draft] [--once]
//                  [--threads N] [--precision fp32|bf16] [--isa NAME]
//
// KIND is `image` (FILE of float32 planes [*,3,S,S]), `text` (int32 ids [*,context], padded), `ensemble`
// (FILE is a folder with labels.txt and templates.txt; --batch labels, evenly spread, are encoded in all
// templates), `tokenizer` (a text a line), `preprocess` (a picture file to normalised planes; --draft:
// decoded at a fraction of its size), `pictures` (the same for a list of files, a path a line, on all
// threads) or `resize` (its decoded pixels). The answer to "run N" is "ms" and N times in milliseconds, to
// "save PATH" the results as raw float32 (the ids of a tokenizer as int32, each text's behind their number;
// resized pixels as bytes; of a list the first picture), to "memory" the peak in KiB.
// --once answers without being asked: after the first result, with the memory, and ends. Exit status 3: not
// built in.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/clip.hpp"
#include "monoclip/core/thread_pool.hpp"
#include "monoclip/image/decode.hpp"
#include "options.hpp"
#include "serve.hpp"

namespace {

namespace mc = monoclip;
using namespace bench;

struct Arguments {
    std::string kind, model, input;
    std::size_t batch = 1;
    bool once = false, draft = false;
    bench::Options options;
};

Arguments parse(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    Arguments arguments;
    arguments.options = bench::take_options(words);
    arguments.once = take_flag(words, "--once");
    arguments.draft = take_flag(words, "--draft");
    arguments.kind = take_value(words, "--kind");
    arguments.model = take_value(words, "--model");
    arguments.input = take_value(words, "--input");
    arguments.batch = static_cast<std::size_t>(parse_count(take_value(words, "--batch", "1")));
    require_none(words);
    return arguments;
}

std::vector<std::string> read_lines(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(path.string() + ": cannot be read");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// Bytes of the weights of one encoder when products' factors take `each` bytes and everything else four.
std::int64_t packed_bytes(const mc::AnyClipConfig& config, bool vision, std::int64_t each) {
    struct Nothing {};
    mc::ClipModel<Nothing> model(config);
    std::int64_t bytes = 0;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, config)) {
        if (parameter.name.starts_with("visual.") != vision || parameter.role == mc::Role::statistic)
            continue;
        const bool vector = parameter.role == mc::Role::vector;
        bytes += parameter.shape.elements() * (vector ? std::int64_t{4} : each);
    }
    return bytes;
}

Work encoder_work(const Arguments& arguments, bool vision) {
    const mc::Towers towers = vision ? mc::Towers::vision : mc::Towers::text;
    mc::LoadOptions load_options;
    load_options.towers = towers;
    const auto clip = std::make_shared<mc::Clip<>>(
        mc::Clip<>::load(arguments.model, bench::make_backend(arguments.options), load_options));
    const mc::AnyClipConfig& config = clip->config();
    const auto batch = static_cast<std::int64_t>(arguments.batch);
    const auto features =
        std::make_shared<std::vector<float>>(arguments.batch * static_cast<std::size_t>(config.embed_dim));
    const auto context = static_cast<std::size_t>(config.text.context_length);
    Work work;
    work.items = arguments.batch;
    work.weight_bytes = packed_bytes(config, vision, arguments.options.precision == "bf16" ? 2 : 4);
    if (vision) {
        const auto size = static_cast<std::size_t>(mc::image_size_of(config.vision));
        const auto pixels = std::make_shared<std::vector<float>>(
            read_raw<float>(arguments.input, arguments.batch * 3 * size * size));
        work.flops = mc::image_cost(config, batch).flops;
        work.run = [clip, pixels, features] {
            const mc::Matrix result = clip->encode_pixels(*pixels);
            std::copy(result.elements().begin(), result.elements().end(), features->begin());
        };
    } else {
        const std::vector<int> padded = read_raw<int>(arguments.input, arguments.batch * context);
        std::int64_t longest = 1;
        for (std::size_t i = 0; i < arguments.batch; ++i) {
            const auto begin = padded.begin() + static_cast<std::ptrdiff_t>(i * context);
            const auto end = std::max_element(begin, begin + static_cast<std::ptrdiff_t>(context));
            longest = (std::max<std::int64_t>)(longest, end - begin + 1);
        }
        work.flops = mc::text_cost(config, batch, longest).flops;
        const auto workspace = std::make_shared<mc::Workspace>(clip->workspace(batch));
        work.run = [clip, padded, features, workspace] {
            clip->encode_tokens_into(padded, *features, *workspace);
        };
    }
    work.save = [run = work.run, features](const std::string& path) {
        run();
        write_raw(path, *features);
    };
    return work;
}

/// Every k-th label, so that any number of them has the mixture of the whole.
std::vector<std::string> spread(const std::vector<std::string>& labels, std::size_t count) {
    std::vector<std::string> chosen;
    count = (std::min)(count, labels.size());
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(labels[i * labels.size() / count]);
    return chosen;
}

Work ensemble_work(const Arguments& arguments) {
    mc::LoadOptions load_options;
    load_options.towers = mc::Towers::text;
    const auto clip = std::make_shared<mc::Clip<>>(
        mc::Clip<>::load(arguments.model, bench::make_backend(arguments.options), load_options));
    const std::filesystem::path folder = arguments.input;
    const std::vector<std::string> all_labels = read_lines(folder / "labels.txt");
    const std::vector<std::string> labels = spread(all_labels, arguments.batch);
    mc::ClassifyOptions options;
    options.templates = read_lines(folder / "templates.txt");
    Work work;
    work.items = labels.size() * options.templates.size();
    work.weight_bytes = packed_bytes(clip->config(), false, arguments.options.precision == "bf16" ? 2 : 4);
    work.run = [clip, labels, options] { clip->encode_labels(labels, options); };
    // Four labels, so that the reference, which shares nothing, is done in reasonable time.
    work.save = [clip, all_labels, options](const std::string& path) {
        const mc::Matrix result = clip->encode_labels(spread(all_labels, 4), options);
        write_raw(path, std::vector<float>(result.elements().begin(), result.elements().end()));
    };
    return work;
}

Work tokenizer_work(const Arguments& arguments) {
    const auto tokenizer = std::make_shared<mc::Tokenizer>();
    const auto captions = std::make_shared<std::vector<std::string>>(read_lines(arguments.input));
    constexpr int context = 77;
    Work work;
    work.items = captions->size();
    work.run = [tokenizer, captions] {
        std::size_t ids = 0;
        for (const std::string& caption : *captions)
            ids += tokenizer->tokenize(caption, context, true).size();
        if (ids == 0) throw std::runtime_error("no text gave any id");
    };
    work.save = [tokenizer, captions](const std::string& path) {
        std::vector<std::int32_t> all;
        for (const std::string& caption : *captions) {
            const std::vector<int> ids = tokenizer->tokenize(caption, context, true);
            all.push_back(static_cast<std::int32_t>(ids.size()));
            all.insert(all.end(), ids.begin(), ids.end());
        }
        write_raw(path, all);
    };
    return work;
}

constexpr int picture_side = 224;

/// The file is opened, decoded and prepared anew in each run.
Work preprocess_work(const Arguments& arguments) {
    const mc::PreprocessConfig config{.image_size = picture_side};
    mc::DecodeOptions decoding;
    if (arguments.draft) decoding.draft = {picture_side, picture_side};
    const mc::Isa isa = bench::make_backend(arguments.options).isa;
    const auto planes = std::make_shared<std::vector<float>>(mc::preprocessed_size(config));
    Work work;
    work.run = [=, file = arguments.input] {
        const mc::Image image = mc::read_image(file, decoding);
        mc::detail::preprocess_with(isa, image, config, *planes, {});
    };
    work.save = [run = work.run, planes](const std::string& path) {
        run();
        write_raw(path, *planes);
    };
    return work;
}

/// A list of files, each opened, decoded and prepared anew in each run, as many at a time as there are
/// threads.
Work pictures_work(const Arguments& arguments) {
    const mc::PreprocessConfig config{.image_size = picture_side};
    const mc::Isa isa = bench::make_backend(arguments.options).isa;
    const auto pool = std::make_shared<mc::ThreadPool>(arguments.options.threads);
    const auto files = std::make_shared<std::vector<std::string>>(read_lines(arguments.input));
    if (files->empty()) throw std::runtime_error(arguments.input + ": no pictures");
    const auto prepare = [=](std::size_t i) -> const std::vector<float>& {
        thread_local std::vector<float> planes(mc::preprocessed_size(config));
        const mc::Image image = mc::read_image((*files)[i]);
        mc::detail::preprocess_with(isa, image, config, planes, {});
        return planes;
    };
    Work work;
    work.items = files->size();
    work.run = [=] { pool->parallel_for(files->size(), [&](std::size_t i) { prepare(i); }); };
    work.save = [=](const std::string& path) { write_raw(path, prepare(0)); };
    return work;
}

Work resize_work(const Arguments& arguments) {
    const auto image = std::make_shared<mc::Image>(mc::read_image(arguments.input));
    const mc::Isa isa = bench::make_backend(arguments.options).isa;
    const int width = picture_side * image->width() / image->height();
    const auto resize = [=] {
        return mc::detail::resize_window(*image, width, picture_side, {0, 0, width, picture_side},
                                         mc::Interpolation::bicubic, isa);
    };
    Work work;
    work.run = [resize] { resize(); };
    work.save = [resize](const std::string& path) { write_raw(path, resize().pixels()); };
    return work;
}

Work make_work(const Arguments& arguments) {
    if (arguments.kind == "image") return encoder_work(arguments, true);
    if (arguments.kind == "text") return encoder_work(arguments, false);
    if (arguments.kind == "ensemble") return ensemble_work(arguments);
    if (arguments.kind == "tokenizer") return tokenizer_work(arguments);
    if (arguments.kind == "preprocess") return preprocess_work(arguments);
    if (arguments.kind == "pictures") return pictures_work(arguments);
    if (arguments.kind == "resize") return resize_work(arguments);
    throw std::invalid_argument(
        "--kind: expected image, text, ensemble, tokenizer, preprocess, pictures or resize, got '" +
        arguments.kind + "'");
}

void serve(const Arguments& arguments) {
    const Work work = make_work(arguments);
    if (arguments.once) {
        work.run();
        std::printf("first %ld %lld\n", peak_memory(), static_cast<long long>(work.weight_bytes));
        std::fflush(stdout);
        return;
    }
    serve(work, arguments.options);
}

}  // namespace

int main(int argc, char** argv) {
    return bench::exit_status([&] { serve(parse(argc, argv)); });
}
