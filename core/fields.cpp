// SPDX-License-Identifier: MIT
#include "core/fields.h"

#include <array>
#include <cmath>

namespace longpeak {
namespace {

using std::int64_t;

constexpr std::array<std::string_view, kNumberFormatCount + 1> kWeightFormatOptions = {
    "fp32", "bf16", "fp16", "fp8", "int8", "fp4", "int4", "checkpoint"};
constexpr std::array<std::string_view, 2> kHostLinksOptions = {"one", "one_per_device"};
constexpr std::array<std::string_view, 2> kDuplexOptions = {"half", "full"};
constexpr std::array<std::string_view, 2> kAppliesOptions = {"at_prefill", "after_prefill"};
constexpr std::array<std::string_view, 2> kViewOptions = {"paper", "peak"};
constexpr std::array<std::string_view, 2> kUnitsOptions = {"paper", "si"};

using Value = std::optional<double>;

constexpr Value index_of(auto option) { return static_cast<double>(option); }

constexpr std::array<std::string_view, 2> kCacheManagementOptions = {"per_layer", "uniform"};

constexpr Value optional_bytes(const std::optional<Bytes>& amount) {
  return amount ? Value(in_bytes(*amount)) : std::nullopt;
}

template <class Dimension>
constexpr Value optional_base(const std::optional<Quantity<Dimension>>& quantity) {
  return quantity ? Value(quantity->base()) : std::nullopt;
}

constexpr double kMostTokens = 1e9;

// Order is the order of the form.
constexpr std::array kFields = {
    Field{.path = "model.id",
          .label = "Model",
          .help = "A built-in model. Its shape gives parameters, cache and FLOPs.",
          .type = FieldType::kId,
          .unit = ""},
    Field{.path = "hardware.id",
          .label = "Hardware",
          .help = "A built-in accelerator. Dense rates, memory as the driver shows it.",
          .type = FieldType::kId,
          .unit = ""},
    Field{.path = "hardware.count",
          .label = "Devices",
          .help = "Accelerators in all, shared by every replica of the model.",
          .type = FieldType::kInteger,
          .unit = "devices",
          .minimum = 1,
          .maximum = 100'000,
          .get = [](const Scenario& s) -> Value { return static_cast<double>(s.device_count); },
          .set = [](Scenario& s, double v) { s.device_count = static_cast<int64_t>(v); }},
    Field{.path = "hardware.memory_bytes",
          .label = "Own memory",
          .help = "HBM of one device, in place of the catalog's.",
          .type = FieldType::kNumber,
          .unit = "bytes",
          .minimum = 1,
          .maximum = 1e15,
          .default_rule = "as the driver shows it; as sold in the paper view",
          .get = [](const Scenario& s) { return optional_bytes(s.hardware.memory); },
          .set = [](Scenario& s, double v) { s.hardware.memory = bytes(v); }},
    Field{.path = "hardware.hbm_bytes_per_second",
          .label = "Own HBM bandwidth",
          .help = "HBM bandwidth of one device, in place of the catalog's.",
          .type = FieldType::kNumber,
          .unit = "bytes_per_second",
          .minimum = 1,
          .maximum = 1e18,
          .default_rule = "of the accelerator",
          .get = [](const Scenario& s) { return optional_base(s.hardware.hbm); },
          .set = [](Scenario& s, double v) { s.hardware.hbm = BytesPerSecond::from_base(v); }},
    Field{.path = "hardware.dense_flops_per_second",
          .label = "Own dense rate",
          .help = "Dense FLOP/s of one device in every format, in place of the catalog's.",
          .type = FieldType::kNumber,
          .unit = "flops_per_second",
          .minimum = 1,
          .maximum = 1e21,
          .default_rule = "of the accelerator, by format",
          .get = [](const Scenario& s) { return optional_base(s.hardware.dense); },
          .set = [](Scenario& s, double v) { s.hardware.dense = FlopsPerSecond::from_base(v); }},
    Field{.path = "hardware.host_link_bytes_per_second",
          .label = "Own host link",
          .help = "Link of one device to the host, one direction, in place of the catalog's.",
          .type = FieldType::kNumber,
          .unit = "bytes_per_second",
          .minimum = 1,
          .maximum = 1e18,
          .default_rule = "of the accelerator",
          .get = [](const Scenario& s) { return optional_base(s.hardware.host_link); },
          .set = [](Scenario& s, double v) { s.hardware.host_link = BytesPerSecond::from_base(v); }},
    Field{.path = "hardware.device_link_bytes_per_second",
          .label = "Own device link",
          .help = "Link of one device to the others, one direction, in place of the catalog's.",
          .type = FieldType::kNumber,
          .unit = "bytes_per_second",
          .minimum = 1,
          .maximum = 1e18,
          .default_rule = "of the accelerator; through the host where it has none",
          .get = [](const Scenario& s) { return optional_base(s.hardware.device_link); },
          .set = [](Scenario& s, double v) { s.hardware.device_link = BytesPerSecond::from_base(v); }},
    Field{.path = "deployment.tensor_parallel",
          .label = "Tensor parallel",
          .help =
              "Devices that share every layer of one replica. Divides prefill and decode, not the context "
              "switch over one host link; beyond the KV heads the cache is copied.",
          .type = FieldType::kInteger,
          .unit = "devices",
          .minimum = 1,
          .maximum = 100'000,
          .default_rule = "hardware.count / deployment.pipeline_parallel",
          .get =
              [](const Scenario& s) {
                const auto& given = s.deployment.tensor_parallel;
                return given ? Value(static_cast<double>(*given)) : std::nullopt;
              },
          .set = [](Scenario& s, double v) { s.deployment.tensor_parallel = static_cast<int64_t>(v); }},
    Field{
        .path = "deployment.pipeline_parallel",
        .label = "Pipeline parallel",
        .help =
            "Stages that each hold a part of the layers. More room and throughput; one token is not faster.",
        .type = FieldType::kInteger,
        .unit = "devices",
        .minimum = 1,
        .maximum = 1'024,
        .get = [](const Scenario& s) -> Value { return static_cast<double>(s.deployment.pipeline_parallel); },
        .set = [](Scenario& s, double v) { s.deployment.pipeline_parallel = static_cast<int64_t>(v); }},
    Field{.path = "deployment.weight_format",
          .label = "Weight format",
          .help =
              "How the weights of the layers are stored; below 16 bits, embedding and head keep 16. "
              "Multiplication "
              "runs in the same format or in a wider one, whichever is faster. Checkpoint: as the published "
              "weights are, scales and unquantised parts counted.",
          .type = FieldType::kOption,
          .unit = "",
          .options = kWeightFormatOptions,
          .default_rule = "bf16; checkpoint for an imported quantised configuration",
          .get = [](const Scenario& s) -> Value {
            return s.deployment.weights_as_stored ? static_cast<double>(kNumberFormatCount)
                                                  : static_cast<double>(s.deployment.weight_format);
          },
          .set =
              [](Scenario& s, double v) {
                s.deployment.weights_as_stored = v == static_cast<double>(kNumberFormatCount);
                if (!s.deployment.weights_as_stored) {
                  s.deployment.weight_format = static_cast<NumberFormat>(static_cast<int>(v));
                }
              }},
    Field{.path = "deployment.kv_format",
          .label = "KV cache format",
          .help = "How keys and values are stored. FP8 halves the cache of bf16.",
          .type = FieldType::kOption,
          .unit = "",
          .options = kNumberFormatNames,
          .default_rule = "bf16; that of an imported configuration which names one",
          .get = [](const Scenario& s) { return index_of(s.deployment.kv_format); },
          .set = [](Scenario& s,
                    double v) { s.deployment.kv_format = static_cast<NumberFormat>(static_cast<int>(v)); }},
    Field{.path = "deployment.memory_utilization_fraction",
          .label = "Memory utilization",
          .help = "Share of each device's HBM that may be used. Servers often take 0.9; the paper takes all.",
          .type = FieldType::kNumber,
          .unit = "fraction",
          .minimum = 0.01,
          .maximum = 1,
          .get = [](const Scenario& s) -> Value { return s.deployment.memory_utilization_fraction; },
          .set = [](Scenario& s, double v) { s.deployment.memory_utilization_fraction = v; }},
    Field{.path = "deployment.reserved_bytes",
          .label = "Reserved per device",
          .help = "HBM of each device kept for activations, graphs and the framework.",
          .type = FieldType::kNumber,
          .unit = "bytes",
          .minimum = 0,
          .maximum = 1e15,
          .get = [](const Scenario& s) -> Value { return in_bytes(s.deployment.reserved); },
          .set = [](Scenario& s, double v) { s.deployment.reserved = bytes(v); }},
    Field{
        .path = "deployment.activation_reserve_bytes",
        .label = "Activation reserve",
        .help =
            "HBM of each device a server sets aside for activations when it starts. Counts in what a server "
            "prints, not in the peak.",
        .type = FieldType::kNumber,
        .unit = "bytes",
        .minimum = 0,
        .maximum = 1e15,
        .default_rule = "as measured at start-up: logits of a full batch and 0.35 GiB",
        .get = [](const Scenario& s) { return optional_bytes(s.deployment.activation_reserve); },
        .set = [](Scenario& s, double v) { s.deployment.activation_reserve = bytes(v); }},
    Field{.path = "deployment.framework_reserve_bytes",
          .label = "Framework reserve",
          .help =
              "HBM of each device that the driver, the collectives and graphs take. Counts in what a server "
              "prints, not in the peak.",
          .type = FieldType::kNumber,
          .unit = "bytes",
          .minimum = 0,
          .maximum = 1e15,
          .default_rule = "as measured at start-up: about 0.6 GiB, on several devices 1.0",
          .get = [](const Scenario& s) { return optional_bytes(s.deployment.framework_reserve); },
          .set = [](Scenario& s, double v) { s.deployment.framework_reserve = bytes(v); }},
    Field{.path = "deployment.kv_budget_bytes_per_device",
          .label = "KV budget per device",
          .help = "What your server printed as available for the KV cache. Replaces the computed budget.",
          .type = FieldType::kNumber,
          .unit = "bytes",
          .minimum = 0,
          .maximum = 1e15,
          .default_rule = "memory utilization x HBM - weights - reserves",
          .get = [](const Scenario& s) { return optional_bytes(s.deployment.kv_budget_per_device); },
          .set = [](Scenario& s, double v) { s.deployment.kv_budget_per_device = bytes(v); }},
    Field{.path = "deployment.kv_block_tokens",
          .label = "KV block",
          .help =
              "Tokens of one page of a paged KV cache; caches are rounded up to whole pages. 1 is not paged.",
          .type = FieldType::kInteger,
          .unit = "tokens",
          .minimum = 1,
          .maximum = 1e6,
          .get = [](const Scenario& s) -> Value { return static_cast<double>(s.deployment.kv_block_tokens); },
          .set = [](Scenario& s, double v) { s.deployment.kv_block_tokens = static_cast<int64_t>(v); }},
    Field{
        .path = "deployment.prefill_chunk_tokens",
        .label = "Prefill chunk",
        .help =
            "Tokens a server processes in one step at most; layers with a window keep room for them. Counts "
            "in what a server prints, not in the peak.",
        .type = FieldType::kInteger,
        .unit = "tokens",
        .minimum = 1,
        .maximum = kMostTokens,
        .default_rule = "8,192 on devices of 70 GiB and more but A100, else 2,048",
        .get =
            [](const Scenario& s) {
              const auto& given = s.deployment.prefill_chunk_tokens;
              return given ? Value(static_cast<double>(*given)) : std::nullopt;
            },
        .set = [](Scenario& s, double v) { s.deployment.prefill_chunk_tokens = static_cast<int64_t>(v); }},
    Field{.path = "deployment.cache_management",
          .label = "Cache management",
          .help =
              "Per layer: windowed layers keep their window only. Uniform: every layer keeps every token, as "
              "engines without hybrid cache management do.",
          .type = FieldType::kOption,
          .unit = "",
          .options = kCacheManagementOptions,
          .get = [](const Scenario& s) { return index_of(s.deployment.cache_management); },
          .set =
              [](Scenario& s, double v) {
                s.deployment.cache_management = static_cast<CacheManagement>(static_cast<int>(v));
              }},
    Field{.path = "deployment.host_links",
          .label = "Host links",
          .help =
              "One link moves the whole cache, as the paper has it; one per device moves a share over each.",
          .type = FieldType::kOption,
          .unit = "",
          .options = kHostLinksOptions,
          .get = [](const Scenario& s) { return index_of(s.deployment.host_links); },
          .set = [](Scenario& s,
                    double v) { s.deployment.host_links = static_cast<HostLinks>(static_cast<int>(v)); }},
    Field{.path = "deployment.host_link_duplex",
          .label = "Host link duplex",
          .help = "Half: the leaving cache goes out, then the entering one comes in, as the paper has it. "
                  "Full: both "
                  "at once.",
          .type = FieldType::kOption,
          .unit = "",
          .options = kDuplexOptions,
          .get = [](const Scenario& s) { return index_of(s.deployment.host_link_duplex); },
          .set =
              [](Scenario& s, double v) {
                s.deployment.host_link_duplex = static_cast<HostLinkDuplex>(static_cast<int>(v));
              }},
    Field{.path = "workload.context_tokens",
          .label = "Context",
          .help = "Tokens of one user that attention looks back on. K is 1,000; write 128Ki for 131,072.",
          .type = FieldType::kInteger,
          .unit = "tokens",
          .minimum = 1,
          .maximum = kMostTokens,
          .get = [](const Scenario& s) -> Value { return static_cast<double>(s.workload.context_tokens); },
          .set = [](Scenario& s, double v) { s.workload.context_tokens = static_cast<int64_t>(v); }},
    Field{.path = "workload.batch",
          .label = "Batch",
          .help = "Sequences decoded together in each replica. They share one reading of the weights.",
          .type = FieldType::kInteger,
          .unit = "sequences",
          .minimum = 1,
          .maximum = 1'000'000,
          .get = [](const Scenario& s) -> Value { return static_cast<double>(s.workload.batch); },
          .set = [](Scenario& s, double v) { s.workload.batch = static_cast<int64_t>(v); }},
    Field{.path = "workload.output_tokens",
          .label = "Output",
          .help = "Tokens of one answer. 250 is about one screen.",
          .type = FieldType::kInteger,
          .unit = "tokens",
          .minimum = 0,
          .maximum = kMostTokens,
          .get = [](const Scenario& s) -> Value { return static_cast<double>(s.workload.output_tokens); },
          .set = [](Scenario& s, double v) { s.workload.output_tokens = static_cast<int64_t>(v); }},
    Field{.path = "workload.session.document_tokens",
          .label = "Document",
          .help = "Tokens a user brings at the start of a session.",
          .type = FieldType::kInteger,
          .unit = "tokens",
          .minimum = 1,
          .maximum = kMostTokens,
          .default_rule = "workload.context_tokens",
          .get =
              [](const Scenario& s) {
                const auto& given = s.workload.session.document_tokens;
                return given ? Value(static_cast<double>(*given)) : std::nullopt;
              },
          .set = [](Scenario& s, double v) { s.workload.session.document_tokens = static_cast<int64_t>(v); }},
    Field{.path = "workload.session.rounds",
          .label = "Rounds",
          .help = "Questions a user asks in one session.",
          .type = FieldType::kInteger,
          .unit = "rounds",
          .minimum = 1,
          .maximum = 1'000'000,
          .get = [](const Scenario& s) -> Value { return static_cast<double>(s.workload.session.rounds); },
          .set = [](Scenario& s, double v) { s.workload.session.rounds = static_cast<int64_t>(v); }},
    Field{.path = "workload.session.question_tokens",
          .label = "Question",
          .help = "Tokens of each question, read before each answer. The paper neglects them.",
          .type = FieldType::kInteger,
          .unit = "tokens",
          .minimum = 0,
          .maximum = kMostTokens,
          .get = [](const Scenario& s) -> Value {
            return static_cast<double>(s.workload.session.question_tokens);
          },
          .set = [](Scenario& s, double v) { s.workload.session.question_tokens = static_cast<int64_t>(v); }},
    Field{.path = "workload.session.answer_tokens",
          .label = "Answer",
          .help = "Tokens of each answer in the session.",
          .type = FieldType::kInteger,
          .unit = "tokens",
          .minimum = 0,
          .maximum = kMostTokens,
          .get = [](const Scenario& s) -> Value {
            return static_cast<double>(s.workload.session.answer_tokens);
          },
          .set = [](Scenario& s, double v) { s.workload.session.answer_tokens = static_cast<int64_t>(v); }},
    Field{.path = "workload.session.think_seconds",
          .label = "Thinking time",
          .help = "Time a user reads and thinks between two rounds.",
          .type = FieldType::kNumber,
          .unit = "seconds",
          .minimum = 0,
          .maximum = 1e9,
          .get = [](const Scenario& s) -> Value { return in_seconds(s.workload.session.think); },
          .set = [](Scenario& s, double v) { s.workload.session.think = seconds(v); }},
    Field{.path = "workload.session.users",
          .label = "Users",
          .help =
              "Users in their sessions at the same time. Those beyond the concurrency pay context switches.",
          .type = FieldType::kInteger,
          .unit = "users",
          .minimum = 1,
          .maximum = kMostTokens,
          .get = [](const Scenario& s) -> Value { return static_cast<double>(s.workload.session.users); },
          .set = [](Scenario& s, double v) { s.workload.session.users = static_cast<int64_t>(v); }},
    Field{.path = "compression.layers_fraction",
          .label = "Layers kept",
          .help = "Share of the layers whose cache is kept.",
          .type = FieldType::kNumber,
          .unit = "fraction",
          .minimum = 1e-6,
          .maximum = 1,
          .get = [](const Scenario& s) -> Value { return s.compression.layers_fraction; },
          .set = [](Scenario& s, double v) { s.compression.layers_fraction = v; }},
    Field{.path = "compression.heads_fraction",
          .label = "Heads kept",
          .help = "Share of the KV heads whose cache is kept.",
          .type = FieldType::kNumber,
          .unit = "fraction",
          .minimum = 1e-6,
          .maximum = 1,
          .get = [](const Scenario& s) -> Value { return s.compression.heads_fraction; },
          .set = [](Scenario& s, double v) { s.compression.heads_fraction = v; }},
    Field{.path = "compression.tokens_fraction",
          .label = "Tokens kept",
          .help = "Share of the tokens kept after dropping or merging.",
          .type = FieldType::kNumber,
          .unit = "fraction",
          .minimum = 1e-6,
          .maximum = 1,
          .get = [](const Scenario& s) -> Value { return s.compression.tokens_fraction; },
          .set = [](Scenario& s, double v) { s.compression.tokens_fraction = v; }},
    Field{.path = "compression.hidden_fraction",
          .label = "Hidden kept",
          .help = "Share of each key and value left by low rank or fewer bits, besides the KV cache format.",
          .type = FieldType::kNumber,
          .unit = "fraction",
          .minimum = 1e-6,
          .maximum = 1,
          .get = [](const Scenario& s) -> Value { return s.compression.hidden_fraction; },
          .set = [](Scenario& s, double v) { s.compression.hidden_fraction = v; }},
    Field{.path = "compression.applies",
          .label = "Compression applies",
          .help = "At prefill saves prefill work too; after prefill saves memory, decode and switching only.",
          .type = FieldType::kOption,
          .unit = "",
          .options = kAppliesOptions,
          .get = [](const Scenario& s) { return index_of(s.compression.applies); },
          .set =
              [](Scenario& s, double v) {
                s.compression.applies = static_cast<CompressionApplies>(static_cast<int>(v));
              }},
    Field{.path = "view",
          .label = "View",
          .help = "Paper: the formulas of arXiv 2405.08944 to the letter. Peak: the roofline with everything "
                  "ideal, a "
                  "bound no server beats.",
          .type = FieldType::kOption,
          .unit = "",
          .options = kViewOptions,
          .get = [](const Scenario& s) { return index_of(s.view); },
          .set = [](Scenario& s, double v) { s.view = static_cast<View>(static_cast<int>(v)); }},
    Field{.path = "units",
          .label = "Units",
          .help = "Paper: caches in GiB next to weights in GB, as the paper counts, in the paper view only. "
                  "SI: bytes "
                  "throughout.",
          .type = FieldType::kOption,
          .unit = "",
          .options = kUnitsOptions,
          .default_rule = "paper in the paper view, si in the peak view",
          .get = [](const Scenario& s) { return s.units ? index_of(*s.units) : std::nullopt; },
          .set = [](Scenario& s, double v) { s.units = static_cast<Units>(static_cast<int>(v)); }},
};

}  // namespace

std::span<const Field> scenario_fields() { return kFields; }

const Field* find_field(std::string_view path) {
  for (const Field& field : kFields) {
    if (field.path == path) return &field;
  }
  return nullptr;
}

std::string_view defect_of(const Field& field, double value) {
  if (!std::isfinite(value)) return "is not a finite number";
  if (value < field.minimum) return "is too small";
  if (value > field.maximum) return "is too large";
  if (field.type == FieldType::kInteger && value != std::floor(value)) return "is not a whole number";
  return "";
}

}  // namespace longpeak
