// SPDX-License-Identifier: MIT
// A plot as a file of its own: no style sheet, no class, no font to fetch; a title above, the scenario
// and its link below.

import { svgElement } from "../dom.ts";

export interface Caption {
  title: string;
  /** Below the plot: the scenario in words, which curve is which. */
  notes: string[];
  link: string;
}

/** What the page's style sheet sets and a file must carry itself. */
const properties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];

const margin = 16;
const headRoom = 44;
const footRoom = 40;
const lineStep = 16;

/** Copies what is visible, with the computed style of each element as attributes. */
function copyStyled(source: Element): Element | null {
  if (source.getAttribute("visibility") === "hidden") return null;
  const copy = source.cloneNode(false) as Element;
  for (const name of ["class", "role", "tabindex", "aria-labelledby", "aria-describedby", "id"]) {
    copy.removeAttribute(name);
  }
  const drawn = !["g", "title", "desc"].includes(source.tagName);
  if (drawn) {
    const style = getComputedStyle(source);
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      if (value !== "" && value !== "none" && value !== "normal")
        copy.setAttribute(property, value);
      else if (property === "fill" || property === "stroke") copy.setAttribute(property, "none");
    }
  }
  for (const child of source.childNodes) {
    if (child instanceof Element) {
      const part = copyStyled(child);
      if (part) copy.append(part);
    } else copy.append(child.cloneNode());
  }
  return copy;
}

function wrap(text: string, width: number): string[] {
  const letters = Math.max(20, Math.floor(width / 6.2));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

export interface SvgFile {
  text: string;
  width: number;
  height: number;
}

export function svgFile(plot: SVGSVGElement, caption: Caption): SvgFile {
  const page = getComputedStyle(plot);
  const ink = page.color;
  const family = page.fontFamily;
  const plotWidth = plot.viewBox.baseVal.width;
  const plotHeight = plot.viewBox.baseVal.height;
  const width = plotWidth + 2 * margin;
  const words = caption.notes.flatMap((note) => wrap(note, plotWidth));
  const links = wrapLink(caption.link, plotWidth);
  const height = plotHeight + headRoom + footRoom + (words.length + links.length - 1) * lineStep;
  const text = (content: string, y: number, size: number, weight = 400): SVGTextElement => {
    const node = svgElement("text", {
      x: margin,
      y,
      fill: ink,
      "font-family": family,
      "font-size": `${size}px`,
      "font-weight": weight,
    });
    node.textContent = content;
    return node;
  };
  const body = copyStyled(plot) as SVGSVGElement;
  body.setAttribute("x", String(margin));
  body.setAttribute("y", String(headRoom));
  const name = svgElement("title");
  name.textContent = caption.title;
  const root = svgElement(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height },
    name,
    svgElement("rect", { width, height, fill: page.backgroundColor }),
    text(caption.title, 28, 16, 600),
    body,
  );
  const firstLine = headRoom + plotHeight + 24;
  [...words, ...links].forEach((line, index) => {
    root.append(text(line, firstLine + index * lineStep, 11));
  });
  root.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** An address has no spaces to break at: cut it into pieces of a line each. */
function wrapLink(link: string, width: number): string[] {
  const letters = Math.max(20, Math.floor(width / 6.2));
  return link.match(new RegExp(`.{1,${letters}}`, "gu")) ?? [];
}
