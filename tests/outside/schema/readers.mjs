// Readers of YAML that are not ours.

import jsYaml from "js-yaml";
import yaml from "yaml";

export const readers = {
  "YAML 1.1": (text) => yaml.parse(text, { version: "1.1" }),
  "YAML 1.2": (text) => yaml.parse(text, { version: "1.2" }),
  "js-yaml": (text) => jsYaml.load(text),
};
