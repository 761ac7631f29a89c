// Which models are not CLIP as this library computes it, told from their tensors' names.
//
// A checkpoint of another family often has tensors enough in common to look like the paper's model. Each row
// of the table is a name, or the start of one, that only the other family has; the names were listed from
// open_clip's, transformers' and the families' own models.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/huggingface.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

struct FamilySign {
    std::string_view start;   // of a tensor's name, OpenAI's where the table of names has one
    std::string_view family;  // what it is, and what of it is not supported
    bool in_text = false;     // whether the image encoder could be used without it
};

/// The first row that fits decides: the more particular signs come first.
inline constexpr FamilySign family_signs[] = {
    {"logit_bias", "SigLIP or SigLIP 2 (logit_bias: sigmoid loss, attention pooling, another tokenizer)"},
    {"vision_model.head.", "SigLIP or SigLIP 2 (vision_model.head: attention pooling)"},
    {"visual.trunk.patch_embed.backbone.stem.", "ViTamin (a convolutional stem before the Transformer)"},
    {"visual.trunk.patch_embed.backbone.", "MobileCLIP-B (a convolutional stem before the Transformer)"},
    {"visual.trunk.stem.0.conv_", "MobileCLIP (a FastViT image encoder)"},
    {"visual.trunk.stem.conv_", "MobileCLIP (a FastViT image encoder)"},
    {"image_encoder.model.", "MobileCLIP under Apple's names (a FastViT or hybrid image encoder)"},
    {"visual.trunk.stages.", "a ConvNeXt image encoder"},
    {"visual.trunk.layers.", "a Swin image encoder"},
    {"visual.trunk.attn_pool.", "PE-Core (rotary positions, attention pooling)"},
    {"visual.trunk.norm_pre.", "MobileCLIP2-L/14 or another ViT of timm's (visual.trunk)"},
    {"visual.attn_pool.probe", "PE-Core under its own names (rotary positions, attention pooling)"},
    {"visual.trunk.blocks.0.attn.q_proj.", "EVA-02 (rotary positions, gated MLPs)"},
    {"visual.trunk.blocks.0.attn.q_bias", "EVA-01 or EVA-02-E (another attention block)"},
    {"visual.blocks.0.attn.", "EVA-CLIP under its own names"},
    {"visual.trunk.", "a timm image encoder (visual.trunk)"},
    {"text_decoder.", "CoCa (a captioning decoder, attention pooling)"},
    {"visual.attn_pool.", "CoCa (attention pooling)"},
    {"cls_emb", "CoCa's text encoder (a class token of its own)", true},
    {"positional_embedding_res",
     "Long-CLIP in its original form (positional_embedding_res: two tables of "
     "positions, added with masks); export its sum as positional_embedding",
     true},
    {"transformer.embeddings.", "a Hugging Face text encoder in a CLIP model", true},
    {"transformer.encoder.", "a Hugging Face text encoder (mT5, NLLB) in a CLIP model", true},
    {"proj.", "a Hugging Face text encoder in a CLIP model", true},
    {"text_model.embeddings.word_embeddings.", "a BERT text encoder (Chinese-CLIP)", true},
    {"text_model.roberta.", "an XLM-R text encoder (AltCLIP)", true},
    {"bert.", "a BERT text encoder (the original Chinese-CLIP)", true},
    {"visual.transformer.resblocks.0.ls_1.", "an image encoder with LayerScale"},
    {"transformer.resblocks.0.ls_1.", "a text encoder with LayerScale", true},
    {"visual.transformer.resblocks.0.attn.ln_q.", "an image encoder that normalises queries and keys"},
    {"visual.head.", "an image encoder with a projection head of timm's"},
};

[[noreturn]] inline void refuse_family(std::string_view family) {
    throw Error("load.101", concat(family,
                                   " is not supported: this version reads CLIP models with a plain "
                                   "ViT or ResNet image encoder and CLIP's own text encoder"));
}

