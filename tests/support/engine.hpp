// What the tests of the CPU's engine and of its kernels share: the kernel sets that run here, numbers to
// compute with, operands to and from numbers, and matrices with guards around them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <ostream>
#include <string>
#include <vector>

#include "hashed_model.hpp"
#include "monoclip/backend/cpu/cpu.hpp"

namespace engines {

namespace mc = monoclip;

using Engine = mc::CpuEngine<float>;
using Wide = mc::CpuEngine<double>;

/// The kernel sets that this program has and this processor runs.
inline std::vector<mc::Isa> isas() {
    std::vector<mc::Isa> list;
    for (const mc::Isa isa :
         {mc::Isa::portable, mc::Isa::neon, mc::Isa::avx2, mc::Isa::avx512, mc::Isa::avx512_bf16}) {
        if (mc::is_supported(isa)) list.push_back(isa);
    }
    return list;
}

struct Variant {
    mc::Isa isa;
    mc::Precision precision;

    bool is_narrow() const { return precision == mc::Precision::bf16; }
    Engine engine(int threads) const {
        return Engine(mc::Cpu{.threads = threads, .precision = precision, .isa = isa});
    }
    friend std::ostream& operator<<(std::ostream& out, const Variant& variant) {
        return out << mc::name_of(variant.isa) << (variant.is_narrow() ? ", bf16" : ", fp32");
    }
};

/// Every kernel set in both precisions.
inline std::vector<Variant> variants() {
    std::vector<Variant> list;
    for (const mc::Isa isa : isas()) {
        list.push_back({isa, mc::Precision::fp32});
        list.push_back({isa, mc::Precision::bf16});
    }
    return list;
}

/// Floats with all their digits, below 1: sums of their products must round, in the order that is tested.
template <class T>
std::vector<T> random(const std::string& name, std::int64_t count) {
    std::vector<float> values = hashed::numbers(name, static_cast<std::size_t>(count));
    const std::vector<float> digits = hashed::numbers(name + "digits", values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        // In double: the same floats whether or not the compiler fuses the sum.
        const double number = 0.97 * static_cast<double>(values[i]) + 0.0103 * static_cast<double>(digits[i]);
        values[i] = static_cast<float>(number);
    }
    return {values.begin(), values.end()};
}

/// A number after its way through bf16.
inline double to_bfloat16(double value) {
    return mc::detail::bfloat16_to_float(mc::detail::float_to_bfloat16(static_cast<float>(value)));
}

inline std::vector<double> rounded(std::vector<double> values, bool is_narrow) {
    for (double& value : values) value = is_narrow ? to_bfloat16(value) : value;
    return values;
}

template <class T>
bool same_bits(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

/// NaN counts as infinite, and so do different counts.
template <class T, class U>
double largest_difference(const std::vector<T>& actual, const std::vector<U>& expected) {
    if (actual.size() != expected.size()) return INFINITY;
    double largest = 0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const double difference = std::abs(static_cast<double>(actual[i]) - static_cast<double>(expected[i]));
        largest = difference <= largest ? largest : (std::isnan(difference) ? INFINITY : difference);
    }
    return largest;
}

template <class T>
double largest_element(const std::vector<T>& values) {
    double largest = 0;
    for (const T value : values) largest = (std::max)(largest, std::abs(static_cast<double>(value)));
    return largest;
}

/// A vector's memory as a matrix.
template <class T>
mc::detail::MatrixView<T> view(std::vector<T>& values, std::int64_t rows) {
    const std::int64_t cols = rows != 0 ? static_cast<std::int64_t>(values.size()) / rows : 0;
    return {values.data(), rows, cols, cols};
}

/// Scratch for one test.
struct Scratch {
    explicit Scratch(std::size_t bytes = std::size_t{1} << 23) : workspace(bytes), arena(workspace) {}

