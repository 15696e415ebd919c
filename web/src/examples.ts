// SPDX-License-Identifier: MIT
// Scenarios to start from. Each is a link, and stays valid as links do.

export interface Example {
  name: string;
  sentence: string;
  fragment: string;
}

export const examples: readonly Example[] = [
  {
    name: "The paper’s running example",
    sentence:
      "What 50K tokens cost for Yi-34B on one A100, next to 4K, computed as the paper does.",
    fragment: "#v1&model.id=paper-34b&hardware.id=a100-80gb-paper&view=paper",
  },
  {
    name: "4K against 100K",
    sentence: "Two A100s at 100K tokens, next to 4K: every ratio is the price of the cache.",
    fragment: "#v1&hardware.count=2&workload.context_tokens=100000&contexts=4000,100000",
  },
  {
    name: "One A100 against eight",
    sentence: "Eight devices: more users, a faster prefill, and one host link for all of them.",
    fragment: "#v1&hardware.count=8&contexts=4000,50000,200000,1000000",
  },
  {
    name: "MHA against GQA against MLA",
    sentence: "Three ways to keep a cache, as curves: 524 kB, 131 kB and 70.3 kB a token.",
    fragment:
      "#v1&model.id=llama-3.1-8b&hardware.id=h200-sxm&hardware.count=8&deployment.weight_format=fp8&series.model=llama-2-7b,deepseek-v3",
  },
  {
    name: "1M tokens at the cost of 4K",
    sentence:
      "A cache 250 times smaller over its four axes: 983 MB and 17 users, as 4K has without it.",
    fragment:
      "#v1&workload.context_tokens=1000000&compression.layers_fraction=0.2&compression.heads_fraction=0.2&compression.tokens_fraction=0.2&compression.hidden_fraction=0.5&compression.applies=at_prefill",
  },
];
