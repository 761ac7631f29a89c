// Pairs from a folder of folders: FOLDER/LABEL/picture.png. The label makes the caption, and is the concept.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/random.hpp"
#include "monoclip/image/decode.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/train/caption_template.hpp"
#include "monoclip/train/pair_columns.hpp"
#include "monoclip/train/pair_options.hpp"
#include "monoclip/train/pair_source.hpp"
#include "monoclip/train/string_pool.hpp"

namespace monoclip::inline v0_1 {

inline namespace MONOCLIP_STB_CONFIGURATION {

/// Every file with a picture's ending (.png, .jpg, .jpeg, .gif, .bmp) below the folders of labels, in the
/// order of the labels' and the files' names. Names that begin with a dot are passed over. In captions the
/// underscores of a label are blanks.
class LabelledFolder final : public PairSource {
  public:
    /// Of the options it reads `templates` and `decode`. Throws data.101 when a folder cannot be listed,
    /// data.106 when there are no pictures, data.108 for a wrong template, data.109 for a label that is not
    /// UTF-8, data.110 for more than 2^32 - 1 pictures.
    explicit LabelledFolder(const std::filesystem::path& folder, const PairOptions& options = {})
        : root_(folder), decode_(options.decode) {
        const std::vector<std::string> field{""};
        for (const std::string& text : options.templates) templates_.emplace_back(text, field);
        if (templates_.empty()) templates_.emplace_back("a photo of a {}.", field);
        try {
            for (const std::string& label : sorted_labels()) add_label(label);
        } catch (const std::filesystem::filesystem_error& error) {
            throw Error("data.101", detail::concat("the folder of pairs: ", error.what()));
        }
        if (size() == 0) {
            throw Error("data.106",
                        detail::concat(detail::display(folder),
                                       ": there is no picture in folders that are named as labels"));
        }
    }

    std::size_t size() const override { return labels_.size(); }

    Image load_picture(std::size_t record) const override {
        return read_image(root_ / detail::path_from_utf8(paths_[record]), decode_);
    }

    std::vector<std::string> captions(std::size_t record) const override {
        std::vector<std::string> all;
        for (const detail::CaptionTemplate& caption : templates_)
            all.push_back(fill(caption, record, nullptr));
        return all;
    }

    std::string draw_caption(std::size_t record, Random& random) const override {
        const std::uint32_t drawn = random.below(static_cast<std::uint32_t>(templates_.size()));
        return fill(templates_[drawn], record, &random);
    }

    /// The label's number, counted in the order of their names.
    std::uint32_t concept_of(std::size_t record) const override { return labels_[record]; }

    /// The path below the folder.
    std::string name(std::size_t record) const override { return std::string(paths_[record]); }

    /// What the labels say in captions, by number.
    const std::vector<std::string>& labels() const { return label_texts_; }

  private:
    static bool is_picture(const std::filesystem::path& path) {
        const std::string ending = detail::lower_case(detail::display(path.extension()));
        constexpr std::array<std::string_view, 5> known{".png", ".jpg", ".jpeg", ".gif", ".bmp"};
        return std::find(known.begin(), known.end(), ending) != known.end();
    }

    static bool is_hidden(const std::filesystem::path& path) {
        return detail::display(path.filename()).rfind('.', 0) == 0;
    }

    std::vector<std::string> sorted_labels() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(root_)) {
            if (entry.is_directory() && !is_hidden(entry.path()))
                names.push_back(detail::display(entry.path().filename()));
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    void add_label(const std::string& label) {
        std::vector<std::string> files;
        const std::filesystem::path folder = root_ / detail::path_from_utf8(label);
        for (std::filesystem::recursive_directory_iterator at(folder), end; at != end; ++at) {
            if (is_hidden(at->path())) {
                at.disable_recursion_pending();
            } else if (is_picture(at->path()) && at->is_regular_file()) {
                files.push_back(detail::display(at->path().lexically_relative(root_)));
            }
        }
        if (files.empty()) return;
        std::string text = label;
        std::replace(text.begin(), text.end(), '_', ' ');
        if (!detail::is_utf8(text))
            throw Error("data.109", detail::concat(detail::display(folder), ": the label is not UTF-8"));
        detail::require(files.size() < (std::numeric_limits<std::uint32_t>::max)() - size(), "data.110",
                        "a folder of pairs has at most 2^32 - 1 pictures");
        std::sort(files.begin(), files.end());
        for (const std::string& file : files) {
            paths_.add(file);
            labels_.push_back(static_cast<std::uint32_t>(label_texts_.size()));
        }
        label_texts_.push_back(std::move(text));
    }

    std::string fill(const detail::CaptionTemplate& caption, std::size_t record, Random* random) const {
        const std::string& label = label_texts_[labels_[record]];
        return caption.fill([&](std::size_t) { return std::string_view(label); }, random);
    }

    std::filesystem::path root_;
    DecodeOptions decode_;
    std::vector<detail::CaptionTemplate> templates_;
    std::vector<std::string> label_texts_;  // [labels]
    detail::StringPool paths_;              // [records]
    std::vector<std::uint32_t> labels_;     // [records]
};

}  // namespace MONOCLIP_STB_CONFIGURATION

}  // namespace monoclip::inline v0_1
