#include "celac/markdown/marks.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\r'; }

std::uint32_t skip_space(std::string_view bytes, std::uint32_t at, std::uint32_t end) {
  while (at < end) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (is_blank_byte(bytes[at])) {
      ++at;
    } else if (c == 0xC2 || c == 0xE2 || c == 0xE3) {  // U+00A0, those of print at U+2002, U+3000
      const auto wide = utf8::decode(bytes.substr(0, end), at);
      if (!utf8::is_space(wide.code)) {
        break;
      }
      at += wide.size;
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t trim_end(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  while (end > begin) {
    const auto c = static_cast<unsigned char>(bytes[end - 1]);
    if (is_blank_byte(bytes[end - 1])) {
      --end;
    } else if (c == 0xA0 && end - begin >= 2 && static_cast<unsigned char>(bytes[end - 2]) == 0xC2) {
      end -= 2;
    } else if (c == 0x80 && end - begin >= 3 && bytes.substr(end - 3, 3) == "\u3000") {
      end -= 3;
    } else {
      break;
    }
  }
  return end;
}

namespace {

// —–: two or more dashes and nothing else.
bool is_dashes_only(std::string_view text) {
  std::size_t dashes = 0;
  for (; !text.empty(); text.remove_prefix(3), ++dashes) {
    if (!text.starts_with("–") && !text.starts_with("—") && !text.starts_with("─")) {
      return false;
    }
  }
  return dashes >= 2;
}

// \###, the end mark of a press release.
bool is_end_mark(std::string_view text) {
  return text.size() > 2 && text.front() == '\\' && text.find_first_not_of("\\#") == std::string_view::npos &&
         text.find("##") != std::string_view::npos;
}

}  // namespace

bool is_rule(std::string_view text) {
  if (is_dashes_only(text) || is_end_mark(text)) {
    return true;
  }
  if (text.size() < 3 || (text[0] != '-' && text[0] != '*' && text[0] != '_')) {
    return false;
  }
  std::size_t marks = 0;
  for (const char c : text) {
    if (c == text[0]) {
      ++marks;
    } else if (c != ' ' && c != '\t') {
      return false;
    }
  }
  return marks >= 3;
}

bool is_page_rule(std::string_view text) {
  const auto close = text.find('}');
  return text.substr(0, 1) == "{" && close > 1 && close < 8 && text.size() > close + 8 &&
         text.substr(1, close - 1).find_first_not_of("0123456789") == std::string_view::npos &&
         text.find_first_not_of('-', close + 1) == std::string_view::npos;
}

bool is_page_command(std::string_view text) {
  return text[0] == '\\' && (text == "\\newpage" || text == "\\pagebreak" || text == "\\clearpage");
}

bool is_underline(std::string_view text) {
  return !text.empty() && (text[0] == '=' || text[0] == '-') && (text[0] == '=' || text.size() >= 2) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return c == text[0]; });
}

bool is_table_rule(std::string_view text) {
  return text.size() >= 3 && text.find('-') != std::string_view::npos && text.find('|') != std::string_view::npos &&
         text.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool is_images_only(std::string_view text) {
  while (!text.empty()) {
    if (text.substr(0, 2) != "![") {
      return false;
    }
    const auto close = text.find("](");
    const auto end = close == std::string_view::npos ? close : text.find(')', close);
    if (end == std::string_view::npos) {
      return false;
    }
    text = utf8::trim(text.substr(end + 1));
  }
  return true;
}

bool is_reference(std::string_view text) {
  if (text.size() < 5 || text[0] != '[' || text[1] == '^') {
    return false;
  }
  const auto close = text.find("]:");
  if (close == std::string_view::npos || close == 1 || text.substr(1, close - 1).find('[') != std::string_view::npos) {
    return false;
  }
  const auto address = utf8::trim(text.substr(close + 2));
  return !address.empty() && (address.find(' ') == std::string_view::npos ||
                              address.find('"') != std::string_view::npos || address[0] == '<');
}

bool is_footnote(std::string_view text) {
  return text.substr(0, 2) == "[^" && text.find("]:") != std::string_view::npos && text.find(' ') > text.find("]:");
}

std::vector<Span> table_cells(std::string_view bytes, Span row) {
  std::vector<Span> cells;
  std::uint32_t at = row.begin + (bytes[row.begin] == '|' ? 1 : 0);
  std::uint32_t start = at;
  const auto add = [&](std::uint32_t end) {
    const std::uint32_t from = std::min(skip_space(bytes, start, end), end);
    cells.push_back({from, trim_end(bytes, from, end)});
  };
  for (; at < row.end; ++at) {
    if (bytes[at] == '\\' && at + 1 < row.end) {
      ++at;
    } else if (bytes[at] == '|') {
      add(at);
      start = at + 1;
    }
  }
  if (start < row.end) {
    add(row.end);
  }
  return cells;
}

std::uint32_t skip_anchor(std::string_view bytes, std::uint32_t at, std::uint32_t end) {
  const std::string_view text = bytes.substr(at, end - at);
  if (text.substr(0, 4) == "<!--") {
    const auto close = text.find("-->");
    return close == std::string_view::npos ? at : at + static_cast<std::uint32_t>(close) + 3;
  }
  const bool span = text.substr(0, 6) == "<span ";
  const bool anchor = text.substr(0, 3) == "<a ";
  if (!span && !anchor) {
    return at;
  }
  const auto open = text.find('>');
  const std::string_view close = span ? "></span>" : "></a>";
  if (open == std::string_view::npos || text.substr(open, close.size()) != close) {
    return at;
  }
  return at + static_cast<std::uint32_t>(open + close.size());
}

}  // namespace celac
