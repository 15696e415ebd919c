// SPDX-License-Identifier: MIT
// HBM: weights, caches, what is free, and how many users fit.
#pragma once

#include "core/machine.h"
#include "core/model_costs.h"

namespace longpeak {

/// Bytes of the weights of one replica, and how they lie on one device.
struct WeightBytes {
  Bytes per_device;
  Bytes all_devices;  ///< replicas and replicated parts counted
};

struct Memory {
  Bytes hbm;       ///< all devices, after memory_utilization_fraction
  Bytes reserved;  ///< all devices
  WeightBytes weights;
  Bytes cache_per_token;  ///< what one more token adds while it lies inside every window
  Bytes cache;            ///< one user at the context length, stored once
  Bytes cache_stored;     ///< the same with tensor-parallel copies
  Bytes cache_counted;    ///< the same as the view counts it: GiB taken for GB in paper units
  Bytes state;            ///< of one user, constant in the context
  Bytes free;             ///< for caches, not below zero
  Bytes missing;          ///< for `batch` users in each replica; zero when they fit
  bool fits = false;
  double concurrency = 0;  ///< users that fit, as a real number
  double users = 0;        ///< whole users: each replica rounded down
};

/// The paper prints caches in GiB and calls them GB: 1 GiB then counts as 1e9 bytes.
inline constexpr double kGibibyteCountedAsGigabyte = 1e9 / 1073741824.0;

/// E8. Bytes of one stored entry; compression leaves a fraction of it.
double entry_bytes(const CachePart& part, const Scenario& scenario);

/// E2, E8. Cache of one user at `context` tokens, stored once.
Bytes cache_bytes(const ModelCosts& model, const Scenario& scenario, double context);

/// E5. The part of one user's cache on one tensor-parallel rank, all pipeline stages together.
Bytes cache_bytes_per_rank(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                           double context);

/// E2. What one more token adds while it lies inside every window, stored once.
Bytes cache_bytes_per_token(const ModelCosts& model, const Scenario& scenario);

/// E11. Bytes of the cache that one decode step of one user reads on one tensor-parallel rank.
Bytes cache_bytes_read_per_rank(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                                double context);

/// Recurrent states are kept in FP32.
inline constexpr double kStateBytes = 4;

/// E2. Recurrent and convolution state of one user, constant in the context.
Bytes state_bytes(const ModelCosts& model);

/// One user's cache with its tensor-parallel copies, in the units of the view.
Bytes cache_bytes_counted(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                          double context);

/// E9. Memory at `context` tokens.
Memory memory_at(const ModelCosts& model, const Scenario& scenario, const Machine& machine, double context);

}  // namespace longpeak
