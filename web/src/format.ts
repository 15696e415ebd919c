// SPDX-License-Identifier: MIT
// The one module that turns numbers into text. Three significant digits to read, every digit to
// copy. 1 GB = 1e9 bytes, 1 GiB = 2^30 bytes, K = 1000 tokens.

export interface Quantity {
  /** The number, for example "17.8". */
  text: string;
  /** Its unit, for example "s"; "" where it has none. */
  unit: string;
  /** Every digit in the base unit, for example "17.78845 s". */
  full: string;
}

export interface FormatOptions {
  /** Significant digits, 3 if not given. */
  digits?: number;
  /** Bytes as GiB, MiB … instead of GB, MB. */
  binary?: boolean;
}

/** The unit of a quantity, as it ends a name: `kv_cache_bytes_per_token`. */
export type Unit =
  | "bytes"
  | "bytes_per_second"
  | "bytes_per_token"
  | "gigabytes"
  | "gibibytes"
  | "gigabytes_per_second"
  | "flops"
  | "flops_per_second"
  | "flops_per_byte"
  | "flops_per_token"
  | "seconds"
  | "seconds_per_token"
  | "tokens"
  | "fraction"
  | "per_hour"
  | "per_second"
  | "users"
  | "devices"
  | "sequences"
  | "rounds"
  | "parameters"
  | "watts"
  | "count"
  | "";

type Step = [scale: number, prefix: string];

const decimalSteps: readonly Step[] = [
  [1e18, "E"],
  [1e15, "P"],
  [1e12, "T"],
  [1e9, "G"],
  [1e6, "M"],
  [1e3, "k"],
  [1, ""],
];
const binarySteps: readonly Step[] = [
  [2 ** 60, "Ei"],
  [2 ** 50, "Pi"],
  [2 ** 40, "Ti"],
  [2 ** 30, "Gi"],
  [2 ** 20, "Mi"],
  [2 ** 10, "Ki"],
  [1, ""],
];
const tokenSteps: readonly Step[] = [
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "K"],
  [1, ""],
];
const parameterSteps: readonly Step[] = [
  [1e12, " trillion"],
  [1e9, " billion"],
  [1e6, " million"],
  [1, ""],
];
const timeSteps: readonly Step[] = [
  [3600, "h"],
  [60, "min"],
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
  [1e-9, "ns"],
];
/** Minutes from 2 min and hours from 2 h: "90 s" reads better than "1.5 min". */
const timeStarts: readonly number[] = [7200, 120, 1, 1e-3, 1e-6, 0];

const formats = new Map<number, Intl.NumberFormat>();
const integers = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

function significant(value: number, digits: number): string {
  let format = formats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en", { maximumSignificantDigits: digits });
    formats.set(digits, format);
  }
  return format.format(value).replace("-", "−");
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function pick(value: number, steps: readonly Step[], digits: number): Step {
  const size = Math.abs(rounded(value, digits));
  return steps.find(([scale]) => size >= scale) ?? steps[steps.length - 1] ?? [1, ""];
}

function pickBinary(value: number): Step {
  return binarySteps.find(([scale]) => Math.abs(value) >= scale) ?? [1, ""];
}

const symbols: Record<Unit, string> = {
  gigabytes: "GB",
  gibibytes: "GiB",
  gigabytes_per_second: "GB/s",
  bytes: "B",
  bytes_per_second: "B/s",
  bytes_per_token: "B/token",
  flops: "FLOP",
  flops_per_second: "FLOP/s",
  flops_per_byte: "FLOP/byte",
  flops_per_token: "FLOP/token",
  seconds: "s",
  seconds_per_token: "s/token",
  tokens: "tokens",
  fraction: "",
  per_hour: "/hour",
  per_second: "/s",
  users: "users",
  devices: "devices",
  sequences: "sequences",
  rounds: "rounds",
  parameters: "parameters",
  watts: "W",
  count: "",
  "": "",
};

const prefixed: ReadonlySet<string> = new Set<Unit>([
  "bytes",
  "bytes_per_second",
  "bytes_per_token",
  "flops",
  "flops_per_second",
  "flops_per_token",
]);

const singular: Partial<Record<string, string>> = {
  tokens: "token",
  users: "user",
  devices: "device",
  sequences: "sequence",
  rounds: "round",
};

/** A unit by name, or a symbol that is printed as it stands, such as "FLOP/byte". */
export type UnitOrSymbol = Unit | (string & {});

function symbolOf(unit: UnitOrSymbol): string {
  return Object.hasOwn(symbols, unit) ? symbols[unit as Unit] : unit;
}

/** Every digit, in the base unit, as in "12288000000 B". */
export function fullValue(value: number, unit: UnitOrSymbol): string {
  const symbol = symbolOf(unit);
  return symbol === "" ? String(value) : `${value} ${symbol}`;
}

