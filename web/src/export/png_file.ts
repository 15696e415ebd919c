// SPDX-License-Identifier: MIT
// A drawing as pixels, two to each CSS pixel.

import type { SvgFile } from "./svg_file.ts";

const pixelsPerUnit = 2;

export async function pngFile(file: SvgFile): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([file.text], { type: "image/svg+xml" }));
  try {
    const image = new Image(file.width, file.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(file.width * pixelsPerUnit);
    canvas.height = Math.round(file.height * pixelsPerUnit);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser gives the page no canvas to draw on.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error("This browser could not write the picture."));
      }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
