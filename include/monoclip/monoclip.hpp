// monoclip: CLIP in one header-only C++20 library. Include this file; see README.md.
#pragma once

#include "monoclip/clip.hpp"
#include "monoclip/convert.hpp"
#include "monoclip/image/augment.hpp"
#include "monoclip/image/decode.hpp"
#include "monoclip/io/known_releases.hpp"
#include "monoclip/io/layout_writer.hpp"
#include "monoclip/io/open_clip_model.hpp"
#include "monoclip/io/sources.hpp"
#include "monoclip/presets.hpp"
#include "monoclip/tasks/retrieval.hpp"
#include "monoclip/tasks/zero_shot.hpp"
#include "monoclip/train/data_loader.hpp"
#include "monoclip/train/dataset.hpp"
#include "monoclip/train/trainer.hpp"
#include "monoclip/version.hpp"
