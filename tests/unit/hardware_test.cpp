// SPDX-License-Identifier: MIT
// The hardware table: facts that tables get wrong, and what must be true of every row.
#include <set>
#include <string>
#include <vector>

#include "core/notes.h"
#include "core/validate.h"
#include "support.h"

namespace longpeak::test {
namespace {

double dense_teraflops(std::string_view id, NumberFormat format) {
  for (const auto& dense : device(id).dense_rates) {
    if (dense && dense->format == format) return in_flops_per_second(dense->rate) / 1e12;
  }
  return 0;
}

constexpr NumberFormat kBf16 = NumberFormat::kBf16;
constexpr NumberFormat kFp8 = NumberFormat::kFp8;

TEST_CASE("hardware: every row is valid, with its own id and name and dated sources") {
  std::set<std::string> ids;
  std::set<std::string> names;
  for (const Accelerator* row : built_in_accelerators().rows) {
    CAPTURE(std::string(row->id));
    CHECK(is_valid(*row));
    CHECK(ids.insert(std::string(row->id)).second);
    CHECK(names.insert(std::string(row->name)).second);
    for (const Source& source : row->sources) CHECK(source.title.empty() == source.date.empty());
  }
}

TEST_CASE("hardware: a row may have no rates, but then no trust in them either") {
  Accelerator row = device("h100-sxm-80gb");
  row.dense_rates = {};
  CHECK_FALSE(is_valid(row));
  row.dense_rates_confidence = std::nullopt;
  CHECK(is_valid(row));
  row.dense_rates[0] = DenseRate{kBf16, teraflops_per_second(989.4)};
  CHECK_FALSE(is_valid(row));
}

TEST_CASE("hardware: dates are ISO, as far as they are known") {
  const auto is_iso = [](std::string_view date) {
    if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
    for (std::size_t at = 0; at < date.size(); ++at) {
      const bool dash = at == 4 || at == 7;
      if (dash ? date[at] != '-' : (date[at] < '0' || date[at] > '9')) return false;
    }
    return date >= "2015" && date < "2031";
  };
  for (const Accelerator* row : built_in_accelerators().rows) {
    CAPTURE(std::string(row->id));
    for (const Source& source : row->sources) CHECK((source.date.empty() || is_iso(source.date)));
    if (row->price)
      CHECK((is_iso(row->price->date) && row->price->usd_per_hour > 0 && !row->price->provider.empty()));
  }
  for (const Model* row : all_models()) CHECK(is_iso(row->source_date));
}

TEST_CASE("hardware: 92 products, and the A100 of the paper last") {
  const auto rows = built_in_accelerators().rows;
  CHECK(rows.size() == 92 + 1);
  CHECK(rows.back()->id == "a100-80gb-paper");
}

TEST_CASE("hardware: the devices that must be there are") {
  for (const char* id : {"v100-sxm2-32gb", "t4", "l4", "a10g", "l40s", "rtx-3090", "rtx-4090", "rtx-5090",
                         "a100-40gb-sxm", "a100-80gb-sxm", "h100-sxm-80gb", "h100-pcie-80gb", "h200-sxm",
                         "b200-sxm", "mi300x", "mi325x", "apple-m2-ultra", "tpu-v5e", "a100-80gb-paper"}) {
    CAPTURE(std::string(id));
    CHECK(find_row(built_in_accelerators().rows, id) != nullptr);
  }
}

TEST_CASE("hardware: what never shipped, or is not for sale, says so") {
  CHECK(device("rubin-cpx").status == ProductStatus::kCancelled);
  CHECK(device("openai-jalapeno").status == ProductStatus::kInternal);
  CHECK(device("groq-3-lpu").status == ProductStatus::kAnnounced);
  CHECK(device("maia-200").status == ProductStatus::kShipping);
}

TEST_CASE("hardware: a rate of vector units does not stand in for that of matrix units") {
  for (const char* id : {"jetson-thor-t5000", "apple-m5", "apple-m5-max", "apple-m5-ultra"}) {
    CAPTURE(std::string(id));
    CHECK(dense_teraflops(id, NumberFormat::kFp32) == 0);
    CHECK(in_flops_per_second(compute_rate(device(id), kBf16).rate) == 0);
  }
}

TEST_CASE("hardware: the wafers' sparse FP16 is no dense rate") {
  CHECK(dense_teraflops("cerebras-wse-3", NumberFormat::kFp16) == 0);  // not 125,000
}

TEST_CASE("hardware: Hopper's rates are dense, half of what its pages print") {
  CHECK(dense_teraflops("h100-sxm-80gb", kBf16) == 989.4);  // not 1,979
  CHECK(dense_teraflops("h100-sxm-80gb", kFp8) == 1978.9);  // not 3,958
  CHECK(dense_teraflops("h100-pcie-80gb", kBf16) == 756.5);
  CHECK(dense_teraflops("h200-sxm", kBf16) == 989.4);
}

TEST_CASE("hardware: Ampere has no FP8 and Volta no bf16") {
  CHECK(dense_teraflops("a100-80gb-sxm", kBf16) == 312);
  CHECK(dense_teraflops("a100-80gb-sxm", kFp8) == 0);
  CHECK(dense_teraflops("v100-sxm2-32gb", kBf16) == 0);
  // bf16 weights run in FP16 there.
  CHECK(compute_rate(device("v100-sxm2-32gb"), kBf16).format == NumberFormat::kFp16);
}

TEST_CASE("hardware: no shipping device multiplies FP8 more than four times as fast as bf16") {
  for (const Accelerator* row : built_in_accelerators().rows) {
    if (row->status == ProductStatus::kAnnounced) continue;
    CAPTURE(std::string(row->id));
    const double fp8 = dense_teraflops(row->id, kFp8);
    const double bf16 = dense_teraflops(row->id, kBf16);
    if (fp8 > 0 && bf16 > 0) CHECK((fp8 >= bf16 && fp8 <= 4 * bf16));
  }
}

TEST_CASE("hardware: bandwidths and links are of one device and one direction") {
  const auto bandwidth = [](const char* id) {
    return in_bytes_per_second(device(id).memory_bandwidth.value) / 1e9;
  };
  CHECK(bandwidth("a100-80gb-sxm") == 2039);
  CHECK(bandwidth("h100-sxm-80gb") == 3350);
  CHECK(bandwidth("h100-pcie-80gb") == 2000);
  CHECK(bandwidth("h200-sxm") == 4800);
  CHECK(bandwidth("mi300x") == 5300);
  CHECK(bandwidth("rtx-4090") == 1008);
  const auto link = [](const char* id) {
    return in_bytes_per_second(device(id).device_link->per_direction.value) / 1e9;
  };
  CHECK(link("a100-80gb-sxm") == 300);  // NVLink 3 is sold as 600
  CHECK(link("h100-sxm-80gb") == 450);  // NVLink 4 as 900
  CHECK(link("b200-sxm") == 900);       // NVLink 5 as 1,800
}

TEST_CASE("hardware: PCIe 4.0 x16 carries 31.5 GB/s one way, 5.0 twice that") {
  const auto host = [](const char* id) {
    return in_bytes_per_second(device(id).host_link->per_direction.value) / 1e9;
  };
  CHECK(host("a100-80gb-sxm") == 31.5);
  CHECK(host("h100-sxm-80gb") == 63);
}

TEST_CASE("hardware: shared memory has no host link") {
  for (const char* id : {"apple-m1-max", "apple-m2-ultra", "apple-m4-max", "gb10-dgx-spark", "mi300a"}) {
    CAPTURE(std::string(id));
    CHECK_FALSE(device(id).host_link.has_value());
  }
}

TEST_CASE("hardware: the paper's A100 is not the real one") {
  const Accelerator& paper = device("a100-80gb-paper");
  const Accelerator& real = device("a100-80gb-sxm");
  CHECK(in_bytes_per_second(paper.memory_bandwidth.value) == 2000e9);
  CHECK(in_bytes_per_second(paper.host_link->per_direction.value) == 20e9);
  CHECK(in_bytes(memory_of(paper)) == 80e9);
  CHECK(in_bytes(memory_of(real)) > 80e9);  // 81,920 MiB
  CHECK(paper.dense_rates_confidence == Confidence::kPaper);
}

TEST_CASE("hardware: a widened format is never slower than the device's own") {
  for (const Accelerator* row : built_in_accelerators().rows) {
    for (std::size_t index = 0; index < kNumberFormatCount; ++index) {
      const auto format = static_cast<NumberFormat>(index);
      const ComputeRate rate = compute_rate(*row, format);
      CAPTURE(std::string(row->id));
      CAPTURE(std::string(name_of(format)));
      CHECK(in_flops_per_second(rate.rate) / 1e12 >= dense_teraflops(row->id, format));
      CHECK(bits_per_element(rate.format) >= bits_per_element(format));
    }
  }
}

/// Llama 3.1 8B in bf16 at 4,000 tokens.
Scenario small_scenario(const Accelerator& device) {
  return with_context(scenario_of(model("llama-3.1-8b"), device), 4'000);
}

TEST_CASE("hardware: what publishes no rate for bf16 is refused, and computes with the user's own") {
  int without_bf16 = 0;
  int without_any = 0;
  for (const Accelerator* row : built_in_accelerators().rows) {
    Scenario scenario = small_scenario(*row);
    CAPTURE(std::string(row->id));
    CHECK(is_consistent(scenario) == can_multiply(scenario));
    if (can_multiply(scenario)) continue;
    ++without_bf16;
    if (!row->dense_rates_confidence) ++without_any;
    scenario.hardware.dense = teraflops_per_second(1000);
    CHECK(is_consistent(scenario));
    CHECK(in_seconds(estimate_of(scenario).prefill.time.total) > 0);
  }
  // 8 bits and fewer: Thor, Groq 3, Maia 200, Jalapeño. Nothing: Rubin CPX, three M5, two wafers.
  CHECK(without_bf16 == 4 + 6);
  CHECK(without_any == 6);
}

/// "path: message" of each contradiction.
std::vector<std::string> refusals(const Scenario& scenario) {
  std::vector<std::string> lines;
  for (const InputError& error : contradictions(scenario)) lines.push_back(error.path + ": " + error.message);
  return lines;
}

TEST_CASE("hardware: a missing rate is an error that names the field to change") {
  Scenario scenario = small_scenario(device("maia-200"));
  const std::string remedy =
      "Microsoft Maia 200 publishes no dense rate for bf16 or a wider format; accepted: fp8, fp4, or a rate "
      "of your own in hardware.dense_flops_per_second";
  CHECK(refusals(scenario) ==
        std::vector<std::string>{"deployment.weight_format: " + remedy, "deployment.kv_format: " + remedy});
  scenario.deployment.weight_format = kFp8;
  scenario.deployment.kv_format = kFp8;
  CHECK(refusals(scenario).empty());

  // Without any rate no format helps, so that the field to fill is the rate itself, said once.
  scenario = small_scenario(device("apple-m5-ultra"));
  CHECK(refusals(scenario) ==
        std::vector<std::string>{"hardware.dense_flops_per_second: Apple M5 Ultra 512GB publishes no dense "
                                 "rate; accepted: a rate of your own in hardware.dense_flops_per_second"});
  scenario.hardware.dense = teraflops_per_second(100);
  CHECK(refusals(scenario).empty());
}

TEST_CASE("hardware: a format that a device lacks falls to the next it has, and a note says so") {
  const auto noted = [](const Scenario& scenario) {
    for (const Note& note : notes_on(prepare(scenario), estimate_of(scenario))) {
      if (std::string_view(note.code) == "format_fallback" &&
          std::string_view(note.path) == "deployment.weight_format") {
        return true;
      }
    }
    return false;
  };
  for (const Accelerator* row : built_in_accelerators().rows) {
    for (std::size_t index = 0; index < kNumberFormatCount; ++index) {
      Scenario scenario = small_scenario(*row);
      scenario.deployment.weight_format = static_cast<NumberFormat>(index);
      scenario.deployment.kv_format = scenario.deployment.weight_format;
      if (!can_multiply(scenario)) continue;
      CAPTURE(std::string(row->id));
      CAPTURE(std::string(kNumberFormatNames[index]));
      const ComputeRate rate = compute_rate(*row, scenario.deployment.weight_format);
      CHECK(noted(scenario) == (rate.format != scenario.deployment.weight_format));
    }
  }
}

TEST_CASE("hardware: bf16 weights of 8B parameters run on every row with a rate for them") {
  for (const Accelerator* row : built_in_accelerators().rows) {
    CAPTURE(std::string(row->id));
    const Scenario scenario = small_scenario(*row);
    if (!can_multiply(scenario)) continue;
    const Estimate result = estimate_of(scenario);
    CHECK(in_seconds(result.prefill.time.total) > 0);
    CHECK(in_seconds(result.decode.time.total) > 0);
    CHECK(result.memory.fits == (in_bytes(memory_of(*row)) > 8'030'261'248 * 2.0 + 4'000 * 131'072.0));
  }
}

}  // namespace
}  // namespace longpeak::test
