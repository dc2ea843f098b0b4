#include "cli/foreign.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"
#include "cli/help/command_line.hpp"

namespace celac::cli {
namespace {

using namespace std::string_view_literals;

constexpr auto npos = std::string_view::npos;

// "plan" of "papers/plan.pdf": converted files go where the user is.
std::string stem(const std::string &name) {
  const auto slash = name.rfind('/');
  const std::string file = slash == std::string::npos ? name : name.substr(slash + 1);
  const auto dot = file.rfind('.');
  return dot == std::string::npos || dot == 0 ? file : file.substr(0, dot);
}

bool is_stdin(const std::string &name) { return !name.empty() && name.front() == '<'; }

// In a help {0} is the file, {1} what it is called without its ending.
struct Format {
  std::string_view begin;
  std::string_view what;
  std::string_view help;
};

constexpr auto binary = std::to_array<Format>(
    {{"%PDF-", "a PDF", "pdftotext -layout {0} {1}.txt (of a scan: ocrmypdf before that)"},
     {"\xD0\xCF\x11\xE0"sv, "a file of Word before 2007, or another of Office",
      "soffice --headless --convert-to docx {0}"},
     {"{\\rtf", "RTF", "pandoc -f rtf -t gfm -o {1}.md {0}"},
     {"\x1F\x8B"sv, "compressed by gzip", "zcat {0} | celac parse -"},
     {"BZh", "compressed by bzip2", "bzcat {0} | celac parse -"},
     {"\xFD"
      "7zXZ",
      "compressed by xz", "xzcat {0} | celac parse -"},
     {"\x28\xB5\x2F\xFD"sv, "compressed by zstd", "zstdcat {0} | celac parse -"},
     {"\x89PNG", "an image (PNG)", "tesseract {0} {1} writes its words to {1}.txt"},
     {"\xFF\xD8\xFF"sv, "an image (JPEG)", "tesseract {0} {1} writes its words to {1}.txt"},
     {"GIF8", "an image (GIF)", "tesseract {0} {1} writes its words to {1}.txt"},
     {"II*\0"sv, "an image (TIFF)", "tesseract {0} {1} writes its words to {1}.txt"},
     {"MM\0*"sv, "an image (TIFF)", "tesseract {0} {1} writes its words to {1}.txt"}});

// Kinds of zip, by a name or a text that stands near their start or in the list at their end.
constexpr auto zipped = std::to_array<Format>(
    {{"word/document.xml", "a Word file (DOCX)", "pandoc -t gfm -o {1}.md {0}"},
     {"application/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)", "pandoc -t gfm -o {1}.md {0}"},
     {"application/epub+zip", "an e-book (EPUB)", "pandoc -t gfm -o {1}.md {0}"},
     {"xl/workbook.xml", "a workbook (XLSX)", "save its sheet as CSV or text; a plan is read from running text"},
     {"ppt/presentation.xml", "slides (PPTX)", "soffice --headless --convert-to pdf {0}, then pdftotext -layout"}});

constexpr std::string_view of_its_own = "it is written for readers: name the plan or model that it was made of";

// What begins tables that celac writes.
constexpr auto tables = std::to_array<Format>({{"file,id,", "a table that celac wrote", of_its_own},
                                               {"old_id,new_id,", "a table that celac diff wrote", of_its_own},
                                               {"lineage,", "a table that celac trace wrote", of_its_own},
                                               {"kind,matched_by,", "a table that celac align wrote", of_its_own},
                                               {"{\"file\":", "a table that celac wrote", of_its_own}});

std::string filled(std::string_view help, const std::string &name) {
  const std::string file = is_stdin(name) ? "FILE" : shell_file(name);
  const std::string base = is_stdin(name) ? "plan" : shell_file(stem(name));
  std::string out(help);
  for (const auto &[sign, word] : {std::pair("{0}"sv, file), std::pair("{1}"sv, base)}) {
    for (auto at = out.find(sign); at != std::string::npos; at = out.find(sign, at + word.size())) {
      out.replace(at, sign.size(), word);
    }
  }
  return out;
}

Diagnostic is(const Format &format, const std::string &name) {
  return make_error("other-format", name, fmt::format("is {}, not the text of a plan", format.what), {},
                    filled(format.help, name));
}

std::optional<Diagnostic> foreign_zip(const std::string &name, std::string_view bytes) {
  // An entry's name may stand anywhere; the list of all of them is at the end.
  constexpr std::size_t window = 65536;
  const std::string_view head = bytes.substr(0, window);
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), window));
  for (const Format &format : zipped) {
    if (head.find(format.begin) != npos || tail.find(format.begin) != npos) {
      return is(format, name);
    }
  }
  return is({"", "a zip archive", "unzip {0}"}, name);
}

