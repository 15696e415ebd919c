// SPDX-License-Identifier: MIT
// Updating elements in place: only what has changed is written, and nothing is removed.

import { setAttribute } from "../dom.ts";

export function setAttributes(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
}

/** Of an element that holds nothing but text. */
export function setText(element: Element, text: string): void {
  const shown = element.firstChild as Text | null;
  if (shown === null) element.textContent = text;
  else if (shown.data !== text) shown.data = text;
}

/** Elements of one kind, made when first needed, hidden and without a class when there are
 *  fewer. */
export class Pool<E extends Element> {
  private readonly elements: E[] = [];
  private readonly parent: Element;
  private readonly make: () => E;
  private used = 0;

  constructor(parent: Element, make: () => E) {
    this.parent = parent;
    this.make = make;
  }

  start(): void {
    this.used = 0;
  }

  next(): E {
    let element = this.elements[this.used];
    if (element === undefined) {
      element = this.make();
      this.elements.push(element);
      this.parent.append(element);
    }
    if (element.hasAttribute("visibility")) element.removeAttribute("visibility");
    this.used += 1;
    return element;
  }

  end(): void {
    for (const element of this.elements.slice(this.used)) {
      setAttribute(element, "visibility", "hidden");
      element.removeAttribute("class");
    }
  }
}