/// Vocabularies of other tokenizers; others within a thousand of CLIP's are taken for CLIP's with added rows.
inline void refuse_other_vocabularies(std::int64_t words) {
    constexpr std::int64_t clip = 49408;
    if (words == 901629) refuse_family("MetaCLIP 2 (901,629 words: XLM-V's tokenizer)");
    if (words == 250100) refuse_family("MetaCLIP 2 (250,100 words: mT5's tokenizer)");
    if (words == 32000)
        refuse_family("a text encoder of 32,000 words (CLIPA's WordPiece or SigLIP's SentencePiece)");
    if (words == 30522 || words == 21128) refuse_family("a text encoder with BERT's vocabulary");
    if (words > clip + 1024) {
        refuse_family(concat("a text encoder of ", words, " words (CLIP's tokenizer has 49,408)"));
    }
}

/// Refuses CLIPA: no LayerNorm before the image encoder's blocks, and a mean of the patches behind them.
inline void refuse_clipa(const TensorMap& tensors) {
    if (has_tensor(tensors, "visual.conv1.weight") && has_tensor(tensors, "visual.proj") &&
        !has_prefix(tensors, "visual.ln_pre.")) {
        refuse_family("an image encoder without ln_pre (CLIPA, which pools by the mean of the patches)");
    }
}

}  // namespace detail

/// Which encoders the tensors, under OpenAI's names, hold. Another family's text encoder counts as one, so
/// that whoever asks for what is there is told that it is not supported.
inline Towers towers_in(const TensorMap& tensors) {
    const bool vision = detail::has_prefix(tensors, "visual.");
    const bool text = detail::has_tensor(tensors, "token_embedding.weight") ||
                      detail::has_tensor(tensors, "text_projection") ||
                      detail::has_prefix(tensors, "transformer.resblocks.") ||
                      std::any_of(std::begin(detail::family_signs), std::end(detail::family_signs),
                                  [&](const detail::FamilySign& sign) {
                                      return sign.in_text && detail::has_prefix(tensors, sign.start);
                                  });
    return vision == text ? Towers::both : vision ? Towers::vision : Towers::text;
}

/// Throws load.101 with the family's name where the tensors, under OpenAI's names, are those of another model
/// than the paper's; load.111 where a tower that is asked for is not in the file.
inline void refuse_other_families(const TensorMap& tensors, Towers towers) {
    for (const detail::FamilySign& sign : detail::family_signs) {
        if (sign.in_text && !has_text(towers)) continue;
        if (detail::has_prefix(tensors, sign.start)) detail::refuse_family(sign.family);
    }
    const bool vision = detail::has_prefix(tensors, "visual.");
    const bool text = detail::has_tensor(tensors, "token_embedding.weight") ||
                      detail::has_tensor(tensors, "text_projection");
    if (tensors.empty() && towers != Towers::both) {
        throw Error("load.111", detail::concat("the file holds no ", has_vision(towers) ? "image" : "text",
                                               " encoder of CLIP's"));
    }
    if (!vision && !text) {
        throw Error(
            "load.101",
            detail::concat("no CLIP checkpoint: none of its ", tensors.size(),
                           " tensors is under visual. or text_projection", tensors.empty() ? "" : "; one is ",
                           tensors.empty() ? std::string_view() : std::string_view(tensors.begin()->first)));
    }
    if (!vision && has_vision(towers)) {
        throw Error("load.111", "the file holds a text encoder alone: pass Towers::text in LoadOptions");
    }
    if (!text && has_text(towers) && !detail::has_prefix(tensors, "transformer.resblocks.")) {
        throw Error("load.111", "the file holds an image encoder alone: pass Towers::vision in LoadOptions");
    }
    if (has_vision(towers)) {
        detail::refuse_clipa(tensors);
        if (!detail::has_tensor(tensors, "visual.proj") && !detail::has_prefix(tensors, "visual.layer1."))
            detail::refuse_family("an image encoder without visual.proj");
    }
    if (has_text(towers)) {
        const auto table = tensors.find("token_embedding.weight");
        if (table != tensors.end() && table->second.shape.rank() == 2)
            detail::refuse_other_vocabularies(table->second.shape[0]);
    }
}

}  // namespace monoclip::inline v0_1
