// Raw DEFLATE, decompressed with a bound on the output.
//
// Follows RFC 1951. Used for what a ZIP archive compresses: the small source entries of TorchScript archives,
// and pictures where somebody compressed them. It is written to be plain and safe rather than fast: codes are
// decoded bit by bit from the canonical counts. Work is linear in input and output.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The bits of a DEFLATE stream, least significant first.
class BitReader {
  public:
    explicit BitReader(std::span<const std::byte> input) : input_(input) {}

    std::uint32_t bit() {
        if (available_ == 0) {
            current_ = next_byte();
            available_ = 8;
        }
        const std::uint32_t value = current_ & 1u;
        current_ >>= 1;
        --available_;
        return value;
    }

    /// `count` bits as a number; at most 16.
    std::uint32_t bits(int count) {
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i) value |= bit() << i;
        return value;
    }

    /// Drops the rest of the current byte.
    void align() { available_ = 0; }

    std::uint32_t next_byte() {
        require(at_ < input_.size(), "inflate.101", "the compressed data end early");
        return std::to_integer<std::uint32_t>(input_[at_++]);
    }

  private:
    std::span<const std::byte> input_;
    std::size_t at_ = 0;
    std::uint32_t current_ = 0;
    int available_ = 0;
};

/// A canonical Huffman code: how many codes have each length, and the symbols in the order of their codes.
class HuffmanCode {
  public:
    /// `lengths[symbol]` is 0 for an unused symbol, else 1..15. A code that is over-subscribed is refused,
    /// and an incomplete one too, but for the single code of one bit (or none) that encoders write for
    /// distances.
    explicit HuffmanCode(std::span<const std::uint8_t> lengths) {
        for (const std::uint8_t length : lengths) ++counts_[length];
        const std::size_t used = lengths.size() - counts_[0];
        counts_[0] = 0;
        int free_codes = 1;
        for (std::size_t length = 1; length <= max_length; ++length) {
            free_codes = free_codes * 2 - counts_[length];
            require(free_codes >= 0, "inflate.102", "a Huffman code assigns more codes than there are");
        }
        require(free_codes == 0 || used == 0 || (used == 1 && counts_[1] == 1), "inflate.102",
                "a Huffman code is incomplete");
        std::array<std::uint16_t, max_length + 2> next{};
        for (std::size_t length = 1; length <= max_length; ++length) {
            next[length + 1] = static_cast<std::uint16_t>(next[length] + counts_[length]);
        }
        for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
            if (lengths[symbol] != 0) symbols_[next[lengths[symbol]]++] = static_cast<std::uint16_t>(symbol);
        }
    }

    std::uint32_t decode(BitReader& reader) const {
        // At each length the codes are consecutive, beginning at `first`; their symbols begin at `index`.
        std::uint32_t code = 0, first = 0, index = 0;
        for (std::size_t length = 1; length <= max_length; ++length) {
            code |= reader.bit();
            const std::uint32_t count = counts_[length];
            if (code < first + count) return symbols_[index + (code - first)];
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        throw Error("inflate.102", "the compressed data hold a code that no symbol has");
    }

  private:
    static constexpr std::size_t max_length = 15;
    std::array<std::uint16_t, max_length + 1> counts_{};
    std::array<std::uint16_t, 288> symbols_{};
};

class Inflater {
  public:
    Inflater(std::span<const std::byte> input, std::size_t limit) : reader_(input), limit_(limit) {}

    std::vector<std::byte> run() {
        for (bool last = false; !last;) {
            last = reader_.bit() != 0;
            switch (reader_.bits(2)) {
                case 0:
                    stored_block();
                    break;
                case 1:
                    fixed_block();
                    break;
                case 2:
                    dynamic_block();
                    break;
                default:
                    throw Error("inflate.102", "a block of the reserved type 3");
            }
        }
        return std::move(output_);
    }

  private:
    void put(std::uint32_t byte) {
        if (output_.size() >= limit_) {
            throw Error("inflate.104",
                        concat("the data decompress to more than the allowed ", limit_, " bytes"));
        }
        output_.push_back(static_cast<std::byte>(byte));
    }

    void stored_block() {
        reader_.align();
        const auto number = [this] {
            const std::uint32_t low = reader_.next_byte();
            return low | (reader_.next_byte() << 8);
        };
        const std::uint32_t length = number();
        require((length ^ number()) == 0xFFFFu, "inflate.102",
                "a stored block's length and its complement differ");
        for (std::uint32_t i = 0; i < length; ++i) put(reader_.next_byte());
    }

