#pragma once
// An Open Packaging container (ECMA-376 part 2): the parts of an office file, their types and who refers to whom. Nothing
// in it refers to anything outside.

#include <string>
#include <string_view>
#include <vector>

#include "celac/write/office/zip.hpp"

namespace celac {

/// What opens every part.
inline constexpr std::string_view xml_start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// What an office file says of itself; what is empty is left out.
struct OfficeFacts {
  std::string title;
  std::string author;
  std::string made;  ///< an instant: 2022-01-31T00:00:00Z
};

/// One part besides those that every file has.
struct OfficePart {
  std::string name;  ///< "word/styles.xml"
  std::string type;  ///< of its contents
  std::string relation;
  std::string contents;
  std::string_view rest = {};  ///< what goes on behind `contents`, borrowed: large, and not to be copied
  std::string end = {};        ///< behind `rest`
};

/// Appends an office file: `main` and what it refers to, in order, as rId1, rId2 and so on. Relations are the last
/// component of their names ("styles"). `links` are addresses that a reader may follow, as link1, link2 and so on;
/// nothing else refers to anything outside. False where it would become too large for the format.
[[nodiscard]] bool write_office_file(std::string &out, const OfficePart &main, const std::vector<OfficePart> &parts,
                                     const OfficeFacts &facts, const std::vector<std::string> &links = {});

}  // namespace celac
