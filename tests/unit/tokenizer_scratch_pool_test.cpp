#include "monoclip/text/tokenizer_scratch_pool.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace monoclip;

TEST_CASE("Scratch that is given back is lent again, and two leases never share it") {
    detail::TokenizerScratchPool pool;
    const Tokenizer tokenizer;
    const std::string text = "caf\xC3\xA9 &amp; cr\xC3\xA8me";
    const std::vector<int> expected = tokenizer.tokenize(text, 77);
    for (int round = 0; round < 3; ++round) {
        detail::TokenizerScratchPool::Lease first(pool), second(pool);
        CHECK(&first.scratch() != &second.scratch());
        for (TokenizerScratch* scratch : {&first.scratch(), &second.scratch()}) {
            std::vector<int> ids(77);
            ids.resize(tokenizer.tokenize_into(text, ids, *scratch));
            CHECK(ids == expected);
        }
    }
}
