// SPDX-License-Identifier: MIT
#include "hardware_db/catalog.h"

#include <array>
#include <cstddef>

#include "core/catalogs.h"
#include "hardware_db/amd_instinct.h"
#include "hardware_db/amd_radeon.h"
#include "hardware_db/apple.h"
#include "hardware_db/aws.h"
#include "hardware_db/cerebras.h"
#include "hardware_db/google_tpu.h"
#include "hardware_db/groq.h"
#include "hardware_db/huawei_ascend.h"
#include "hardware_db/intel.h"
#include "hardware_db/microsoft.h"
#include "hardware_db/nvidia_ada.h"
#include "hardware_db/nvidia_ampere.h"
#include "hardware_db/nvidia_ampere_gddr.h"
#include "hardware_db/nvidia_blackwell.h"
#include "hardware_db/nvidia_export.h"
#include "hardware_db/nvidia_geforce.h"
#include "hardware_db/nvidia_hopper.h"
#include "hardware_db/nvidia_soc.h"
#include "hardware_db/nvidia_volta_turing.h"
#include "hardware_db/openai.h"
#include "hardware_db/paper.h"

namespace longpeak {
namespace {

constexpr std::array<const Accelerator*, 93> kRows = {
    // NVIDIA
    &kV10016GbSxm2,
    &kV10032GbSxm2,
    &kT4,
    &kA30,
    &kA10040GbPcie,
    &kA10040GbSxm,
    &kA10080GbPcie,
    &kA10080GbSxm,
    &kA10,
    &kA10G,
    &kA40,
    &kRtxA6000,
    &kL4,
    &kL40,
    &kL40S,
    &kRtx6000Ada,
    &kH10080GbPcie,
    &kH10080GbSxm,
    &kH100Nvl94Gb,
    &kH200Sxm,
    &kH200Nvl,
    &kGh20096Gb,
    &kGh200144Gb,
    &kA80080GbSxm,
    &kH80080GbSxm,
    &kH2096Gb,
    &kB100,
    &kB200Sxm,
    &kGb200Nvl72,
    &kB300Sxm,
    &kGb300Nvl72,
    &kRtxPro6000Blackwell,
    &kVr200Nvl72,
    &kRubinCpx,
    &kGroq3Lpu,
    &kRtx306012Gb,
    &kRtx3090,
    &kRtx4060Ti16Gb,
    &kRtx4070TiSuper,
    &kRtx4080,
    &kRtx4090,
    &kRtx5070Ti,
    &kRtx5080,
    &kRtx5090,
    &kGb10,
    &kJetsonAgxOrin64Gb,
    &kJetsonThorT5000,
    // AMD
    &kMi210,
    &kMi250X,
    &kMi300A,
    &kMi300X,
    &kMi325X,
    &kMi350X,
    &kMi355X,
    &kMi350P,
    &kMi455X,
    &kRx7900Xtx,
    &kRadeonAiProR9700,
    &kRyzenAiMax395,
    // Intel
    &kGaudi2,
    &kGaudi3,
    &kArcA77016Gb,
    &kArcProB60,
    &kArcProB70,
    &kMax1550,
    // Google
    &kTpuV4,
    &kTpuV5e,
    &kTpuV5p,
    &kTpuV6e,
    &kTpu7x,
    &kTpu8T,
    &kTpu8I,
    // AWS
    &kInferentia2,
    &kTrainium1,
    &kTrainium2,
    &kTrainium3,
    // Apple
    &kAppleM1Max,
    &kAppleM2Ultra,
    &kAppleM3Max,
    &kAppleM3Ultra,
    &kAppleM4Max,
    &kAppleM5,
    &kAppleM5Max,
    &kAppleM5Ultra,
    // Huawei
    &kAscend910B,
    &kAscend910C,
    &kAscend950Dt,
    // Groq
    &kGroqLpuV1,
    // Cerebras
    &kCerebrasWse3,
    &kCerebrasWse3T,
    // Microsoft
    &kMaia200,
    // OpenAI
    &kJalapeno,
    // As the paper computes
    &kPaperA100,
};

static_assert(ids_are_unique<Accelerator>(kRows));

}  // namespace

AcceleratorCatalog built_in_accelerators() { return {kRows}; }

}  // namespace longpeak
