// SPDX-License-Identifier: MIT
// What people type: 128K, 128Ki, 1M, 131072, 80GB, 80 GiB, 2TB/s, 20 %, 1e6, 1_000_000, 1 min.

import type { Field } from "longpeak";
import { formatText, formatInteger } from "./format.ts";

export type QuantityUnit = Field["unit"];

export type Parsed =
  | { ok: true; value: number; /** How the entry was understood. */ echo: string }
  | { ok: false; /** What would be accepted. */ message: string };

const longestEntry = 60;

const decimal: Record<string, number> = { "": 1, k: 1e3, m: 1e6, g: 1e9, b: 1e9, t: 1e12, p: 1e15 };
const binary: Record<string, number> = {
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
  ti: 2 ** 40,
  pi: 2 ** 50,
};
const times: Record<string, number> = {
  "": 1,
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  sec: 1,
  second: 1,
  seconds: 1,
  min: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
};

const accepted: Record<QuantityUnit, string> = {
  tokens: "enter tokens such as 50000, 128K (128,000), 128Ki (131,072) or 1M.",
  bytes: "enter bytes such as 80GB (80e9), 80GiB (80 × 2^30), 500MB or 2e9.",
  bytes_per_second: "enter a rate such as 2TB/s, 900GB/s or 2e12.",
  flops_per_second: "enter a rate such as 989 TFLOP/s, 1.2 PFLOP/s or 9.89e14.",
  seconds: "enter a time such as 60, 60 s, 1 min, 500 ms or 2 h.",
  fraction: "enter a share such as 0.9, 90 % or 1/250.",
  users: "enter a number such as 8 or 1K.",
  devices: "enter a number such as 8.",
  sequences: "enter a number such as 8 or 1K.",
  rounds: "enter a number such as 5.",
  "": "enter a number such as 8, 0.5 or 1e6.",
};

/** Names of the unit that may follow the number and its prefix. */
const unitNames: Partial<Record<QuantityUnit, RegExp>> = {
  tokens: /^(?:t|tok|tokens?)?$/,
  users: /^(?:users?)?$/,
  devices: /^(?:devices?)?$/,
  sequences: /^(?:sequences?)?$/,
  rounds: /^(?:rounds?)?$/,
};

const numberPattern = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const entryPattern = new RegExp(`^(${numberPattern})\\s*(.*)$`, "i");
const shareOfPattern = new RegExp(`^(${numberPattern})\\s*/\\s*(${numberPattern})$`, "i");

/** Digit groups such as 1_000_000, 131,072 and 131 072 lose their separators. */
function withoutSeparators(text: string): string | undefined {
  const plain = text.replace(/(?<=\d)_(?=\d)/g, "");
  if (!plain.includes(",")) return plain.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, "");
  return /^[+-]?\d{1,3}(?:,\d{3})+(?![\d,])/.test(plain) ? plain.replaceAll(",", "") : undefined;
}

/** What one of the written unit is in base units; undefined when it is no such unit. */
function scaleOf(suffix: string, unit: QuantityUnit): number | undefined {
  const word = suffix.trim();
  const lower = word.toLowerCase();
  if (unit === "seconds") return times[lower];
  if (unit === "fraction") return lower === "" ? 1 : lower === "%" ? 0.01 : undefined;
  if (unit === "bytes" || unit === "bytes_per_second") {
    const rate = /\s*(?:\/\s*s|ps)$/;
    if (unit === "bytes" && rate.test(lower)) return undefined;
    if (/b(?:it|ps)/.test(lower) && !lower.includes("byte")) return undefined;
    const prefix = lower.replace(rate, "").replace(/(?:bytes?|b)$/, "");
    return binary[prefix] ?? (prefix === "b" ? undefined : decimal[prefix]);
  }
  if (unit === "flops_per_second") {
    const prefix = /^([kmgtpe]?)(?:flops|flop\s*\/\s*s|flops\s*\/\s*s)?$/.exec(lower)?.[1];
    return prefix === "e" ? 1e18 : prefix === undefined ? undefined : decimal[prefix];
  }
  const names = unitNames[unit];
  const match = /^(ki|mi|gi|[kmgb])?\s*(.*)$/.exec(lower);
  const prefix = match?.[1] ?? "";
  const name = match?.[2] ?? "";
  if (names === undefined ? name !== "" : !names.test(name)) return undefined;
  return binary[prefix] ?? decimal[prefix];
}

