// SPDX-License-Identifier: MIT
// Quantities with their dimension in the type. A number enters through a maker that names its unit
// (`gigabytes(80)`) and leaves through an exit that names it too (`in_seconds(t)`); in between only
// arithmetic that makes physical sense compiles. Stored in base SI units. 1 GB = 1e9 bytes, 1 GiB = 2^30.
#pragma once

#include <compare>

namespace longpeak {

/// A finite number of base units of one dimension.
template <class Dimension>
class Quantity {
 public:
  constexpr Quantity() = default;
  static constexpr Quantity from_base(double value) { return Quantity(value); }
  constexpr double base() const { return value_; }

  constexpr auto operator<=>(const Quantity&) const = default;
  constexpr Quantity operator+(Quantity other) const { return Quantity(value_ + other.value_); }
  constexpr Quantity operator-(Quantity other) const { return Quantity(value_ - other.value_); }
  constexpr Quantity operator*(double factor) const { return Quantity(value_ * factor); }
  constexpr Quantity operator/(double divisor) const { return Quantity(value_ / divisor); }
  /// How many times `other` goes into this; the caller rules out zero.
  constexpr double operator/(Quantity other) const { return value_ / other.value_; }
  constexpr Quantity& operator+=(Quantity other) { return *this = *this + other; }

 private:
  constexpr explicit Quantity(double value) : value_(value) {}
  double value_ = 0;
};

template <class Dimension>
constexpr Quantity<Dimension> operator*(double factor, Quantity<Dimension> quantity) {
  return quantity * factor;
}

using Bytes = Quantity<struct BytesDimension>;
using Flops = Quantity<struct FlopsDimension>;
using Seconds = Quantity<struct SecondsDimension>;
using BytesPerSecond = Quantity<struct BytesPerSecondDimension>;
using FlopsPerSecond = Quantity<struct FlopsPerSecondDimension>;
using FlopsPerByte = Quantity<struct FlopsPerByteDimension>;

constexpr Seconds operator/(Bytes amount, BytesPerSecond rate) {
  return Seconds::from_base(amount.base() / rate.base());
}
constexpr Seconds operator/(Flops amount, FlopsPerSecond rate) {
  return Seconds::from_base(amount.base() / rate.base());
}
constexpr FlopsPerByte operator/(FlopsPerSecond compute, BytesPerSecond memory) {
  return FlopsPerByte::from_base(compute.base() / memory.base());
}

constexpr Bytes bytes(double value) { return Bytes::from_base(value); }
constexpr Bytes gigabytes(double value) { return Bytes::from_base(value * 1e9); }
constexpr Bytes gibibytes(double value) { return Bytes::from_base(value * 1073741824.0); }
constexpr Bytes mebibytes(double value) { return Bytes::from_base(value * 1048576.0); }
constexpr Flops flops(double value) { return Flops::from_base(value); }
constexpr Seconds seconds(double value) { return Seconds::from_base(value); }
constexpr BytesPerSecond bytes_per_second(double value) { return BytesPerSecond::from_base(value); }
constexpr BytesPerSecond gigabytes_per_second(double value) { return BytesPerSecond::from_base(value * 1e9); }
constexpr FlopsPerSecond teraflops_per_second(double value) {
  return FlopsPerSecond::from_base(value * 1e12);
}

constexpr double in_bytes(Bytes amount) { return amount.base(); }
constexpr double in_flops(Flops amount) { return amount.base(); }
constexpr double in_seconds(Seconds time) { return time.base(); }
constexpr double in_bytes_per_second(BytesPerSecond rate) { return rate.base(); }
constexpr double in_flops_per_second(FlopsPerSecond rate) { return rate.base(); }
constexpr double in_flops_per_byte(FlopsPerByte intensity) { return intensity.base(); }

}  // namespace longpeak
