// Pieces of charts as SVG inside of a page, whose style colours them.
#pragma once

#include <string>
#include <string_view>

#include "html.hpp"

namespace cli {

inline std::string svg_text(double x, double y, std::string_view text, std::string_view anchor) {
    return "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" text-anchor=\"" +
           std::string(anchor) + "\">" + html_text(text) + "</text>\n";
}

inline std::string svg_line(double x1, double y1, double x2, double y2) {
    return "<path class=\"grid\" d=\"M" + coordinate(x1) + " " + coordinate(y1) + "L" + coordinate(x2) + " " +
           coordinate(y2) + "\"/>\n";
}

inline std::string svg_begin(double width, double height, std::string_view label) {
    return "<svg style=\"max-width:" + coordinate(width * 1.15) + "px\" viewBox=\"0 0 " + coordinate(width) +
           " " + coordinate(height) + "\" role=\"img\" aria-label=\"" + html_text(label) + "\">\n";
}

}  // namespace cli