    void fixed_block() {
        std::array<std::uint8_t, 288> literals{};
        for (std::size_t symbol = 0; symbol < literals.size(); ++symbol) {
            literals[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
        }
        std::array<std::uint8_t, 32> distances{};
        distances.fill(5);
        codes_block(HuffmanCode(literals), HuffmanCode(distances));
    }

    void dynamic_block() {
        const std::size_t literal_count = reader_.bits(5) + 257;
        const std::size_t distance_count = reader_.bits(5) + 1;
        const std::size_t length_count = reader_.bits(4) + 4;
        require(literal_count <= 286, "inflate.102", "a block describes more than 286 literal codes");
        constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                     11, 4,  12, 3, 13, 2, 14, 1, 15};
        std::array<std::uint8_t, 19> length_lengths{};
        for (std::size_t i = 0; i < length_count; ++i) {
            length_lengths[order[i]] = static_cast<std::uint8_t>(reader_.bits(3));
        }
        const HuffmanCode length_code(length_lengths);
        std::array<std::uint8_t, 286 + 32> lengths{};
        const std::size_t total = literal_count + distance_count;
        for (std::size_t i = 0; i < total;) i = read_lengths(length_code, lengths, i, total);
        require(lengths[256] != 0, "inflate.102", "a block has no code for its end");
        const std::span<const std::uint8_t> all(lengths);
        codes_block(HuffmanCode(all.first(literal_count)),
                    HuffmanCode(all.subspan(literal_count, distance_count)));
    }

    /// Reads one length or one run of them at `i`; returns the index after it.
    std::size_t read_lengths(const HuffmanCode& code, std::span<std::uint8_t> lengths, std::size_t i,
                             std::size_t total) {
        const std::uint32_t symbol = code.decode(reader_);
        if (symbol < 16) {
            lengths[i] = static_cast<std::uint8_t>(symbol);
            return i + 1;
        }
        require(symbol != 16 || i != 0, "inflate.102", "a repeated code length without one before it");
        const std::uint8_t value = symbol == 16 ? lengths[i - 1] : std::uint8_t{0};
        const std::size_t times = symbol == 16   ? 3 + reader_.bits(2)
                                  : symbol == 17 ? 3 + reader_.bits(3)
                                                 : 11 + reader_.bits(7);
        require(times <= total - i, "inflate.102", "code lengths run past their table");
        for (std::size_t end = i + times; i < end; ++i) lengths[i] = value;
        return i;
    }

    void codes_block(const HuffmanCode& literals, const HuffmanCode& distances) {
        while (true) {
            const std::uint32_t symbol = literals.decode(reader_);
            if (symbol == 256) return;
            if (symbol < 256) {
                put(symbol);
            } else {
                const std::size_t length = read_length(symbol);  // before the distance: so the bits lie
                copy(length, read_distance(distances));
            }
        }
    }

    std::size_t read_length(std::uint32_t symbol) {
        require(symbol <= 285, "inflate.102", "the compressed data hold a reserved length");
        if (symbol == 285) return 258;
        const std::uint32_t step =
            symbol - 257;  // four lengths to each number of extra bits, from the third group on
        if (step < 8) return step + 3;
        const std::uint32_t extra = (step - 4) / 4;
        return 3 + ((4 + step % 4) << extra) + reader_.bits(static_cast<int>(extra));
    }

    std::size_t read_distance(const HuffmanCode& distances) {
        const std::uint32_t symbol = distances.decode(reader_);
        require(symbol <= 29, "inflate.102", "the compressed data hold a reserved distance");
        if (symbol < 4) return symbol + 1;
        const std::uint32_t extra = (symbol - 2) / 2;
        return 1 + ((2 + symbol % 2) << extra) + reader_.bits(static_cast<int>(extra));
    }

    void copy(std::size_t length, std::size_t distance) {
        require(distance <= output_.size(), "inflate.103", "a copy reaches before the start of the output");
        for (std::size_t i = 0; i < length; ++i) {
            put(std::to_integer<std::uint32_t>(output_[output_.size() - distance]));
        }
    }

    BitReader reader_;
    std::size_t limit_;
    std::vector<std::byte> output_;
};

}  // namespace detail

/// Decompresses a raw DEFLATE stream; bytes after its last block are ignored. Throws inflate.101 (ends
/// early), inflate.102 (not valid DEFLATE), inflate.103 (a copy from before the start) or inflate.104 (more
/// than `limit` bytes).
inline std::vector<std::byte> inflate(std::span<const std::byte> input, std::size_t limit) {
    return detail::Inflater(input, limit).run();
}

}  // namespace monoclip::inline v0_1
