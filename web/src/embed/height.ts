// SPDX-License-Identifier: MIT
// Tells the page around an embed how tall it is. It listens to nothing.

export function announceHeight(): void {
  if (window.parent === window) return;
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    window.parent.postMessage({ type: "longpeak:height", height }, "*");
  }).observe(document.body);
}
