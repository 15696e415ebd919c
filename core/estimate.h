// SPDX-License-Identifier: MIT
// The whole cost model on one page: a scenario in, an estimate out. estimate.cpp reads as the paper does.
#pragma once

#include "core/context_switch.h"
#include "core/decode.h"
#include "core/memory.h"
#include "core/session.h"

namespace longpeak {

/// The context every metric is compared with: the paper's 4K, where K = 1000.
inline constexpr std::int64_t kReferenceContextTokens = 4'000;

enum class Metric { kConcurrency, kPrefill, kDecode, kContextSwitch, kSessions };

inline constexpr std::size_t kMetricCount = 5;
inline constexpr std::array<std::string_view, kMetricCount> kMetricNames = {
    "concurrency", "prefill_seconds", "decode_seconds_per_token", "context_switch_seconds",
    "sessions_per_hour"};

/// A scenario whose model has been counted: what evaluation starts from. Changing a numeric field of
/// `scenario` needs no new preparation; changing the model or the view does.
struct PreparedScenario {
  Scenario scenario;
  ModelCosts model;
};

PreparedScenario prepare(const Scenario& scenario);

/// The four metrics and the sessions they make together, with all that they were made of.
struct Estimate {
  Machine machine;
  Memory memory;
  Phase prefill;
  Phase decode;
  ContextSwitch context_switch;
  SessionEstimate session;
  Seconds output;  ///< output_tokens steps at the context length: growth by the answer itself is neglected

  /// Absent: no host link.
  std::optional<double> value(Metric metric) const;
  Bound bound(Metric metric) const;
};

/// Well under a microsecond; allocates nothing.
Estimate estimate(const PreparedScenario& prepared);

/// The same scenario at kReferenceContextTokens, document of the session included.
PreparedScenario at_reference_context(const PreparedScenario& prepared);

}  // namespace longpeak
