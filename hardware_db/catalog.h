// SPDX-License-Identifier: MIT
// The accelerators Longpeak knows by itself.
#pragma once

#include "core/accelerator.h"

namespace longpeak {

/// Every built-in device, by maker and generation; the paper's own A100 comes last.
AcceleratorCatalog built_in_accelerators();

}  // namespace longpeak
