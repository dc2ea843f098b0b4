#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule model_syntax = {
    "model-syntax",
    Group::file,
    Severity::error,
    Mending::none,
    "A model is not YAML or JSON at all, has a key twice, or uses what no model needs (anchors, aliases, "
    "tags).",
    "Readers disagree about what such a file says. The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
