// SPDX-License-Identifier: MIT
// The hardware table: facts that tables get wrong, and what must be true of every row.
#include <set>

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
  for (const Model* row : built_in_models().rows) CHECK(is_iso(row->source_date));
}

TEST_CASE("hardware: the devices that must be there are") {
  for (const char* id : {"v100-sxm2-32gb", "t4", "l4", "a10g", "l40s", "rtx-3090", "rtx-4090", "rtx-5090",
                         "a100-40gb-sxm", "a100-80gb-sxm", "h100-sxm-80gb", "h100-pcie-80gb", "h200-sxm",
                         "b200-sxm", "mi300x", "mi325x", "apple-m2-ultra", "tpu-v5e", "a100-80gb-paper"}) {
    CAPTURE(std::string(id));
    CHECK(find_row(built_in_accelerators().rows, id) != nullptr);
  }
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

TEST_CASE("hardware: bf16 weights of 8B parameters run on every row") {
  for (const Accelerator* row : built_in_accelerators().rows) {
    CAPTURE(std::string(row->id));
    const Estimate result = estimate_of(with_context(scenario_of(model("llama-3.1-8b"), *row), 4'000));
    CHECK(in_seconds(result.prefill.time.total) > 0);
    CHECK(in_seconds(result.decode.time.total) > 0);
    CHECK(result.memory.fits == (in_bytes(memory_of(*row)) > 8'030'261'248 * 2.0 + 4'000 * 131'072.0));
  }
}

}  // namespace
}  // namespace longpeak::test
