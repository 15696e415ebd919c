// SPDX-License-Identifier: MIT
// What is asked: a model, hardware, a deployment and a workload. Defaults are the paper's running example.
// Ranges, labels and help of every field stand in core/fields.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/accelerator.h"
#include "core/model.h"

namespace longpeak {

enum class HostLinks { kOne, kOnePerDevice };
enum class HostLinkDuplex { kHalf, kFull };
/// `kPerLayer`: windowed layers keep their window. `kUniform`: every layer keeps every token.
enum class CacheManagement { kPerLayer, kUniform };

enum class CompressionApplies { kAtPrefill, kAfterPrefill };

/// `kPaper`: the paper's letter. `kPeak`: the roofline with everything ideal, which no measurement beats.
enum class View { kPaper, kPeak };

/// `kPaper`: cache in GiB next to weights in GB, as the paper prints them. `kSi`: bytes throughout.
enum class Units { kPaper, kSi };

/// Figures of the user's own in place of the catalog's: for a device that is not in it, or to see what one
/// matters.
struct HardwareOverrides {
  std::optional<Bytes> memory;
  std::optional<BytesPerSecond> hbm;
  std::optional<FlopsPerSecond> dense;        ///< for every format
  std::optional<BytesPerSecond> host_link;    ///< one direction
  std::optional<BytesPerSecond> device_link;  ///< one direction
};

struct Deployment {
  std::optional<std::int64_t> tensor_parallel;  ///< absent: all devices of a pipeline stage
  std::int64_t pipeline_parallel = 1;
  NumberFormat weight_format = NumberFormat::kBf16;
  bool weights_as_stored = false;  ///< in the checkpoint's own formats instead of weight_format
  NumberFormat kv_format = NumberFormat::kBf16;
  double memory_utilization_fraction = 1;     ///< of each device's HBM
  Bytes reserved;                             ///< per device, besides weights and caches
  std::optional<Bytes> activation_reserve;    ///< per device; absent: as servers measure it at start-up
  std::optional<Bytes> framework_reserve;     ///< per device; absent: as servers measure it at start-up
  std::optional<Bytes> kv_budget_per_device;  ///< replaces the computed budget
  std::int64_t kv_block_tokens = 16;          ///< tokens of one page of the cache
  std::optional<std::int64_t>
      prefill_chunk_tokens;  ///< in one step; absent: as servers start (server_limits.h)
  CacheManagement cache_management = CacheManagement::kPerLayer;
  HostLinks host_links = HostLinks::kOne;
  HostLinkDuplex host_link_duplex = HostLinkDuplex::kHalf;
};

struct Session {
  std::optional<std::int64_t> document_tokens;  ///< absent: the context length
  std::int64_t rounds = 5;
  std::int64_t question_tokens = 0;
  std::int64_t answer_tokens = 250;
  Seconds think = seconds(60);  ///< between two rounds
  std::int64_t users = 1;
};

struct Workload {
  std::int64_t context_tokens = 50'000;
  std::int64_t batch = 1;  ///< sequences decoded together in each replica
  std::int64_t output_tokens = 250;
  Session session;
};

/// What is left of the cache along each of its axes; 1 is no compression.
struct Compression {
  double layers_fraction = 1;
  double heads_fraction = 1;
  double tokens_fraction = 1;
  double hidden_fraction = 1;
  CompressionApplies applies = CompressionApplies::kAfterPrefill;
};

struct Scenario {
  const Model* model = nullptr;           ///< never null in a parsed scenario
  std::shared_ptr<const Model> imported;  ///< keeps a model that is not from a catalog
  const Accelerator* device = nullptr;    ///< never null in a parsed scenario
  std::int64_t device_count = 1;
  HardwareOverrides hardware;
  Deployment deployment;
  Workload workload;
  Compression compression;
  View view = View::kPeak;
  std::optional<Units> units;  ///< absent: follows the view
};

constexpr std::int64_t tensor_parallel_of(const Scenario& scenario) {
  if (scenario.deployment.tensor_parallel) return *scenario.deployment.tensor_parallel;
  const std::int64_t devices = scenario.device_count / scenario.deployment.pipeline_parallel;
  return devices > 0 ? devices : 1;
}

constexpr std::int64_t document_tokens_of(const Scenario& scenario) {
  return scenario.workload.session.document_tokens.value_or(scenario.workload.context_tokens);
}

constexpr Units units_of(const Scenario& scenario) {
  return scenario.units.value_or(scenario.view == View::kPaper ? Units::kPaper : Units::kSi);
}

}  // namespace longpeak