function echoOf(value: number, text: string, unit: QuantityUnit): string {
  if (unit === "tokens") {
    const count = `${formatInteger(value)} ${value === 1 ? "token" : "tokens"}`;
    const thousands = /^([\d.]+)\s*([km])\b/i.exec(text);
    if (thousands?.[1] === undefined || thousands[2] === undefined) return count;
    const other = Number(thousands[1]) * (thousands[2].toLowerCase() === "k" ? 2 ** 10 : 2 ** 20);
    const written = `${thousands[1]}${thousands[2].toUpperCase()}i`;
    return `${count}; ${written} is ${formatInteger(other)}`;
  }
  if (unit === "bytes") {
    const written = formatText(value, "bytes", { digits: 6 });
    return value >= 2 ** 20
      ? `${written} = ${formatText(value, "bytes", { digits: 6, binary: true })}`
      : written;
  }
  return formatText(value, unit, { digits: 6 });
}

/** The value of a typed entry in the base unit of its field. Ranges are the engine's to judge. */
export function parseQuantity(text: string, unit: QuantityUnit): Parsed {
  const refused: Parsed = { ok: false, message: accepted[unit] };
  if (text.length > longestEntry) return refused;
  const plain = withoutSeparators(text.trim());
  if (plain === undefined) return refused;

  if (unit === "fraction") {
    const share = shareOfPattern.exec(plain);
    if (share !== null) {
      const value = Number(share[1]) / Number(share[2]);
      return Number.isFinite(value) ? { ok: true, value, echo: String(value) } : refused;
    }
  }
  const entry = entryPattern.exec(plain);
  if (entry?.[1] === undefined || entry[2] === undefined) return refused;
  const scale = scaleOf(entry[2], unit);
  if (scale === undefined) return refused;
  const value = Number(entry[1]) * scale;
  if (!Number.isFinite(value)) return refused;
  return { ok: true, value: rounding(value), echo: echoOf(rounding(value), plain, unit) };
}

/** Takes the last digit's error out of products such as 12.3 × 1e9. */
function rounding(value: number): number {
  return Number(value.toPrecision(15));
}

/** Divides without a trace of rounding: 128000 by 1e3, not 131072. */
function divided(value: number, scale: number, digits: number): string | undefined {
  const text = String(rounding(value / scale));
  const short = text.replace(/^-?0?\.?/, "").replace(".", "").length <= digits;
  return short && !text.includes("e") && rounding(Number(text) * scale) === value
    ? text
    : undefined;
}

/** The shortest entry that parses back to the value: "128K", "131072", "80 GB", "90 %". */
export function entryText(value: number, unit: QuantityUnit): string {
  const size = Math.abs(value);
  const scaled = (scales: readonly [number, string][], digits: number): string | undefined => {
    for (const [scale, suffix] of scales) {
      if (size < scale) continue;
      const number = divided(value, scale, digits);
      if (number !== undefined) return number + suffix;
    }
    return undefined;
  };
  switch (unit) {
    case "tokens":
      return (
        scaled(
          [
            [1e6, "M"],
            [1e3, "K"],
          ],
          4,
        ) ?? (Number.isInteger(value) ? formatInteger(value) : String(value))
      );
    case "bytes":
    case "bytes_per_second":
    case "flops_per_second": {
      const symbol = { bytes: "B", bytes_per_second: "B/s", flops_per_second: "FLOP/s" }[unit];
      const prefixes: readonly [number, string][] = [
        [1e15, ` P${symbol}`],
        [1e12, ` T${symbol}`],
        [1e9, ` G${symbol}`],
        [1e6, ` M${symbol}`],
        [1e3, ` k${symbol}`],
      ];
      const usual = unit === "bytes" ? prefixes.slice(1) : prefixes;
      return scaled(usual, 5) ?? `${value}${value === 0 ? "" : ` ${symbol}`}`;
    }
    case "fraction":
      return size <= 1 && size >= 0.001 ? `${rounding(value * 100)} %` : String(value);
    case "seconds":
      return `${value} s`;
    default:
      return String(value);
  }
}
