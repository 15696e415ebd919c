// SPDX-License-Identifier: MIT
// Documents that more than one row was read from. A document behind one row stands in that row.
#pragma once

#include "core/accelerator.h"

namespace longpeak {

inline constexpr Source kAiconfigurator{
    "github.com/ai-dynamo/aiconfigurator systems/*.yaml@095f58a, written by NVIDIA", "2026-08-21"};
inline constexpr Source kMlEngineering{
    "github.com/stas00/ml-engineering compute/accelerator/README.md@744d01e", "2026-08-22"};
inline constexpr Source kInferenceX{
    "github.com/SemiAnalysisAI/InferenceX-app packages/app/src/lib/gpu-specs.ts@c410b1f", "2026"};
inline constexpr Source kA100Whitepaper{
    "NVIDIA A100 Tensor Core GPU Architecture whitepaper, tables reproduced in public repositories", "2020"};
inline constexpr Source kNvidiaSmi{"nvidia-smi output printed in public repositories", "2026-11-23"};
inline constexpr Source kRocmSmi{"rocm-smi output printed in public repositories", "2026-11-23"};
inline constexpr Source kRocmSpecs{
    "ROCm documentation, GPU hardware specifications, gpu-arch-specs.rst@e396b48", "2026"};
inline constexpr Source kScalingBook{
    "github.com/jax-ml/scaling-book tpus.md@0819a7d, written at Google DeepMind", "2026"};
inline constexpr Source kJaxTpuInfo{
    "github.com/jax-ml/jax jax/_src/pallas/mosaic/tpu_info.py, written at Google", "2026"};
inline constexpr Source kAdaWhitepaper{
    "NVIDIA Ada GPU Architecture whitepaper v2.1, appendix A, quoted in public repositories", "2023"};
inline constexpr Source kRtxBlackwellWhitepaper{
    "NVIDIA RTX Blackwell GPU Architecture whitepaper v1.1, appendix A, quoted in public repositories",
    "2025"};
inline constexpr Source kGa102Whitepaper{
    "NVIDIA Ampere GA102 GPU Architecture whitepaper, quoted in the Hugging Face documentation", "2020"};
inline constexpr Source kLambdaPrices{
    "Lambda price page, transcribed in github.com/api-evangelist/lambda-labs", "2026-09-20"};
inline constexpr Source kAkashPrices{"Akash price list, transcribed in github.com/api-evangelist/akash",
                                     "2026-09-20"};
inline constexpr Source kSilybenchPrices{"github.com/tgarg01/silybench-data derived/csv/gpu_prices.csv",
                                         "2026-09-25"};
inline constexpr Source kGpuhuntTpuPrices{
    "github.com/dstackai/gpuhunt src/gpuhunt/resources/tpu_pricing.json", "2024-12-23"};

}  // namespace longpeak
