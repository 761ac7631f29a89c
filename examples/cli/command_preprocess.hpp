// monoclip preprocess: a picture as the network sees it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "command.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "npy.hpp"

namespace cli {

inline int run_preprocess(const Arguments& arguments) {
    if (arguments.operands().size() != 1) throw UsageError("expected one picture");
    const std::string output = arguments.required("--output");
    const InputModel model = input_model(arguments, monoclip::Towers::vision);
    const monoclip::PreprocessConfig config = monoclip::deduce_preprocess(model.source, model.config);
    const monoclip::Image image =
        monoclip::PictureFiles().read(arguments.operands().front(), decode_options(arguments, config));
    const std::vector<float> planes = monoclip::preprocess(image, config);
    const auto side = static_cast<std::size_t>(config.image_size);
    const std::array<std::size_t, 3> shape{3, side, side};
    NpyWriter file(output, shape);
    file.write(planes);
    file.finish();
    return 0;
}

inline Command preprocess_command() {
    return {"preprocess",
            "IMAGE --output OUT.npy [options]",
            "a picture as the network sees it, as a NumPy file",
            "Writes float32 [3,H,W]: resized, cropped, red, green and blue planes, normalised. Of the model "
            "only\n"
            "what it wants of its pictures is read.",
            with_common_options({
                {"--output", "OUT.npy", "the file to write ('-' is standard output)"},
                draft_option,
                model_option,
            }),
            run_preprocess};
}

}  // namespace cli
