// SPDX-License-Identifier: MIT
// Styles of parts that are fetched later come with their modules.

declare module "*.css";