bool begins_in_any_case(std::string_view text, std::string_view small) {
  return text.size() >= small.size() && utf8::lower(text.substr(0, small.size())) == small;
}

std::optional<Diagnostic> foreign_markup(const std::string &name, std::string_view text) {
  const std::string_view head = text.substr(0, 4096);
  if (begins_in_any_case(text, "<!doctype html") || begins_in_any_case(text, "<html")) {
    return head.find("<meta name=\"generator\" content=\"celac") != npos
               ? is({"", "a page that celac wrote", of_its_own}, name)
               : is({"", "an HTML page", "pandoc -f html -t gfm -o {1}.md {0}"}, name);
  }
  if (head.find("<akomaNtoso") != npos && text.front() == '<') {
    return is({"", "Akoma Ntoso", of_its_own}, name);
  }
  if (text.starts_with("<?xml")) {
    return is({"", "XML", "a plan is read from Markdown or plain text"}, name);
  }
  return std::nullopt;
}

// A report in YAML or JSON, by its schema.
std::optional<Diagnostic> foreign_report(const std::string &name, std::string_view text) {
  const std::string_view head = text.substr(0, 400);
  for (const std::string_view what : {"diff", "trace", "align", "commitments", "diagnostics"}) {
    const std::string schema = fmt::format("celac/{}/", what);
    const auto at = head.find(schema);
    const std::string_view before = head.substr(0, at == npos ? 0 : at);
    if (before.size() < 24 && before.find("schema") != npos) {
      return is({"", what == "diagnostics" ? "a report of celac validate" : "a report of celac", of_its_own}, name);
    }
  }
  const bool sarif = text.front() == '{' && head.find("sarif") != npos;
  return sarif ? std::optional(is({"", "a report (SARIF)", of_its_own}, name)) : std::nullopt;
}

}  // namespace

std::optional<Diagnostic> foreign_format(const std::string &name, std::string_view bytes) {
  const auto *const known = std::find_if(binary.begin(), binary.end(),
                                         [&](const Format &one) { return bytes.starts_with(one.begin); });
  if (known != binary.end()) {
    return is(*known, name);
  }
  if (bytes.starts_with("RIFF") && bytes.substr(0, 16).find("WEBP") != npos) {
    return is({"", "an image (WebP)", "dwebp {0} -o {1}.png, then tesseract"}, name);
  }
  if (bytes.starts_with("PK\x03\x04")) {
    return foreign_zip(name, bytes);
  }
  std::string_view text = bytes;
  text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.empty()) {
    return std::nullopt;
  }
  const auto *const table = std::find_if(tables.begin(), tables.end(),
                                         [&](const Format &one) { return text.starts_with(one.begin); });
  if (table != tables.end()) {
    return is(*table, name);
  }
  const auto markup = foreign_markup(name, text);
  return markup ? markup : foreign_report(name, text);
}

std::string help_with_encoding(const std::string &name, std::string_view bytes) {
  std::size_t high = 0;
  std::size_t pairs = 0;  // of bytes that GB 18030 gives a Chinese character
  bool windows = true;    // every byte is a character of Windows-1252
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte == 0 || (byte < ' ' && "\t\n\r\f"sv.find(bytes[i]) == npos)) {
      return {};
    }
    high += byte >= 0x80 ? 1 : 0;
    windows = windows && "\x81\x8D\x8F\x90\x9D"sv.find(bytes[i]) == npos;
    const auto next = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0U;
    if (byte >= 0xB0 && byte <= 0xF7 && next >= 0xA1) {
      ++pairs;
      ++high;
      ++i;
    }
  }
  const bool chinese = pairs * 2 * 10 > high * 8 && high * 10 > bytes.size() * 3;
  if (!chinese && (!windows || high * 10 > bytes.size() * 3)) {
    return {};
  }
  return filled(fmt::format("it may be {0}: iconv -f {0} -t UTF-8 {1} >{2}.utf8.txt",
                            chinese ? "GB18030" : "WINDOWS-1252", "{0}", "{1}"),
                name);
}

}  // namespace celac::cli
