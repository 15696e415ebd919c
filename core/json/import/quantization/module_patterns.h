// SPDX-License-Identifier: MIT
// Names and patterns of modules as quantisation settings list them: "model.layers.3.mlp", "*.mlp.gate",
// "re:.*self_attn\\.(q|k|v)_proj$".
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace longpeak {

/// The names a pattern stands for, in lower case, each alternative and character class written out, `*` for
/// any text, and without what names a tensor of a module (".weight"). An empty name is every module. Nothing
/// where the pattern has more than alternatives, classes and wildcards, or stands for too many names. Regular
/// expressions stand behind "re:", "-:" or "+:"; in all others only `*` is special.
std::optional<std::vector<std::string>> expand_module_pattern(const std::string& pattern);

}  // namespace longpeak
