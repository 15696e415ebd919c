// SPDX-License-Identifier: MIT
#include "core/kv_pages.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/attention.h"
#include "core/collectives.h"
#include "core/server_limits.h"

namespace longpeak {
namespace {

/// A request of a recurrent layer holds its running state and, for prefix caching, a saved one.
constexpr double kStatesPerRequest = 2;

enum class StoreKind { kGrowing, kWindow, kChunk, kState };

/// Layers of one device whose pages look alike.
struct Store {
  StoreKind kind = StoreKind::kGrowing;
  double layers = 0;
  double token_bytes = 0;  ///< of one layer on one rank
  double window = 0;       ///< tokens of kWindow and kChunk
  double state_bytes = 0;  ///< of one layer on one rank, kState
};

constexpr std::size_t kMaxStores = kMaxLayerGroups * (kMaxCacheParts + 1);

struct Stores {
  std::array<Store, kMaxStores> list;
  std::size_t count = 0;
  bool paged = true;  ///< false: entries for several tokens, which no pages of tokens describe

  void add(const Store& store) {
    for (std::size_t index = 0; index < count; ++index) {
      Store& known = list[index];
      if (known.kind == store.kind && known.token_bytes == store.token_bytes &&
          known.window == store.window && known.state_bytes == store.state_bytes) {
        known.layers += store.layers;
        return;
      }
    }
    list[count++] = store;
  }
  auto begin() const { return list.begin(); }
  auto end() const { return list.begin() + static_cast<std::ptrdiff_t>(count); }
};

StoreKind kind_of(const CachePart& part, const Scenario& scenario) {
  const bool uniform = scenario.deployment.cache_management == CacheManagement::kUniform;
  if (uniform || part.window >= kUnlimited) return StoreKind::kGrowing;
  return part.chunked ? StoreKind::kChunk : StoreKind::kWindow;
}

Stores stores_of(const ModelCosts& model, const Scenario& scenario, const Machine& machine) {
  Stores stores;
  const double ranks = machine.tensor_parallel;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    for (std::size_t which = 0; which < group.cache_parts; ++which) {
      const CachePart& part = group.cache[which];
      if (!part.stored) continue;
      if (part.tokens_per_entry > 1) stores.paged = false;
      Store store;
      store.kind = kind_of(part, scenario);
      store.layers = group.layers;
      store.token_bytes = entry_bytes(part, scenario) * cache_share(part, ranks);
      if (store.kind != StoreKind::kGrowing) store.window = part.window;
      stores.add(store);
    }
    if (group.state_elements + group.convolution_elements > 0) {
      Store store;
      store.kind = StoreKind::kState;
      store.layers = group.layers;
      store.state_bytes =
          (group.state_elements * kStateBytes + group.convolution_elements * kActivationBytes) / ranks;
      stores.add(store);
    }
  }
  for (std::size_t index = 0; index < stores.count; ++index) {
    Store& store = stores.list[index];
    store.layers = std::ceil(store.layers / machine.pipeline_parallel);
  }
  return stores;
}

/// One page of every layer serves the same tokens: pages = floor(budget / (layers x bytes x block)).
KvCapacity growing_capacity(const Stores& stores, double budget, double context, double block) {
  double page = 0;
  for (const Store& store : stores) page += store.layers * store.token_bytes * block;
  const double pages = std::floor(budget / page);
  return {pages * block, pages / std::ceil(context / block)};
}

/// Bytes of a page that fits one block of any attention layer, and one state where there are any.
double page_bytes(const Stores& stores, double block) {
  double token = 0;
  double state = 0;
  for (const Store& store : stores) {
    token = std::max(token, store.token_bytes);
    state = std::max(state, store.state_bytes);
  }
  if (token == 0) return state;
  return std::max(1.0, std::ceil(state / (block * token))) * block * token;
}

/// Pages one request takes of one group of layers.
double request_pages(const Store& store, double page, double context, double chunk) {
  if (store.kind == StoreKind::kState) return kStatesPerRequest;
  const double block = std::floor(page / store.token_bytes);
  switch (store.kind) {
    case StoreKind::kWindow:  // the window may begin within a page
      return std::ceil(std::min(store.window - 1 + chunk, context) / block) + 1;
    case StoreKind::kChunk:
      return std::ceil(std::min(store.window + chunk, context) / block);
    default:
      return std::ceil(context / block);
  }
}

/// Layers of one kind are cut into groups of one size, and a page belongs to one layer of every group.
double group_size(const Stores& stores) {
  double fewest = kUnlimited;
  double most = 0;
  for (const Store& store : stores) {
    fewest = std::min(fewest, store.layers);
    most = std::max(most, store.layers);
  }
  return most < 1.25 * fewest ? most : fewest;  // rather some padding than many groups
}

KvCapacity mixed_capacity(const Stores& stores, double budget, double context, double block, double chunk) {
  const double page = page_bytes(stores, block);
  const double size = group_size(stores);
  double pages_per_request = 0;
  for (const Store& store : stores) {
    pages_per_request += std::ceil(store.layers / size) * request_pages(store, page, context, chunk);
  }
  const double requests = std::floor(budget / (page * size)) / pages_per_request;
  return {std::floor(requests * context), requests};
}

/// By bytes alone.
KvCapacity unpaged_capacity(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                            double budget, double context) {
  const Bytes state = state_bytes(model) / machine.tensor_parallel;
  const Bytes request =
      (cache_bytes_per_rank(model, scenario, machine, context) + state) / machine.pipeline_parallel;
  const double requests = budget / in_bytes(request);
  return {std::floor(requests * context), requests};
}

}  // namespace

// E17. requests = floor(budget / (page x group)) / sum over groups of the pages of a request
KvCapacity kv_capacity(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                       Bytes budget) {
  const double context = static_cast<double>(scenario.workload.context_tokens);
  const double block = static_cast<double>(scenario.deployment.kv_block_tokens);
  const Stores stores = stores_of(model, scenario, machine);
  const bool all_grow = std::all_of(stores.begin(), stores.end(),
                                    [](const Store& store) { return store.kind == StoreKind::kGrowing; });
  if (!stores.paged) return unpaged_capacity(model, scenario, machine, in_bytes(budget), context);
  if (all_grow) return growing_capacity(stores, in_bytes(budget), context, block);
  return mixed_capacity(stores, in_bytes(budget), context, block, prefill_chunk_tokens(scenario));
}

}  // namespace longpeak
