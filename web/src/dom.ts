// SPDX-License-Identifier: MIT
// Making elements and changing their text. Text is always textContent, never markup.

type Attributes = Record<string, string | number | boolean | undefined>;

function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Node[]
): SVGElementTagNameMap[K] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

/** The element with this id in the page's own markup. */
export function byId(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`The page has no element "${id}".`);
  return node;
}

/** Text to be changed in place, many times a second. */
export function liveText(parent: Element): (text: string) => void {
  const node = document.createTextNode("");
  parent.append(node);
  return (text) => {
    if (node.data !== text) node.data = text;
  };
}

/** Sets an attribute only when it changes. */
export function setAttribute(node: Element, name: string, value: string | number): void {
  const text = String(value);
  if (node.getAttribute(name) !== text) node.setAttribute(name, text);
}

const fullValues = new WeakMap<Element, string>();

/** Gives an element the text shown while the pointer rests on it; written only when it is looked at. */
export function setFullValue(node: Element, full: string): void {
  fullValues.set(node, full);
}

document.addEventListener("pointerover", (event) => {
  for (let node = event.target as Element | null; node !== null; node = node.parentElement) {
    const full = fullValues.get(node);
    if (full === undefined) continue;
    setAttribute(node, "title", full);
    return;
  }
});
