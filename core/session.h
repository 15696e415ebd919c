// SPDX-License-Identifier: MIT
// A session: a user brings a document, asks several questions about it and thinks between them. Its
// throughput is bounded by operational analysis (Denning and Buzen, 1978): by the users there are, by the
// time each session demands of the devices, and by the time it demands of the host link.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/model_costs.h"
#include "core/work.h"

namespace longpeak {

enum class SessionLimit { kUsers, kDevices, kHostLink, kHbmCapacity };

inline constexpr std::array<std::string_view, 4> kSessionLimitNames = {"users", "devices", "host_link",
                                                                       "hbm_capacity"};

/// Time that one session keeps each resource of a replica's devices busy.
struct DeviceDemand {
  Seconds compute;
  Seconds memory;
  Seconds link;
};

struct SessionEstimate {
  Seconds document_prefill;  ///< of one session
  Seconds question_prefill;  ///< all rounds
  Seconds answers_alone;     ///< decode of all answers with nobody else in the batch
  Seconds answers_shared;    ///< the session's share of decode steps in the largest batch that fits
  Seconds think;
  Seconds swapping;  ///< context switches a session pays on average
  Seconds response;  ///< prefills, answers alone and swapping
  DeviceDemand demand;
  Seconds device_demand;  ///< peak: the largest of `demand`; paper: prefills and shared answers in turn
  Seconds host_link_demand;
  double users = 0;           ///< that take part: limited by capacity where nothing can be swapped
  double resident = 0;        ///< whole caches that fit
  double swapped_rounds = 0;  ///< rounds of a session that find their cache swapped out
  double replicas = 1;
  double host_links = 1;  ///< sets of links that swap independently
  double sessions_per_hour = 0;
  SessionLimit limit = SessionLimit::kUsers;
  Bound bound = Bound::kHbmCapacity;
};

/// E13 to E15.
SessionEstimate session(const ModelCosts& model, const Scenario& scenario, const Machine& machine);

}  // namespace longpeak
