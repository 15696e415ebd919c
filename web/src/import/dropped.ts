// SPDX-License-Identifier: MIT
// Which of the things dropped is the config.json.

/** The file, or why there is none to read; undefined where no file was dropped. */
export function droppedFile({ files, items }: DataTransfer): File | string | undefined {
  const folder = [...items].some((item) => item.webkitGetAsEntry?.()?.isDirectory === true);
  if (folder) return "That is a folder. Drop the config.json that lies in it.";
  if (files.length < 2) return files[0];
  const named = [...files].filter(({ name }) => name.toLowerCase() === "config.json");
  return named.length === 1
    ? named[0]
    : `${files.length} files were dropped, and one is read: drop the config.json alone.`;
}
