// SPDX-License-Identifier: MIT
// The hardware of a scenario as the equations use it: rates per device, and how the devices are arranged.
#pragma once

#include "core/scenario.h"

namespace longpeak {

struct Machine {
  double devices = 1;
  double tensor_parallel = 1;
  double pipeline_parallel = 1;
  double replicas = 1;         ///< independent copies of the model
  ComputeRate matmul;          ///< dense rate for the weights' format, one device
  ComputeRate attention;       ///< dense rate for the cache's format, one device
  BytesPerSecond hbm;          ///< one device
  BytesPerSecond host_link;    ///< one device, one direction; zero where there is none
  BytesPerSecond device_link;  ///< one device, one direction; zero where there is none
  double host_links = 1;       ///< used at once by one replica's context switch
  Bytes usable_memory;         ///< one device, after memory_utilization_fraction
  Bytes reserved;              ///< one device
};

/// The device the view computes with: the paper's own where the paper has one.
const Accelerator& device_in_view(const Scenario& scenario);

/// The model the view computes with: the paper's own where the paper has one.
const Model& model_in_view(const Scenario& scenario);

/// The format the layers' matrices are multiplied in where the device has it: as stored, bf16 for weight-only
/// formats of a checkpoint.
NumberFormat multiplied_format(const Scenario& scenario);

Machine machine_of(const Scenario& scenario);

}  // namespace longpeak
