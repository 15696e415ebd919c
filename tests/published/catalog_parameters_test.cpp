// SPDX-License-Identifier: MIT
// Every built-in model against the parameters its maker prints. A row that is further off says why, and the
// reason is checked: rounding, or parts that the decoder does not have.
#include <cmath>

#include "../unit/support.h"
#include "core/model_costs.h"

namespace longpeak::test {
namespace {

constexpr double kClose = 0.001;

/// The last digit of a printed figure: 2.61B ends at 0.01B. Zeros at the end are taken as digits where fewer
/// than two others would be left, as in 400B.
double last_digit(double published) {
  double unit = 1;
  while (std::fmod(published, 10 * unit) == 0 && published / (10 * unit) >= 10) unit *= 10;
  if (std::fmod(published, 1e9) == 0 && published < 10e9) unit = 1e9;
  if (published < 1e9 && std::fmod(published, 1e8) == 0) unit = 1e8;
  return unit;
}

bool rounds_to(double parameters, double published) {
  return std::abs(parameters - published) <= last_digit(published) / 2;
}

bool says(const Model& row, std::string_view words) { return row.remark.find(words) != std::string::npos; }

/// What a maker's figure holds that a decoder does not, or the other way round.
bool names_a_part(const Model& row) {
  for (const char* part : {"vision", "prediction", "indexers", "n-gram", "without embedding", "Named"}) {
    if (says(row, part)) return true;
  }
  return false;
}

TEST_CASE("catalog: parameters lie within 0.1 % of the published figure, or the row says why") {
  int compared = 0;
  for (const Model* row : all_models()) {
    if (row->published_parameters == 0) continue;
    CAPTURE(std::string(row->id));
    CAPTURE(row->remark);
    ++compared;
    const double parameters = count_costs(*row).parameters;
    const double published = row->published_parameters;
    if (std::abs(parameters - published) <= kClose * published) continue;
    CHECK_MESSAGE(!row->remark.empty(), "departs by ", 100 * (parameters / published - 1),
                  " % and says nothing");
    if (says(*row, "rounded")) {
      CHECK_MESSAGE(rounds_to(parameters, published), parameters, " does not round to ", published);
    } else {
      CHECK(names_a_part(*row));
    }
  }
  CHECK(compared == 128);
}

TEST_CASE("catalog: the last digit of a printed figure") {
  CHECK(last_digit(2.61e9) == 1e7);
  CHECK(last_digit(4e9) == 1e9);
  CHECK(last_digit(27e9) == 1e9);
  CHECK(last_digit(230e9) == 1e10);
  CHECK(last_digit(400e9) == 1e10);
  CHECK(last_digit(1.6e12) == 1e11);
  CHECK(last_digit(0.6e9) == 1e8);
}

TEST_CASE("catalog: each built-in configuration is read, and nothing in it is left over") {
  // A row the importer refuses would be missing: 128 configurations and the paper's 34B.
  CHECK(all_models().size() == 129);
}

}  // namespace
}  // namespace longpeak::test
