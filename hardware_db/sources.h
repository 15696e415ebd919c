// SPDX-License-Identifier: MIT
// Documents behind more than one row. A document behind a single row stands in that row.
#pragma once

#include "core/accelerator.h"

namespace longpeak {

inline constexpr Source kAiconfigurator{
    "github.com/ai-dynamo/aiconfigurator systems/*.yaml@095f58a, written by NVIDIA", "2026-08-21"};
inline constexpr Source kA100Whitepaper{
    "NVIDIA A100 Tensor Core GPU Architecture whitepaper, tables reproduced in public repositories", "2020"};
inline constexpr Source kA100Datasheet{"NVIDIA A100 80GB datasheet, quoted in public repositories",
                                       "2026-11-23"};
inline constexpr Source kRtxBlackwellWhitepaper{
    "NVIDIA RTX Blackwell GPU Architecture whitepaper v1.1, appendix A, quoted in public repositories",
    "2025"};
inline constexpr Source kBlackwellUltraDatasheet{
    "NVIDIA Blackwell Ultra datasheet, quoted in public repositories", "2025"};
inline constexpr Source kH200Page{
    "nvidia.com/en-us/data-center/h200 specification table, quoted in public repositories", "2026-08-13"};
inline constexpr Source kRocmSpecs{
    "ROCm documentation, GPU hardware specifications, gpu-arch-specs.rst@e396b48", "2026-11-23"};
inline constexpr Source kRocmMi350{"rocm.docs.amd.com, MI350 series architecture page", "2026-11-23"};
inline constexpr Source kHotChips2026{"Hot Chips 2026 slides, restated in public repositories", "2026-08-26"};
inline constexpr Source kTpu8Blog{
    "cloud.google.com/blog, TPU 8t and TPU 8i technical deep dive, quoted in public repositories",
    "2026-04-22"};
inline constexpr Source kJaxTpuInfo{
    "github.com/jax-ml/jax jax/_src/pallas/mosaic/tpu_info.py, written at Google", "2026-11-23"};
inline constexpr Source kScalingBook{
    "github.com/jax-ml/scaling-book tpus.md@0819a7d, written at Google DeepMind", "2026-11-23"};
inline constexpr Source kTpu7xPage{"docs.cloud.google.com/tpu/docs/tpu7x, comparison of TPU generations",
                                   "2026-11-23"};
inline constexpr Source kNeuronDocs{
    "github.com/aws-neuron/aws-neuron-sdk about-neuron/arch/neuron-hardware@81ce03a", "2026-08-21"};
inline constexpr Source kMsmodeling{
    "github.com/Ascend/msmodeling tensor_cast/device.py@1e5a50b, written by Huawei", "2026"};
inline constexpr Source kNvidiaSmi{"nvidia-smi output printed in public repositories", "2026-11-23"};
inline constexpr Source kRocmSmi{"rocm-smi output printed in public repositories", "2026-11-23"};
inline constexpr Source kXlaMessages{"XLA out-of-memory messages printed in public repositories",
                                     "2026-11-23"};
inline constexpr Source kMlEngineering{
    "github.com/stas00/ml-engineering compute/accelerator/README.md@744d01e", "2026-08-22"};
inline constexpr Source kInferenceX{
    "github.com/SemiAnalysisAI/InferenceX-app packages/app/src/lib/gpu-specs.ts@39a9911", "2026"};
inline constexpr Source kGpumap{"github.com/lamonoai/gpumap nvidia/GPU.md@8d5e174", "2026-11-23"};
inline constexpr Source kNvlinkTable{"Table of NVLink rates by product, printed in public repositories",
                                     "2026-11-23"};
inline constexpr Source kHuggingFaceHardware{"huggingface.co/hardware", "2026-11-23"};
inline constexpr Source kOpenGpuCatalog{"github.com/onepunk/open-gpu-catalog", "2026-11-23"};
inline constexpr Source kIntelBSeries{
    "zolotukhin.ai, Intel Arc B-series GPU reference, quoting Intel's product pages", "2026-05-17"};
inline constexpr Source kGaudiWhitePaper{
    "Intel Gaudi white papers 817486 and 839363, restated in github.com/stas00/ml-engineering@744d01e",
    "2026-08-22"};
inline constexpr Source kLambdaPrices{
    "Lambda price page, transcribed in github.com/api-evangelist/lambda-labs", "2026-09-20"};
inline constexpr Source kAkashPrices{"Akash price list, transcribed in github.com/api-evangelist/akash",
                                     "2026-09-20"};
inline constexpr Source kHyperstackPrices{
    "Hyperstack rate card, transcribed in github.com/api-evangelist/nexgen-cloud", "2026-08-26"};
inline constexpr Source kSilybenchPrices{"github.com/tgarg01/silybench-data derived/csv/gpu_prices.csv",
                                         "2026-09-25"};
inline constexpr Source kGpuhuntTpuPrices{
    "github.com/dstackai/gpuhunt src/gpuhunt/resources/tpu_pricing.json", "2024-12-23"};

}  // namespace longpeak
