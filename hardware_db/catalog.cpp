// SPDX-License-Identifier: MIT
#include "hardware_db/catalog.h"

#include <array>
#include <cstddef>

#include "hardware_db/amd_instinct.h"
#include "hardware_db/apple.h"
#include "hardware_db/google_tpu.h"
#include "hardware_db/nvidia_ada.h"
#include "hardware_db/nvidia_ampere.h"
#include "hardware_db/nvidia_blackwell.h"
#include "hardware_db/nvidia_geforce.h"
#include "hardware_db/nvidia_hopper.h"
#include "hardware_db/nvidia_volta_turing.h"
#include "hardware_db/paper.h"

namespace longpeak {
namespace {

constexpr std::array<const Accelerator*, 19> kRows = {
    &kV10032GbSxm2, &kT4,      &kA10G,   &kA10040GbSxm,  &kA10080GbSxm, &kH10080GbPcie, &kH10080GbSxm,
    &kH200Sxm,      &kB200Sxm, &kL4,     &kL40S,         &kRtx3090,     &kRtx4090,      &kRtx5090,
    &kMi300X,       &kMi325X,  &kTpuV5e, &kAppleM2Ultra, &kPaperA100,
};

constexpr bool ids_are_unique() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    for (std::size_t j = i + 1; j < kRows.size(); ++j) {
      if (kRows[i]->id == kRows[j]->id) return false;
    }
  }
  return true;
}
static_assert(ids_are_unique());

}  // namespace

AcceleratorCatalog built_in_accelerators() { return {kRows}; }

}  // namespace longpeak
