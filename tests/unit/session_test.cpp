// SPDX-License-Identifier: MIT
// Sessions: one user alone, users together, and what limits them. E13 to E15.
#include "core/session.h"

#include <algorithm>

#include "support.h"

namespace longpeak::test {
namespace {

/// A document of 20,000 tokens on Llama-3.1-8B, three questions of 100 tokens and answers of 200.
Scenario small_session(std::int64_t users, std::string_view device_id = "h100-sxm-80gb") {
  Scenario scenario = with_context(scenario_of("llama-3.1-8b", device_id), 20'000);
  scenario.workload.session = {.document_tokens = std::nullopt,
                               .rounds = 3,
                               .question_tokens = 100,
                               .answer_tokens = 200,
                               .think = seconds(30),
                               .users = users};
  return scenario;
}

SessionEstimate session_of(const Scenario& scenario) { return estimate_of(scenario).session; }

double prefill_seconds_of(const Scenario& scenario, double fresh, double cached) {
  const PreparedScenario prepared = prepare(scenario);
  return in_seconds(prefill(prepared.model, scenario, machine_of(scenario), fresh, cached).time.total);
}

double decode_seconds_of(const Scenario& scenario, double context, double batch) {
  const PreparedScenario prepared = prepare(scenario);
  return in_seconds(decode(prepared.model, scenario, machine_of(scenario), context, batch).time.total);
}

TEST_CASE("session: the paper's user alone takes 304.5 s by convention") {
  Scenario scenario = defaults();
  scenario.view = View::kPaper;
  const SessionEstimate session = session_of(scenario);
  // 14.836 + 5 x 9.9305 + 4 x 60
  CHECK(in_seconds(session.document_prefill) == to_digits(14.836, 5));
  CHECK(in_seconds(session.answers_alone) == to_digits(5 * 9.9305, 5));
  CHECK(in_seconds(session.think) == 240);
  CHECK(in_seconds(session.response + session.think) == to_digits(304.49, 5));
  CHECK(session.sessions_per_hour == near(3600 / in_seconds(session.response + session.think)));
  CHECK(session.limit == SessionLimit::kUsers);
}

TEST_CASE("session: one user alone, token by token") {
  const Scenario scenario = small_session(1);
  double questions = 0;
  double answers = 0;
  double context = 20'000;
  for (int round = 0; round < 3; ++round) {
    questions += prefill_seconds_of(scenario, 100, context);
    context += 100;
    for (int token = 0; token < 200; ++token) answers += decode_seconds_of(scenario, ++context, 1);
  }
  const SessionEstimate session = session_of(scenario);
  CHECK(in_seconds(session.document_prefill) == prefill_seconds_of(scenario, 20'000, 0));
  CHECK(in_seconds(session.question_prefill) == near(questions));
  // The mean context is half a token short of the sum of 1 to 200.
  CHECK(in_seconds(session.answers_alone) == doctest::Approx(answers).epsilon(1e-4));
  CHECK(in_seconds(session.think) == 60);
}

TEST_CASE("session: users that fit are never swapped") {
  const double fit = session_of(small_session(1)).resident;
  REQUIRE(fit >= 20);
  const SessionEstimate session = session_of(small_session(static_cast<std::int64_t>(fit)));
  CHECK(session.swapped_rounds == 0);
  CHECK(in_seconds(session.swapping) == 0);
}

TEST_CASE("session: beyond them, rounds after the first are swapped in by chance") {
  const double fit = session_of(small_session(1)).resident;
  const auto users = static_cast<std::int64_t>(4 * fit);
  const SessionEstimate session = session_of(small_session(users));
  CHECK(session.swapped_rounds == near(2 * (1 - 1.0 / 4)));  // (rounds - 1)(1 - C / U)
  const Scenario at_mean = with_context(small_session(users), 20'000 + 300 + 100 + 100);
  CHECK(in_seconds(session.swapping) == near(1.5 * in_seconds(*estimate_of(at_mean).context_switch.total)));
  CHECK(session.host_link_demand == session.swapping);
}

TEST_CASE("session: more users serve more sessions until all the room is taken") {
  double before = 0;
  const auto fit = static_cast<std::int64_t>(session_of(small_session(1)).resident);
  for (std::int64_t users = 1; users <= fit; ++users) {
    const double now = session_of(small_session(users)).sessions_per_hour;
    CHECK(now >= before);
    before = now;
  }
}

TEST_CASE("session: few users are the limit themselves") {
  const SessionEstimate session = session_of(small_session(1));
  CHECK(session.limit == SessionLimit::kUsers);
  CHECK(session.sessions_per_hour == near(3600 / in_seconds(session.response + session.think)));
}

TEST_CASE("session: many users without thinking time are limited by the devices") {
  Scenario scenario = small_session(20);
  scenario.workload.session.think = seconds(0);
  const SessionEstimate session = session_of(scenario);
  CHECK(session.limit == SessionLimit::kDevices);
  CHECK(session.sessions_per_hour == near(3600 / in_seconds(session.device_demand)));
}

TEST_CASE("session: many users of a slow link are limited by it") {
  Accelerator slow = device("h100-sxm-80gb");
  slow.host_link->per_direction.value = gigabytes_per_second(0.5);
  Scenario scenario = small_session(2'000);
  scenario.device = &slow;
  const SessionEstimate session = session_of(scenario);
  CHECK(session.limit == SessionLimit::kHostLink);
  CHECK(session.bound == Bound::kHostLink);
  CHECK(session.sessions_per_hour == near(3600 / in_seconds(session.host_link_demand)));
}

TEST_CASE("session: not one user fits, none is served") {
  const SessionEstimate session = session_of(with_context(small_session(1), 10'000'000));
  CHECK(session.limit == SessionLimit::kHbmCapacity);
  CHECK(session.bound == Bound::kHbmCapacity);
  CHECK(session.sessions_per_hour == 0);
}

TEST_CASE("session: without a host link, users beyond the room wait") {
  Scenario scenario = small_session(1'000, "apple-m2-ultra");
  scenario.workload.session.think = seconds(1e6);
  const SessionEstimate session = session_of(scenario);
  CHECK(session.users == session.resident);
  CHECK(in_seconds(session.swapping) == 0);
  CHECK(session.limit == SessionLimit::kHbmCapacity);
  scenario.workload.session.users = static_cast<std::int64_t>(session.resident);
  CHECK(session_of(scenario).limit == SessionLimit::kUsers);
}

TEST_CASE("session: no schedule written out by hand beats the bound") {
  for (const std::int64_t users : {1, 4, 16}) {
    CAPTURE(users);
    const Scenario scenario = small_session(users);
    const double together = static_cast<double>(users);
    // All arrive at once: prompts one after another, answers in one batch, everybody thinks at the same time.
    double time = together * prefill_seconds_of(scenario, 20'000, 0);
    double context = 20'000;
    for (int round = 0; round < 3; ++round) {
      time += together * prefill_seconds_of(scenario, 100, context);
      context += 100;
      for (int token = 0; token < 200; ++token) time += decode_seconds_of(scenario, ++context, together);
      if (round < 2) time += 30;
    }
    const double achieved = 3600 * together / time;
    CHECK(session_of(scenario).sessions_per_hour >= achieved * (1 - 1e-4));
  }
}

TEST_CASE("session: short documents read together in one pass do not beat the bound") {
  // 200 users, documents of 200 tokens, one answer of one token, nobody thinks. All prompts at once are
  // 40,000 tokens: 200 x (2 x 200 x 6,979,588,096 + 2 x 525,336,576 + 32 x 2 x 8192 x 200 x 201 / 2) FLOP.
  Scenario scenario = with_context(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 200);
  scenario.workload.session = {.document_tokens = std::nullopt,
                               .rounds = 1,
                               .question_tokens = 0,
                               .answer_tokens = 1,
                               .think = seconds(0),
                               .users = 200};
  const double multiplied = 8'030'261'248 - 2 * 525'336'576.0;
  const double prompt = 2 * 200 * multiplied + 2 * 525'336'576.0 + 32.0 * 2 * 8192 * 200 * 201 / 2;
  const double schedule = 200 * prompt / 989.4e12 + decode_seconds_of(scenario, 200, 200);
  const SessionEstimate session = session_of(scenario);
  CHECK(session.limit == SessionLimit::kDevices);
  CHECK(session.sessions_per_hour >= 3600 * 200 / schedule);
}

TEST_CASE("session: the busiest resource of a device sets its demand") {
  const SessionEstimate session = session_of(small_session(20));
  const DeviceDemand& demand = session.demand;
  CHECK(session.device_demand == std::max({demand.compute, demand.memory, demand.link}));
  CHECK(session.device_demand <=
        session.document_prefill + session.question_prefill + session.answers_shared);
  Scenario paper = small_session(20);
  paper.view = View::kPaper;
  const SessionEstimate in_turn = session_of(paper);
  CHECK(in_turn.device_demand ==
        in_turn.document_prefill + in_turn.question_prefill + in_turn.answers_shared);
}

TEST_CASE("session: thinking time costs users, not devices") {
  Scenario scenario = small_session(1);
  const SessionEstimate thoughtful = session_of(scenario);
  scenario.workload.session.think = seconds(0);
  const SessionEstimate hasty = session_of(scenario);
  CHECK(hasty.sessions_per_hour > thoughtful.sessions_per_hour);
  CHECK(hasty.device_demand == thoughtful.device_demand);
}

TEST_CASE("session: a shared step is cheaper than one alone") {
  const SessionEstimate alone = session_of(small_session(1));
  CHECK(alone.answers_shared == alone.answers_alone);
  const SessionEstimate many = session_of(small_session(20));
  CHECK(many.answers_shared < alone.answers_shared / 4);
}

TEST_CASE("session: replicas multiply what devices serve") {
  Scenario scenario = small_session(200);
  scenario.workload.session.think = seconds(0);
  scenario.device_count = 8;
  scenario.deployment.tensor_parallel = 1;
  const SessionEstimate session = session_of(scenario);
  CHECK(session.replicas == 8);
  CHECK(session.sessions_per_hour == near(8 * 3600 / in_seconds(session.device_demand)));
}

TEST_CASE("session: replicas swap over links of their own, or share one") {
  Accelerator slow = device("h100-sxm-80gb");
  slow.host_link->per_direction.value = gigabytes_per_second(0.05);
  Scenario scenario = small_session(20'000);
  scenario.device = &slow;
  scenario.device_count = 8;
  scenario.deployment.tensor_parallel = 1;
  const SessionEstimate shared = session_of(scenario);
  CHECK(shared.limit == SessionLimit::kHostLink);
  CHECK(shared.host_links == 1);
  CHECK(shared.sessions_per_hour == near(3600 / in_seconds(shared.host_link_demand)));
  scenario.deployment.host_links = HostLinks::kOnePerDevice;
  const SessionEstimate own = session_of(scenario);
  CHECK(own.limit == SessionLimit::kHostLink);
  CHECK(own.host_links == 8);
  CHECK(own.sessions_per_hour == near(8 * shared.sessions_per_hour));
}

TEST_CASE("session: without answers and questions a session is its document") {
  Scenario scenario = small_session(1);
  scenario.workload.session.answer_tokens = 0;
  scenario.workload.session.question_tokens = 0;
  scenario.workload.session.think = seconds(0);
  const SessionEstimate session = session_of(scenario);
  CHECK(session.response == session.document_prefill);
  CHECK(session.sessions_per_hour == near(3600 / in_seconds(session.document_prefill)));
}

TEST_CASE("session: its document may differ from the context") {
  Scenario scenario = small_session(1);
  scenario.workload.session.document_tokens = 40'000;
  CHECK(in_seconds(session_of(scenario).document_prefill) == prefill_seconds_of(scenario, 40'000, 0));
}

}  // namespace
}  // namespace longpeak::test
