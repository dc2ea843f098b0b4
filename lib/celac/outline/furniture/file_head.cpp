#include <algorithm>
#include <array>

#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/language.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Folded, as keys are compared: without case and accents, up to the first blank.
constexpr auto keys = std::to_array<std::string_view>(
    {"author",    "autor",    "auteur",    "autore", "category", "categoria", "crawled",   "date",      "datei",
     "datum",     "document", "documento", "fecha",  "fichier",  "file",      "filename",  "fonte",     "format",
     "fuente",    "id",       "language",  "lien",   "link",     "publicado", "published", "publisher", "quelle",
     "retrieved", "source",   "tags",      "type",   "typ",      "tipo",      "url",       "version"});
constexpr auto han_keys = std::to_array<std::string_view>({"文档类型", "原文链接", "发布机构", "发布日期", "文件名称",
                                                           "文件编号", "来源", "链接", "作者", "发布时间", "发文机关",
                                                           "文号", "成文日期", "标题"});

// The key of "**Source**: none"; empty where the entry is no field.
std::string_view key_of(std::string_view entry) {
  constexpr std::size_t longest_key = 40;  // bytes
  const auto ascii = entry.find(':');
  const auto wide = entry.find("：");
  const auto colon = std::min(ascii, wide);  // npos is more than any key
  return colon > longest_key ? std::string_view{} : utf8::trim(without_marks(utf8::trim(entry.substr(0, colon))));
}

bool says_what_a_file_is(std::string_view key) {
  const auto word = fold_word(key.substr(0, std::min(key.find(' '), key.size())));
  return std::find(keys.begin(), keys.end(), word.view()) != keys.end() ||
         std::find(han_keys.begin(), han_keys.end(), key) != han_keys.end();
}

}  // namespace

void mark_file_head(PageLines lines) {
  constexpr std::size_t least_fields = 3;
  constexpr std::size_t least_of_files = 2;
  std::size_t end = 0;  // behind the last field
  std::size_t fields = 0;
  std::size_t of_files = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines.is_blank(i)) {
      continue;
    }
    const Line &line = lines.line(i);
    const std::string_view key = line.bullet ? key_of(lines.text(i)) : std::string_view{};
    if (key.empty() && (line.heading == 0 || fields > 0)) {
      break;
    }
    if (!key.empty()) {
      ++fields;
      of_files += says_what_a_file_is(key) ? 1U : 0U;
      end = i + 1;
    }
  }
  if (fields < least_fields || of_files < least_of_files) {
    return;
  }
  for (std::size_t i = 0; i < end; ++i) {
    if (lines.is_text(i)) {
      lines.mark(i, FurnitureKind::front_matter);
    }
  }
}

}  // namespace celac
