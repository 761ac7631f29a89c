// Fuzzes resize and preprocessing over modes, sizes, configs and pixels. The cropped resize must be the crop
// of the whole resize, and every number must be finite.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <monoclip/image/preprocess.hpp>
#include <vector>

namespace mc = monoclip;

namespace {

/// Draws numbers from the input, zeros after its end.
class Draw {
  public:
    Draw(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
    int below(int limit) {
        const unsigned number = byte() << 8 | byte();
        return static_cast<int>(number % static_cast<unsigned>(limit));
    }
    unsigned byte() { return position_ < size_ ? data_[position_++] : 0u; }

  private:
    const std::uint8_t* data_;
    std::size_t size_, position_ = 0;
};

mc::Image draw_image(Draw& draw) {
    const auto mode = static_cast<mc::PixelMode>(draw.below(8));
    const int long_side = draw.below(4) == 0 ? 3000 : 100;
    int width = 1 + draw.below(long_side), height = 1 + draw.below(10000 / width + 1);
    if (draw.below(2) == 1) std::swap(width, height);
    mc::Image image(width, height, mode);
    unsigned state = draw.byte() << 8 | draw.byte();
    for (int y = 0; y < height; ++y) {
        std::generate_n(image.row(y), image.row_bytes(), [&] {
            state = state * 1664525u + 1013904223u;
            return static_cast<std::uint8_t>(state >> 24);
        });
    }
    return image;
}

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Draw draw(data, size);
    const mc::Image image = draw_image(draw);
    mc::PreprocessConfig config;
    config.image_size = 1 + draw.below(48);
    config.resize_mode = draw.below(2) == 0 ? mc::ResizeMode::shortest : mc::ResizeMode::squash;
    config.interpolation = draw.below(2) == 0 ? mc::Interpolation::bicubic : mc::Interpolation::bilinear;
    config.convert_rgb_first = draw.below(2) == 1;
    for (const float value : mc::preprocess(image, config)) require(std::isfinite(value));

    const mc::detail::ResizePlan plan = mc::detail::plan_resize(image.width(), image.height(), config);
    if (static_cast<std::int64_t>(plan.width) * plan.height > 200'000) return 0;
    const mc::Image part =
        mc::detail::resize_window(image, plan.width, plan.height, plan.window, config.interpolation);
    const mc::Image whole = mc::resize(image, plan.width, plan.height, config.interpolation);
    const mc::ImageView crop = static_cast<mc::ImageView>(whole).crop(plan.window.x, plan.window.y,
                                                                      plan.window.width, plan.window.height);
    require(mc::Image::copy(crop).pixels() == part.pixels());
    return 0;
}
