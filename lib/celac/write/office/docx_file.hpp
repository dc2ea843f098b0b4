#pragma once
// The parts of a Word file around its text.

#include <string>
#include <string_view>

#include "celac/write/office/docx_body.hpp"

namespace celac {

/// What a file is about and whether further edits are to be tracked.
struct DocxSettings {
  std::string title;
  std::string language;  ///< BCP 47; empty or "und" for none
  bool track = false;
};

/// Appends the file. False where it would be larger than the format holds.
[[nodiscard]] bool write_docx_file(std::string &out, const DocxBody &body, const DocxSettings &settings,
                                   const DocxFacts &facts);

}  // namespace celac