/** A quantity in base units as a number and a unit to read, such as 12288000000 bytes as "12.3", "GB". */
export function formatQuantity(
  value: number | null,
  unit: UnitOrSymbol,
  options: FormatOptions = {},
): Quantity {
  if (value === null || Number.isNaN(value)) return { text: "–", unit: "", full: "no value" };
  const digits = options.digits ?? 3;
  const full = fullValue(value, unit);
  const symbol = symbolOf(unit);
  const scaled = (step: Step, name: string): Quantity => ({
    text: significant(value / step[0], digits),
    unit: name,
    full,
  });

  if (prefixed.has(unit)) {
    const step = options.binary ? pickBinary(value) : pick(value, decimalSteps, digits);
    return scaled(step, step[1] + symbol);
  }
  switch (unit) {
    case "seconds":
    case "seconds_per_token": {
      const size = Math.abs(rounded(value, digits));
      const index = size === 0 ? 2 : timeStarts.findIndex((start) => size >= start);
      const step = timeSteps[index] ?? [1, "s"];
      return scaled(step, step[1] + (unit === "seconds" ? "" : "/token"));
    }
    case "tokens": {
      const step = pick(value, tokenSteps, digits);
      const text = significant(value / step[0], digits) + step[1];
      return { text, unit: value === 1 ? "token" : symbol, full };
    }
    case "parameters": {
      const step = pick(value, parameterSteps, digits);
      return scaled(step, `${step[1].trim()} parameters`.trim());
    }
    case "fraction":
      return { text: significant(value * 100, digits), unit: "%", full };
    default: {
      const name = value === 1 ? (singular[unit] ?? symbol) : symbol;
      return { text: significant(value, digits), unit: name, full };
    }
  }
}

/** Number and unit in one text: "12.3 GB", "20 %", "11.6/hour". */
export function quantityText({ text, unit }: Quantity): string {
  return `${text}${unit === "" || unit.startsWith("/") ? "" : " "}${unit}`;
}

export function formatText(
  value: number | null,
  unit: UnitOrSymbol,
  options: FormatOptions = {},
): string {
  return quantityText(formatQuantity(value, unit, options));
}

/** A context length as people say it: "50K", "131K", "1M". */
export function formatContext(tokens: number): string {
  return formatQuantity(tokens, "tokens").text;
}

/** A whole number with every digit: "131,072". */
export function formatInteger(value: number): string {
  return integers.format(value);
}

/** How many times as much, "×19", or how many times less, "÷12.5". */
export function formatRatio(ratio: number | null, digits = 3): string {
  if (ratio === null || !Number.isFinite(ratio)) return "–";
  if (ratio === 0) return "×0";
  return ratio < 1 && rounded(1 / ratio, digits) > 1
    ? `÷${significant(1 / ratio, digits)}`
    : `×${significant(ratio, digits)}`;
}

/** Longest first, so that `_flops_per_second` is not taken for `_second`. */
const suffixes: readonly [suffix: string, unit: Unit][] = [
  ["gigabytes_per_second", "gigabytes_per_second"],
  ["gigabytes", "gigabytes"],
  ["gibibytes", "gibibytes"],
  ["bytes_per_second", "bytes_per_second"],
  ["bytes_per_token", "bytes_per_token"],
  ["flops_per_second", "flops_per_second"],
  ["flops_per_token", "flops_per_token"],
  ["flops_per_byte", "flops_per_byte"],
  ["seconds_per_token", "seconds_per_token"],
  ["bytes", "bytes"],
  ["flops", "flops"],
  ["seconds", "seconds"],
  ["tokens", "tokens"],
  ["fraction", "fraction"],
  ["per_hour", "per_hour"],
  ["per_second", "per_second"],
  ["parameters", "parameters"],
  ["watts", "watts"],
  ["users", "users"],
  ["devices", "devices"],
  ["sequences", "sequences"],
  ["rounds", "rounds"],
];

/** The unit that a name ends in: `host_link_bytes_per_second` is in bytes_per_second. A suffix in the
 *  middle counts when the rest says of what: `kv_cache_bytes_stored`, `hbm_bytes_per_device`. */
export function unitOfName(name: string): Unit {
  const ends = suffixes.find(([suffix]) => name === suffix || name.endsWith(`_${suffix}`));
  if (ends !== undefined) return ends[1];
  const inside = suffixes.find(([suffix]) => `_${name}_`.includes(`_${suffix}_`));
  return inside?.[1] ?? "";
}

/** An operand of a formula, its unit taken from its name. Counts are exact: 131,072 tokens, 64 heads. */
export function formatTerm(name: string, value: number): Quantity {
  const unit = unitOfName(name);
  const quantity = formatQuantity(value, unit);
  const counted = unit === "" || unit === "tokens" || unit === "users";
  return counted && Number.isSafeInteger(value)
    ? { ...quantity, text: formatInteger(value) }
    : quantity;
}

/** The metric's own unit: what its value is counted in. */
export function unitOfMetric(name: string): Unit {
  return name === "concurrency"
    ? "users"
    : name === "sessions_per_hour"
      ? "per_hour"
      : unitOfName(name);
}
