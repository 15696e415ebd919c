// SPDX-License-Identifier: MIT

import * as accessibility from "./accessibility.mjs";
import * as catalog from "./catalog.mjs";
import * as curves from "./curves.mjs";
import * as embed from "./embed.mjs";
import * as hardware from "./hardware.mjs";
import * as importing from "./import.mjs";
import * as importText from "./import_text.mjs";
import * as inputs from "./inputs.mjs";
import * as keyboard from "./keyboard.mjs";
import * as links from "./links.mjs";
import * as load from "./load.mjs";
import * as resilience from "./resilience.mjs";
import * as share from "./share.mjs";
import * as table from "./table.mjs";

export const ALL = [
  load,
  inputs,
  table,
  curves,
  hardware,
  importing,
  importText,
  catalog,
  links,
  share,
  embed,
  keyboard,
  resilience,
  accessibility,
];
