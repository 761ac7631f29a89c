// The library: monoclip.hpp, and the parts of it that this program uses and monoclip.hpp leaves out for a
// file whose code is compiled elsewhere (MONOCLIP_EXTERN, as CMake builds this). Over the single header they
// are always there.
#pragma once

#include "monoclip/monoclip.hpp"

#if defined(MONOCLIP_EXTERN)
#include "monoclip/convert.hpp"
#include "monoclip/io/atomic_file.hpp"
#include "monoclip/io/json.hpp"
#include "monoclip/io/json_writer.hpp"
#include "monoclip/io/known_releases.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/io/open_clip_model.hpp"
#include "monoclip/io/sha256.hpp"
#include "monoclip/train/labelled_folder.hpp"
#include "monoclip/train/pair_file.hpp"
#endif
