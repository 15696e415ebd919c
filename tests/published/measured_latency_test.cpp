// SPDX-License-Identifier: MIT
// The peak view is a bound: nobody's published measurement may beat it. Facts, each with its public source.
#include <string_view>

#include "../unit/support.h"

namespace longpeak::test {
namespace {

constexpr NumberFormat kBf16 = NumberFormat::kBf16;
constexpr NumberFormat kFp16 = NumberFormat::kFp16;
constexpr NumberFormat kFp8 = NumberFormat::kFp8;
constexpr NumberFormat kInt8 = NumberFormat::kInt8;
constexpr NumberFormat kInt4 = NumberFormat::kInt4;

constexpr std::string_view kGpuBenchmarks =
    "github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference README.md@aa72e0e, llama.cpp, May 2024";
constexpr std::string_view kTensorRt05 =
    "github.com/NVIDIA/TensorRT-LLM docs/source/performance.md@138f96d, v0.5";
constexpr std::string_view kTensorRt061 =
    "github.com/NVIDIA/TensorRT-LLM docs/source/performance.md@138f96d, v0.6.1";
constexpr std::string_view kH200Launch =
    "github.com/NVIDIA/TensorRT-LLM docs/source/blogs/H200launch.md@1555478, v0.5";
constexpr std::string_view kVllmFp8Cache =
    "github.com/vllm-project/vllm-project.github.io _posts/2026-04-22-fp8-kvcache.md@c3a01c4";
constexpr std::string_view kVllmOffloading =
    "github.com/vllm-project/vllm-project.github.io _posts/2026-01-08-kv-offloading-connector.md@c3a01c4, "
    "figure 1";
constexpr std::string_view kVllmArc =
    "github.com/vllm-project/vllm-project.github.io _posts/2025-11-11-intel-arc-pro-b.md@c3a01c4, figure 3";
constexpr std::string_view kInferenceX =
    "github.com/SemiAnalysisAI/InferenceX experimental/single_node_decodeonly/README.md@843c625";
constexpr std::string_view kAiconfigurator =
    "github.com/ai-dynamo/aiconfigurator, DeepSeek-R1 in TensorRT-LLM, public InferenceX runs of 2026-03-25";
constexpr std::string_view kNeuron =
    "github.com/aws-neuron/aws-neuron-sdk about-neuron/benchmarks/inf2/latency_data_decoder.csv@81ce03a";
constexpr std::string_view kMlc = "github.com/mlc-ai/llm-perf-bench README.md@d401356, MLC LLM";
constexpr std::string_view kExLlama =
    "github.com/turboderp-org/exllamav2 README.md@da07fac, 4.0 bits a weight";

struct Measured {
  std::string_view source;
  const char* model;  ///< the built-in model of the same shape
  const char* device;
  std::int64_t tensor_parallel;
  std::int64_t pipeline_parallel;
  NumberFormat weights;
  NumberFormat cache;
  std::int64_t batch;
  std::int64_t context;  ///< mean over the measured tokens, or the prompt
  double milliseconds;
};

/// Per step of decode: 1000 x sequences / (tokens a second of all).
constexpr double step_of(double tokens_per_second, double sequences = 1) {
  return 1000 * sequences / tokens_per_second;
}

// llama.cpp's "tg 4096" generates 4,096 tokens from none: 2,048 in the mean. Several of its devices hold some
// layers each, one after the other: a pipeline.
constexpr Measured kDecodeSteps[] = {
    {kGpuBenchmarks, "llama-3.1-8b", "rtx-4080", 1, 1, kFp16, kFp16, 1, 2'048, step_of(39.44)},
    {kGpuBenchmarks, "llama-3.1-8b", "a40", 1, 1, kFp16, kFp16, 1, 2'048, step_of(33.06)},
    {kGpuBenchmarks, "llama-3.1-8b", "l40s", 1, 1, kFp16, kFp16, 1, 2'048, step_of(42.22)},
    {kGpuBenchmarks, "llama-3.1-8b", "a100-80gb-sxm", 1, 1, kFp16, kFp16, 1, 2'048, step_of(52.03)},
    {kGpuBenchmarks, "llama-3.1-8b", "apple-m1-max", 1, 1, kFp16, kFp16, 1, 2'048, step_of(16.33)},
    {kGpuBenchmarks, "llama-3.1-8b", "apple-m3-max", 1, 1, kFp16, kFp16, 1, 2'048, step_of(20.72)},
    {kGpuBenchmarks, "llama-3.1-70b", "apple-m2-ultra", 1, 1, kFp16, kFp16, 1, 2'048, step_of(4.48)},
    {kGpuBenchmarks, "llama-3.1-70b", "a100-80gb-sxm", 1, 4, kFp16, kFp16, 1, 2'048, step_of(6.77)},
    {kGpuBenchmarks, "llama-3.1-70b", "rtx-6000-ada", 1, 4, kFp16, kFp16, 1, 2'048, step_of(6.01)},
    {kGpuBenchmarks, "llama-3.1-70b", "rtx-a6000", 1, 4, kFp16, kFp16, 1, 2'048, step_of(4.7)},
    {kGpuBenchmarks, "llama-3.1-8b", "rtx-4090", 1, 8, kFp16, kFp16, 1, 2'048, step_of(50.39)},
    // Output tokens a second and device, prompts included: slower than decode alone.
    {kTensorRt061, "llama-2-7b", "h100-sxm-80gb", 1, 1, kFp8, kFp8, 112, 1'152, step_of(6818, 112)},
    {kTensorRt061, "llama-2-7b", "h100-sxm-80gb", 1, 1, kFp8, kFp8, 80, 2'112, step_of(2244, 80)},
    {kTensorRt061, "llama-2-70b", "h100-sxm-80gb", 2, 1, kFp8, kFp8, 64, 3'072, step_of(2 * 547, 64)},
    {kTensorRt061, "llama-2-70b", "a100-80gb-sxm", 4, 1, kFp16, kFp16, 240, 1'152, step_of(4 * 525, 240)},
    {kH200Launch, "llama-2-70b", "h200-sxm", 1, 1, kFp8, kFp8, 512, 192, step_of(3014, 512)},
    {kH200Launch, "llama-2-70b", "h200-sxm", 1, 1, kFp8, kFp8, 64, 2'112, step_of(341, 64)},
    // Fitted line: 3.96 ms + 9.72 ns a token of context.
    {kVllmFp8Cache, "llama-3.1-8b", "b200-sxm", 1, 1, kBf16, kFp8, 1, 4'000, 3.96 + 9.72e-6 * 4'000},
    {kVllmFp8Cache, "llama-3.1-8b", "b200-sxm", 1, 1, kBf16, kFp8, 1, 100'000, 3.96 + 9.72e-6 * 100'000},
    // Median between tokens at eight requests of 20,000 tokens in and 2,000 out.
    {kVllmFp8Cache, "llama-3.1-8b", "h100-sxm-80gb", 1, 1, kBf16, kBf16, 8, 20'000, 15.18},
    {kVllmFp8Cache, "llama-3.1-8b", "h100-sxm-80gb", 1, 1, kBf16, kFp8, 8, 20'000, 12.93},
    {kInferenceX, "qwen3-30b-a3b", "h200-sxm", 1, 1, kFp8, kBf16, 10, 32'768, 16.02},
    // 1,024 tokens in and 8,192 out: the first step of the answer is the cheapest.
    {kAiconfigurator, "deepseek-v3", "h200-sxm", 8, 1, kFp8, kFp8, 64, 1'024, 19.409},
    {kAiconfigurator, "deepseek-v3", "b200-sxm", 8, 1, kFp8, kFp8, 64, 1'024, 12.204},
    {kAiconfigurator, "deepseek-v3", "b200-sxm", 8, 1, kFp8, kFp8, 16, 1'024, 7.547},
    {kVllmArc, "llama-3.1-70b", "arc-pro-b60", 8, 1, kFp8, kFp16, 1, 8'000, 37},
    {kVllmArc, "llama-3.1-70b", "arc-pro-b60", 8, 1, kFp8, kFp16, 1, 20'000, 38},
    {kNeuron, "llama-3.1-8b", "inferentia2", 12, 1, kInt8, kFp16, 1, 4'096, 7.47},
    {kMlc, "llama-2-70b", "a100-80gb-pcie", 2, 1, kFp16, kFp16, 1, 135, step_of(17.0)},
    {kMlc, "llama-2-70b", "a100-80gb-pcie", 8, 1, kFp16, kFp16, 1, 135, step_of(38.8)},
    {kMlc, "llama-2-70b", "a10g", 8, 1, kFp16, kFp16, 1, 135, step_of(21.8)},
    {kMlc, "llama-2-7b", "rtx-4090", 1, 1, kInt4, kFp16, 1, 135, step_of(204.8)},
    {kMlc, "llama-2-70b", "a100-80gb-pcie", 2, 1, kInt4, kFp16, 1, 135, step_of(40.9)},
    {kExLlama, "llama-2-7b", "rtx-4090", 1, 1, kInt4, kFp16, 1, 1, step_of(211)},
};

/// Time of a prompt at so many tokens a second.
constexpr double prompt_of(double tokens, double tokens_per_second) {
  return 1000 * tokens / tokens_per_second;
}

constexpr Measured kPrompts[] = {
    {kGpuBenchmarks, "llama-3.1-8b", "rtx-4080", 1, 1, kFp16, kFp16, 1, 512, prompt_of(512, 7246.97)},
    {kGpuBenchmarks, "llama-3.1-8b", "rtx-4080", 1, 1, kFp16, kFp16, 1, 4'096, prompt_of(4'096, 4720.22)},
    {kGpuBenchmarks, "llama-3.1-8b", "a40", 1, 1, kFp16, kFp16, 1, 4'096, prompt_of(4'096, 3069.98)},
    {kGpuBenchmarks, "llama-3.1-8b", "apple-m3-max", 1, 1, kFp16, kFp16, 1, 512, prompt_of(512, 769.84)},
    {kGpuBenchmarks, "llama-3.1-70b", "apple-m2-ultra", 1, 1, kFp16, kFp16, 1, 4'096,
     prompt_of(4'096, 133.75)},
    {kGpuBenchmarks, "llama-3.1-70b", "a100-80gb-sxm", 1, 4, kFp16, kFp16, 1, 4'096,
     prompt_of(4'096, 1972.48)},
    {kGpuBenchmarks, "llama-3.1-8b", "rtx-4090", 1, 8, kFp16, kFp16, 1, 4'096, prompt_of(4'096, 16462.18)},
    {kTensorRt05, "llama-2-7b", "h100-sxm-80gb", 1, 1, kFp8, kFp8, 1, 128, 7},
    {kTensorRt05, "llama-2-7b", "l40s", 1, 1, kFp8, kFp8, 1, 2'048, 73},
    {kVllmOffloading, "llama-3.1-8b", "h100-sxm-80gb", 1, 1, kBf16, kBf16, 1, 1'000, 43},
    {kVllmOffloading, "llama-3.1-8b", "h100-sxm-80gb", 1, 1, kBf16, kBf16, 1, 10'000, 268},
    {kVllmOffloading, "llama-3.1-8b", "h100-sxm-80gb", 1, 1, kBf16, kBf16, 1, 50'000, 2'291},
    {kVllmOffloading, "llama-3.1-8b", "h100-sxm-80gb", 1, 1, kBf16, kBf16, 1, 100'000, 6'847},
    {kVllmFp8Cache, "llama-3.1-8b", "b200-sxm", 1, 1, kBf16, kBf16, 1, 32'768, 690},
    {kVllmFp8Cache, "llama-3.1-8b", "b200-sxm", 1, 1, kBf16, kBf16, 1, 131'072, 4'860},
    {kVllmArc, "llama-3.1-70b", "arc-pro-b60", 8, 1, kFp8, kFp16, 1, 40'000, 25'000},
    {kNeuron, "llama-3.1-8b", "inferentia2", 12, 1, kInt8, kFp16, 1, 4'096, 209.37},
};

Scenario measured_scenario(const Measured& record) {
  Scenario scenario = scenario_of(record.model, record.device);
  scenario.device_count = record.tensor_parallel * record.pipeline_parallel;
  scenario.deployment.tensor_parallel = record.tensor_parallel;
  scenario.deployment.pipeline_parallel = record.pipeline_parallel;
  scenario.deployment.weight_format = record.weights;
  scenario.deployment.kv_format = record.cache;
  scenario.workload.batch = record.batch;
  scenario.workload.context_tokens = record.context;
  return scenario;
}

/// Beyond this a record says more about the server than about the machine: something was copied wrongly.
constexpr double kFarFromPeak = 30;

void check_bound(const Measured& record, double peak_seconds) {
  CAPTURE(std::string(record.source));
  CAPTURE(std::string(record.model));
  CAPTURE(std::string(record.device));
  CAPTURE(record.context);
  const double peak = 1000 * peak_seconds;
  CHECK(peak > 0);
  CHECK(record.milliseconds >= peak);
  CHECK(record.milliseconds < kFarFromPeak * peak);
}

TEST_CASE("published: no measured step of decode beats the peak") {
  for (const Measured& record : kDecodeSteps) check_bound(record, decode_seconds(measured_scenario(record)));
}

TEST_CASE("published: no measured prompt beats the peak") {
  for (const Measured& record : kPrompts) check_bound(record, prefill_seconds(measured_scenario(record)));
}

}  // namespace
}  // namespace longpeak::test
