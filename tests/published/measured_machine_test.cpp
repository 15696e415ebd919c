// SPDX-License-Identifier: MIT
// Rates and sizes that people measured, against the table's peaks and the model's counts.
#include <cmath>

#include "../unit/support.h"
#include "core/collectives.h"
#include "core/memory.h"

namespace longpeak::test {
namespace {

// github.com/stas00/ml-engineering compute/accelerator/README.md@744d01e: best matrix product of a search.
TEST_CASE("published: no matrix product found beats the dense bf16 rate") {
  const auto peak = [](const char* id) {
    return in_flops_per_second(compute_rate(device(id), NumberFormat::kBf16).rate) / 1e12;
  };
  CHECK(271.2 <= peak("a100-80gb-sxm"));
  CHECK(252.9 <= peak("a100-80gb-pcie"));
  CHECK(794.5 <= peak("h100-sxm-80gb"));
}

// github.com/stas00/ml-engineering network/README.md@744d01e
TEST_CASE("published: no copy between host and device, or device and device, beats its link") {
  const auto host = [](const char* id) {
    return in_bytes_per_second(device(id).host_link->per_direction.value);
  };
  CHECK(55.43e9 <= host("h200-sxm"));
  CHECK(396.4e9 <= in_bytes_per_second(device("h200-sxm").device_link->per_direction.value));
}

// The same source: all-reduce over eight H200 with NVLink SHARP, 482.26 GB/s of "bus bandwidth", which is
// bytes x 2 (N - 1) / N / time and above the 450 GB/s of a link because the switch does the adding.
TEST_CASE("published: no measured all-reduce beats the link") {
  ModelCosts one_layer;
  one_layer.layers = 0.5;  // one all-reduce instead of two
  one_layer.hidden_size = 1e9 / kActivationBytes;
  Machine machine;
  machine.tensor_parallel = 8;
  const Bytes sent = all_reduce_bytes(one_layer, machine, 1);
  const double measured_seconds = 1e9 * 2 * 7 / 8 / 482.26e9;
  CHECK(in_seconds(sent / device("h200-sxm").device_link->per_direction.value) <= measured_seconds);
}

double weight_gib_per_device(const char* id, std::int64_t tensor_parallel) {
  const Scenario scenario = with_devices(scenario_of(id, "h100-sxm-80gb"), tensor_parallel);
  return in_bytes(estimate_of(scenario).memory.weights.per_device) / gibibytes(1).base();
}

// What vLLM logs when it has loaded a bf16 checkpoint. It keeps a little more: rotary tables and buffers.
TEST_CASE("published: weights on one device are what servers log") {
  const auto logged = [](double gib) { return doctest::Approx(gib).epsilon(0.005); };
  // github.com/llm-d-incubation/llm-d-planner docs/empirical-vllm-memory-results.md@e50305a
  CHECK(weight_gib_per_device("qwen3-32b", 1) == logged(61.03));
  CHECK(weight_gib_per_device("qwen3-32b", 2) == logged(30.59));
  // github.com/vllm-project/vllm pull 10511
  CHECK(weight_gib_per_device("llama-3.1-8b", 1) == logged(14.96));
  // github.com/vllm-project/vllm issue 17469
  CHECK(weight_gib_per_device("qwen3-30b-a3b", 4) == logged(14.2474));
}

double cache_per_token_and_rank(const char* id, std::int64_t tensor_parallel) {
  const Scenario scenario = with_devices(scenario_of(id, "h100-sxm-80gb"), tensor_parallel);
  const PreparedScenario prepared = prepare(scenario);
  return in_bytes(cache_bytes_per_rank(prepared.model, scenario, machine_of(scenario), 1));
}

TEST_CASE("published: bytes a token are what servers' cache blocks imply") {
  // vLLM reserves 4 GiB of host memory a rank and logs how many blocks of 16 tokens that holds.
  const auto host_blocks = [](double bytes_per_token) {
    return std::floor(gibibytes(4).base() / (16 * bytes_per_token));
  };
  // github.com/dstackai/benchmarks comparison/h100sxm5_vs_mi300x/issues/serving_issue_2.txt: Llama-3.1-405B
  // on eight ranks
  CHECK(host_blocks(cache_per_token_and_rank("llama-3.1-405b", 8)) == 4'161);
  // github.com/vllm-project/vllm issue 10517: 31,232 tokens in 3.81 GiB, Llama-3.1-8B
  CHECK(3.81 * gibibytes(1).base() / 31'232 ==
        doctest::Approx(cache_per_token_and_rank("llama-3.1-8b", 1)).epsilon(0.002));
  // github.com/vllm-project/vllm-project.github.io _posts/2026-01-08-kv-offloading-connector.md@c3a01c4:
  // blocks of 16 tokens hold 2 MiB for Llama-3.1-8B, and for Qwen3-32B on each of two ranks
  CHECK(16 * cache_per_token_and_rank("llama-3.1-8b", 1) == mebibytes(2).base());
  CHECK(16 * cache_per_token_and_rank("qwen3-32b", 2) == mebibytes(2).base());
}

}  // namespace
}  // namespace longpeak::test
