// SPDX-License-Identifier: MIT
// The worked number of each equation of docs/model.md. Change one and the other has to follow.
#include "core/attention.h"
#include "core/collectives.h"
#include "core/compression.h"
#include "core/server_memory.h"
#include "core/weights_read.h"
#include "support.h"

namespace longpeak::test {
namespace {

/// Yi-34B-200K on one A100 80GB SXM, 50,000 tokens: what every field is left at.
Scenario running_example(View view = View::kPeak) {
  Scenario scenario = defaults();
  scenario.view = view;
  return scenario;
}

ModelCosts costs_of(std::string_view id) { return count_costs(model(id)); }

TEST_CASE("model.md E1: the parameters of Llama 3.1 8B") {
  // attention    4096 (4096 + 1024 + 1024 + 4096) =  41,943,040
  // feed-forward 3 x 4096 x 14,336                = 176,160,768
  // norms        2 x 4096                         =       8,192
  // 32 layers of 218,112,000, a norm of 4,096, and two tables of 128,256 x 4096 = 525,336,576
  CHECK(costs_of("llama-3.1-8b").parameters == 8'030'261'248.0);
}

TEST_CASE("model.md E2: the cache of Yi-34B, DeepSeek-V3 and Mistral 7B") {
  const Scenario yi = running_example();
  // 60 layers x 8 heads x (128 + 128) x 2 bytes = 245,760; x 50,000
  CHECK(in_bytes(cache_bytes(costs_of("yi-34b-200k"), yi, 1)) == 245'760.0);
  CHECK(in_bytes(cache_bytes(costs_of("yi-34b-200k"), yi, 50'000)) == 12'288'000'000.0);
  // 61 layers x (512 + 64) x 2 bytes
  CHECK(in_bytes(cache_bytes(costs_of("deepseek-v3"), yi, 1)) == 70'272.0);
  // 32 layers x 8 heads x 256 x 2 bytes = 131,072; x min(50,000, 4,096)
  CHECK(in_bytes(cache_bytes(costs_of("mistral-7b-v0.1"), yi, 50'000)) == 536'870'912.0);
}

TEST_CASE("model.md E2: windows, an indexer, compressed entries and a recurrent state") {
  Scenario scenario = running_example();
  const auto cache = [&](std::string_view id, double context) {
    return in_bytes(cache_bytes(costs_of(id), scenario, context));
  };
  // 12 layers x 2,048 bytes x 50,000 and 12 x 2,048 x 128
  CHECK(cache("gpt-oss-20b", 50'000) == 1'231'945'728.0);
  // 61 layers x ((512 + 64) x 2 + 128 + 4) bytes
  CHECK(cache("deepseek-v3.2", 1) == 78'324.0);
  // 43 x 128 x 1,024 + 21 x 12,500 x (1,024 + 132) + 20 x 390 x 1,024
  CHECK(cache("deepseek-v4-flash", 50'000) == 317'073'296.0);
  // 12 layers x 2 heads x (256 + 256) x 2 bytes
  CHECK(cache("qwen3-next-80b-a3b", 1) == 24'576.0);
  // 36 layers x (32 x 128 x 128 x 4 + (2 x 2,048 + 4,096) x 3 x 2) bytes
  CHECK(in_bytes(state_bytes(costs_of("qwen3-next-80b-a3b"))) == 77'266'944.0);
  scenario.deployment.cache_management = CacheManagement::kUniform;
  // 24 layers x 2,048 bytes x 50,000
  CHECK(cache("gpt-oss-20b", 50'000) == 2'457'600'000.0);
  scenario.deployment.kv_format = NumberFormat::kFp8;
  // 61 layers x (512 + 4 x 4 + 64 x 2 + 128 + 4) bytes
  CHECK(cache("deepseek-v3.2", 1) == 48'068.0);
}

TEST_CASE("model.md E3: the query-key pairs of 50,000 tokens") {
  // 50,000 x 50,001 / 2
  CHECK(causal_pairs(0, 50'000, 1e18) == 1'250'025'000.0);
  // 4,096 x 4,097 / 2 + (50,000 - 4,096) x 4,096 = 8,390,656 + 188,022,784
  CHECK(causal_pairs(0, 50'000, 4'096) == 196'413'440.0);
  // the paper: 50,000 x 50,000 / 2
  CHECK(paper_pairs(0, 50'000, 1e18) == 1'250'000'000.0);
  // chunks of 8,192: 6 x 8,192 x 8,193 / 2 + 848 x 849 / 2 = 201,351,168 + 359,976
  CachePart chunks;
  chunks.chunked = true;
  chunks.window = 8'192;
  CHECK(pairs_in(chunks, 0, 50'000) == 201'711'144.0);
  CHECK(read_entries(chunks, 50'000) == 848.0);
}

TEST_CASE("model.md E4: Mixtral 8x7B reads 5.46875 of 8 experts for four tokens") {
  const ModelCosts mixtral = costs_of("mixtral-8x7b");
  // 8 (1 - (1 - 2/8)^4) = 8 (1 - 0.31640625)
  CHECK(experts_touched(mixtral.groups[0], 4) == 5.46875);
  // 32 layers x 5.46875 x 3 x 4096 x 14,336
  CHECK(touched_expert_parameters(mixtral, 4) == 30'828'134'400.0);
  // attention 1,342,177,280 + routers 1,048,576 + norms 266,240 + head 131,072,000
  // + embedding 4 x 4096 = 16,384, all x 2 bytes
  const Scenario scenario = scenario_of("mixtral-8x7b", "h200-sxm");
  CHECK(in_bytes(weight_bytes_read_per_rank(mixtral, scenario, machine_of(scenario), 4)) == 64'605'429'760.0);
}

TEST_CASE("model.md E4: gpt-oss-20b as its checkpoint stores it") {
  Scenario scenario = scenario_of("gpt-oss-20b", "h200-sxm");
  // 20,914,757,184 parameters x 2 bytes
  CHECK(in_bytes(estimate_of(scenario).memory.weights.all_devices) == 41'829'514'368.0);
  scenario.deployment.weights_as_stored = true;
  // 19,116,933,120 x 4.25 / 8 + 1,797,824,064 x 2 bytes
  CHECK(in_bytes(estimate_of(scenario).memory.weights.all_devices) == 13'751'518'848.0);
}

TEST_CASE("model.md E5: Yi-34B over 8 and over 16 ranks") {
  Scenario scenario = running_example();
  scenario.device_count = 8;
  // (34,388,917,248 + 7 x 867,328) x 2 bytes: the norms are kept on each of the eight
  CHECK(in_bytes(estimate_of(scenario).memory.weights.all_devices) == 68'789'977'088.0);
  CHECK(in_bytes(estimate_of(scenario).memory.cache_stored) == 12'288'000'000.0);
  // 16 x ceil(8 / 16) / 8 = 2 copies
  scenario.device_count = 16;
  CHECK(in_bytes(estimate_of(scenario).memory.cache_stored) == 24'576'000'000.0);
}

TEST_CASE("model.md E6: the all-reduces of prefill of Yi-34B over 8 ranks") {
  Scenario scenario = running_example();
  scenario.device_count = 8;
  const ModelCosts yi = costs_of("yi-34b-200k");
  // 2 x 60 x 7/8 x 50,000 x 7168 x 2 bytes
  CHECK(in_bytes(all_reduce_bytes(yi, machine_of(scenario), 50'000)) == 75'264'000'000.0);
  // 50,000 x 7168 x 2 bytes
  CHECK(in_bytes(stage_bytes(yi, 50'000)) == 716'800'000.0);
}

TEST_CASE("model.md E7: the roofline of one decode step") {
  const Estimate estimate = estimate_of(running_example());
  // (67,860,330,496 + 86,016,000,000) FLOP / 312e12 FLOP/s
  CHECK(in_seconds(estimate.decode.time.compute) == near(0.000493193366974359));
  // (67,860,344,832 + 12,288,000,000) bytes / 2.039e12 bytes/s
  CHECK(in_seconds(estimate.decode.time.memory) == near(0.03930767279646886));
  CHECK(estimate.decode.time.total == estimate.decode.time.memory);
  CHECK(estimate.decode.time.bound == Bound::kHbmBandwidth);
  // 312e12 / 2.039e12
  CHECK(in_flops_per_byte(estimate.machine.matmul.rate / estimate.machine.hbm) == near(153.01618440411966));
}

TEST_CASE("model.md E8: Llama 3.1 8B at a million tokens, a quarter of the layers, half of the tokens") {
  Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  scenario.deployment.kv_format = NumberFormat::kFp8;
  scenario.compression.layers_fraction = 0.25;
  scenario.compression.tokens_fraction = 0.5;
  // 65,536 bytes x 1,000,000 x 0.25 x 0.5
  CHECK(in_bytes(cache_bytes(costs_of("llama-3.1-8b"), scenario, 1'000'000)) == 8'192'000'000.0);
  CHECK(prefill_attention_fraction(scenario.compression) == 1.0);
  scenario.compression.applies = CompressionApplies::kAtPrefill;
  CHECK(prefill_attention_fraction(scenario.compression) == 0.125);
  CHECK(prefill_linear_fraction(scenario.compression) == 0.25);
}

TEST_CASE("model.md E9: users of Yi-34B on one A100 at 50,000 tokens") {
  // (85,899,345,920 - 68,777,834,496) / 12,288,000,000
  CHECK(estimate_of(running_example()).memory.concurrency == near(1.3933521666666666));
  // (80 - 68) / 11.444091796875
  CHECK(estimate_of(running_example(View::kPaper)).memory.concurrency == near(1.048576));
}

TEST_CASE("model.md E10: prefill of 50,000 tokens of Yi-34B on one A100") {
  const Estimate peak = estimate_of(running_example());
  // 2 x 50,000 x (33,470,545,920 + 867,328) + 2 x 458,752,000
  CHECK(in_flops(peak.prefill.work.linear) == 3'347'142'242'304'000.0);
  // 2 x 60 x 56 x 256 x 1,250,025,000
  CHECK(in_flops(peak.prefill.work.attention) == 2'150'443'008'000'000.0);
  // 5,497,585,250,304,000 / 312e12
  CHECK(in_seconds(peak.prefill.time.total) == near(17.62046554584615));
  // 50,000 x (2 x 34e9 + 2 x 60 x 50,000 x 4096) / 312e12 = 4.6288e15 / 312e12
  CHECK(in_seconds(estimate_of(running_example(View::kPaper)).prefill.time.total) ==
        near(14.835897435897436));
}

TEST_CASE("model.md E11: one token of Yi-34B at 50,000 tokens on one A100") {
  const Estimate peak = estimate_of(running_example());
  // (34,388,917,248 - 458,752,000 + 7,168) x 2 bytes
  CHECK(in_bytes(peak.decode.work.weights_read) == 67'860'344'832.0);
  // (67,860,344,832 + 12,288,000,000) / 2.039e12
  CHECK(in_seconds(peak.decode.time.total) == near(0.03930767279646886));
  // (68 + 11.444091796875) / 2000
  CHECK(in_seconds(estimate_of(running_example(View::kPaper)).decode.time.total) == near(0.0397220458984375));
}

TEST_CASE("model.md E11: what a recurrent and a sparse model move for one token") {
  const Estimate next = estimate_of(scenario_of("qwen3-next-80b-a3b", "h200-sxm"));
  // 12 x 2,048 x 50,000 + 2 x 77,266,944 bytes
  CHECK(in_bytes(next.decode.work.cache_moved) == 1'383'333'888.0);
  // 12 x 2 x 50,000 x 16 x 512 + 36 x 7 x 524,288 FLOP
  CHECK(in_flops(next.decode.work.attention) == 9'962'520'576.0);
  const Estimate sparse = estimate_of(scenario_of("deepseek-v3.2", "h200-sxm"));
  // 61 x (2,048 x 1,152 + 50,000 x 132) bytes
  CHECK(in_bytes(sparse.decode.work.cache_moved) == 546'517'056.0);
  CHECK(in_bytes(sparse.memory.cache) == 3'916'200'000.0);
}

TEST_CASE("model.md E12: one context switch at 50,000 tokens") {
  // 2 x 12,288,000,000 / 31.5e9
  CHECK(in_seconds(*estimate_of(running_example()).context_switch.total) == near(0.7801904761904762));
  // 2 x 11.444091796875 / 20, and 2 x 12.288 / 20 in SI units
  Scenario paper = running_example(View::kPaper);
  CHECK(in_seconds(*estimate_of(paper).context_switch.total) == near(1.1444091796875));
  paper.units = Units::kSi;
  CHECK(in_seconds(*estimate_of(paper).context_switch.total) == near(1.2288));
}

TEST_CASE("model.md E13: the session of one user alone") {
  const SessionEstimate session = estimate_of(running_example()).session;
  // mean context 50,000 + 2 x 250 + 125 = 50,625; its cache 12,441,600,000 bytes
  // 5 x 250 x (67,860,344,832 + 12,441,600,000) / 2.039e12
  CHECK(in_seconds(session.answers_alone) == near(49.22875480137322));
  // 17.62046554584615 + 49.22875480137322 + 4 x 60
  CHECK(in_seconds(session.response + session.think) == near(306.84922034721937));
}

TEST_CASE("model.md E14: with four users and room for one, three rounds of four are swapped") {
  Scenario scenario = running_example();
  scenario.workload.session.users = 4;
  const SessionEstimate session = estimate_of(scenario).session;
  CHECK(session.resident == 1.0);
  // (5 - 1) (1 - 1/4)
  CHECK(session.swapped_rounds == 3.0);
  // 3 x 2 x 12,441,600,000 / 31.5e9
  CHECK(in_seconds(session.swapping) == near(2.369828571428571));
}

TEST_CASE("model.md E15: sessions per hour of one, four and eight users") {
  Scenario scenario = running_example();
  // 3600 x 1 / 306.84922034721937
  CHECK(estimate_of(scenario).session.sessions_per_hour == near(11.732146478737576));
  // 3600 x 4 / (66.84922034721938 + 2.369828571428571 + 240)
  scenario.workload.session.users = 4;
  CHECK(estimate_of(scenario).session.sessions_per_hour == near(46.56892921169445));
  // Memory is the busiest: 12,288,000,000 / 2.039e12 + 49.22875480137323 = 49.2347812849436 s a session;
  // 3600 / that is below 3600 x 8 / (66.84922034721938 + 2.7648 + 240)
  scenario.workload.session.users = 8;
  const SessionEstimate busy = estimate_of(scenario).session;
  CHECK(busy.sessions_per_hour == near(73.11904117467684));
  CHECK(busy.limit == SessionLimit::kDevices);
}

ServerMemory server_memory_of(const Scenario& scenario) {
  const PreparedScenario prepared = prepare(scenario);
  const Machine machine = machine_of(scenario);
  const double context = static_cast<double>(scenario.workload.context_tokens);
  return server_memory(prepared.model, scenario, machine,
                       memory_at(prepared.model, scenario, machine, context));
}

TEST_CASE("model.md E16: the KV budget of Qwen3 32B on one and on two H100") {
  Scenario scenario = scenario_of("qwen3-32b", "h100-sxm-80gb");
  scenario.deployment.memory_utilization_fraction = 0.9;
  // 0.9 x 85,520,809,984 - 65,524,246,528 - (151,936 x 37,600 + 0.35 x 2^30) - (0.14 + 0.47 x 0.9) x 2^30
  CHECK(in_bytes(server_memory_of(scenario).kv_budget_per_device) ==
        doctest::Approx(4'751'362'572).epsilon(1e-9));
  scenario.device_count = 2;
  CHECK(in_bytes(server_memory_of(scenario).kv_budget_per_device) / gibibytes(1).base() ==
        to_digits(34.53, 4));
}

TEST_CASE("server memory: ranks beyond the KV heads hold copies of W_k and W_v") {
  // Qwen3 30B-A3B, 4 KV heads on 8 ranks: 48 layers x 2048 x 2 x 4 x 128 = 100,663,296 parameters, of which a
  // rank holds a fourth instead of an eighth, 2 bytes each.
  Scenario scenario = with_devices(scenario_of("qwen3-30b-a3b", "h100-sxm-80gb"), 8);
  const Bytes split = estimate_of(scenario).memory.weights.per_device;
  CHECK(in_bytes(server_memory_of(scenario).weights_per_device - split) == 100'663'296.0 / 8 * 2);
  scenario.device_count = 4;
  CHECK(server_memory_of(scenario).weights_per_device == estimate_of(scenario).memory.weights.per_device);
}

TEST_CASE("model.md E17: pages of Qwen3.8-27B on two RTX 3090") {
  Scenario scenario = scenario_of("qwen3.8-27b", "rtx-3090");
  scenario.device_count = 2;
  scenario.deployment.kv_format = NumberFormat::kFp8;
  scenario.deployment.kv_budget_per_device = gibibytes(4.99);
  scenario.workload.context_tokens = 131'072;
  // floor(4.99 x 2^30 / (1,605,632 x 16)) = 208 pages, 84 + 6 for a request
  CHECK(server_memory_of(scenario).max_concurrency == 208.0 / 90);
  CHECK(server_memory_of(scenario).kv_tokens == 302'921);
}

}  // namespace
}  // namespace longpeak::test