    mc::Workspace workspace;
    mc::Arena arena;
};

template <class T>
void put(const mc::detail::BasicOperand<T, std::byte>& operand, std::int64_t row, std::int64_t col,
         double value) {
    std::byte* at = operand.row(row) + col * operand.element_bytes();
    if (operand.is_narrow) {
        const std::uint16_t bits = mc::detail::float_to_bfloat16(static_cast<float>(value));
        std::memcpy(at, &bits, sizeof bits);
    } else {
        const T number = static_cast<T>(value);
        std::memcpy(at, &number, sizeof number);
    }
}
template <class T>
double get(const mc::detail::BasicOperand<T, std::byte>& operand, std::int64_t row, std::int64_t col) {
    const std::byte* at = operand.row(row) + col * operand.element_bytes();
    if (operand.is_narrow)
        return mc::detail::bfloat16_to_float(mc::detail::load_unaligned<std::uint16_t>(at));
    return static_cast<double>(mc::detail::load_unaligned<T>(at));
}

/// Numbers as an operand of the engine, [rows, values / rows], in the arena.
template <class T>
mc::detail::BasicOperand<T, std::byte> operand_of(const mc::CpuEngine<T>& engine,
                                                  const std::vector<double>& values, std::int64_t rows,
                                                  mc::Arena& arena) {
    const std::int64_t cols = rows != 0 ? static_cast<std::int64_t>(values.size()) / rows : 0;
    const auto operand = engine.operand(arena, rows, cols);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto index = static_cast<std::int64_t>(i);
        put(operand, index / cols, index % cols, values[i]);
    }
    return operand;
}

/// A result's memory: a row of guards before it, one behind it, and some guards behind each row. Its numbers
/// are bf16 or T.
template <class T>
class Guarded {
  public:
    Guarded(std::int64_t rows, std::int64_t cols, bool is_narrow)
        : rows_(rows), cols_(cols), stride_(cols + 5), is_narrow_(is_narrow) {
        const std::size_t element = is_narrow ? 2 : sizeof(T);
        bytes_.assign(static_cast<std::size_t>((rows + 2) * stride_) * element, guard);
    }

    mc::detail::BasicOperand<T, std::byte> operand() {
        mc::detail::BasicOperand<T, std::byte> whole{bytes_.data(), rows_, cols_, stride_, is_narrow_};
        whole.data = whole.row(1);
        return whole;
    }
    mc::detail::MatrixView<T> matrix() {
        return {reinterpret_cast<T*>(operand().data), rows_, cols_, stride_};
    }

    void fill(const std::vector<double>& values) {
        const auto to = operand();
        for (std::int64_t row = 0; row < rows_; ++row)
            for (std::int64_t col = 0; col < cols_; ++col)
                put(to, row, col, values[static_cast<std::size_t>(row * cols_ + col)]);
    }
    /// Exact for T and for bf16.
    std::vector<double> numbers() {
        const auto from = operand();
        std::vector<double> values;
        values.reserve(static_cast<std::size_t>(rows_ * cols_));
        for (std::int64_t row = 0; row < rows_; ++row)
            for (std::int64_t col = 0; col < cols_; ++col) values.push_back(get(from, row, col));
        return values;
    }
    bool guards_are_whole() {
        const auto whole = operand();
        const auto intact = [](const std::byte* begin, const std::byte* end) {
            return std::all_of(begin, end, [](std::byte byte) { return byte == guard; });
        };
        bool all = intact(bytes_.data(), whole.data) && intact(whole.row(rows_), &bytes_.back() + 1);
        for (std::int64_t row = 0; row < rows_; ++row)
            all = all && intact(whole.row(row) + whole.row_bytes(), whole.row(row + 1));
        return all;
    }

  private:
    static constexpr std::byte guard{0xA5};

    std::int64_t rows_, cols_, stride_;
    bool is_narrow_;
    std::vector<std::byte> bytes_;
};

}  // namespace engines
