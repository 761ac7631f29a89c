// Which label describes a picture that OpenCV has, and the part of it that it cut out.
//
//     classify_mat MODEL PICTURE "a cat,a dog" [X Y WIDTH HEIGHT]
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include <monoclip/monoclip.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

namespace mc = monoclip;

/// The pixels of a cv::Mat of 8 bits as a picture: nothing is copied, so `mat` must live as long. OpenCV
/// keeps colours as BGR; a part of another Mat has rows with gaps. Throws where the Mat has another depth.
mc::ImageView view_of(const cv::Mat& mat) {
    const auto mode = [&] {
        switch (mat.type()) {
            case CV_8UC1:
                return mc::PixelMode::grey;
            case CV_8UC3:
                return mc::PixelMode::bgr;
            case CV_8UC4:
                return mc::PixelMode::bgra;
            default:
                throw std::invalid_argument(
                    "a Mat of 8 bits with 1, 3 or 4 channels is needed: see Mat::convertTo");
        }
    }();
    return {mat.data, mat.cols, mat.rows, mode, static_cast<std::ptrdiff_t>(mat.step[0])};
}

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = (std::min)(list.find(',', begin), list.size());
        parts.emplace_back(list, begin, end - begin);
        begin = end + 1;
    }
    return parts;
}

int main(int count, char** words) try {
    if (count != 4 && count != 8) {
        std::fprintf(stderr, "usage: classify_mat MODEL PICTURE \"a cat,a dog\" [X Y WIDTH HEIGHT]\n");
        return 2;
    }
    const auto clip = mc::Clip<>::load(words[1]);
    cv::Mat mat = cv::imread(words[2], cv::IMREAD_UNCHANGED);  // grey stays grey, and alpha stays
    if (mat.empty()) throw std::runtime_error(std::string("OpenCV cannot read ") + words[2]);
    if (count == 8)
        mat =
            mat(cv::Rect(std::atoi(words[4]), std::atoi(words[5]), std::atoi(words[6]), std::atoi(words[7])));
    for (const auto& [label, probability] : clip.classify(view_of(mat), split(words[3])))
        std::printf("%5.1f %%  %s\n", 100 * static_cast<double>(probability), label.c_str());
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
