#include "celac/write/compare/html_marks.hpp"

#include <algorithm>

#include "celac/text/rounding.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/compare/folded_text.hpp"

namespace celac {
namespace {

constexpr Kept of_one_side{90, 0};  // what came or went as a whole: what it is about
constexpr int beside_a_change = 36;

bool says_something(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    if (utf8::is_letter(c.code) || utf8::is_digit(c.code)) {
      return true;
    }
    at += c.size;
  }
  return false;
}

// Nothing of the old text is left in the new one.
bool replaced(const std::vector<WordEdit> &edits) {
  return edits.size() > 1 && std::none_of(edits.begin(), edits.end(), [](const WordEdit &edit) {
           return edit.op == WordOp::equal && says_something(edit.text);
         });
}

void append_side(std::string &out, const std::vector<WordEdit> &edits, WordOp op, Phrase head, const PageWords &words) {
  const std::string_view element = op == WordOp::remove ? "del" : "ins";
  out.append("<").append(element).append(" data-which=\"").append(words[head]).append("\">");
  std::string text;
  for (const WordEdit &edit : edits) {
    text += edit.op == op || edit.op == WordOp::equal ? edit.text : "";
  }
  if (op == WordOp::remove) {
    append_folded(out, text, of_one_side, words);
  } else {
    append_xml(out, text);
  }
  out.append("</").append(element).append(">");
}

// Words that went and can be read in the old edition are cut as a removed text is; those that came never.
void append_change(std::string &out, const WordEdit &edit, const PageWords *words) {
  const std::string_view element = edit.op == WordOp::remove ? "del" : "ins";
  out.append("<").append(element).append(">");
  if (words != nullptr && edit.op == WordOp::remove) {
    append_folded(out, edit.text, of_one_side, *words);
  } else {
    append_xml(out, edit.text);
  }
  out.append("</").append(element).append(">");
}

// What the page sets apart: "the <del>old</del><ins>new</ins> rules" are not "oldnew rules" for those who see no colours.
bool in_the_place_of_another(const std::vector<WordEdit> &edits, std::size_t i) {
  return i > 0 && edits[i].op == WordOp::insert && edits[i - 1].op == WordOp::remove;
}

void append_text(std::string &out, const std::vector<WordEdit> &edits, const PageWords &words) {
  if (edits.size() == 1 && edits.front().op == WordOp::equal) {
    append_folded(out, edits.front().text, of_one_side, words);
    return;
  }
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const Kept beside{i == 0 ? 0 : beside_a_change, i + 1 == edits.size() ? 0 : beside_a_change};
    if (edits[i].op == WordOp::equal) {
      append_folded(out, edits[i].text, beside, words);
    } else {
      out += in_the_place_of_another(edits, i) ? "<wbr>" : "";
      append_change(out, edits[i], &words);
    }
  }
}

}  // namespace

std::string old_anchor(std::string_view id) { return "old:" + std::string(id); }

std::string anchor_of(const Diff &diff, const Row &row) {
  return row.new_nodes.empty() ? old_anchor(diff.old_side.nodes[row.old_nodes.front()].id())
                               : diff.new_side.nodes[row.new_nodes.front()].id();
}

std::string titled(const EditionIndex &side, std::uint32_t node) {
  const NodeRef &ref = side.nodes[node];
  if (ref.number().empty() && !title_of(ref).empty()) {
    return title_of(ref);  // its id is made of its title
  }
  // "Article 5" says more than 5.
  const std::string_view own = ref.label().empty() || kind_of(ref).empty() ? std::string_view(ref.id()) : ref.label();
  return title_of(ref).empty() ? std::string(own) : ref.id() + " " + title_of(ref);
}

std::string beginning(std::string_view text, int most) {
  int width = 0;
  std::size_t at = 0;
  std::size_t blank = 0;
  while (at < text.size() && width < most) {
    const auto c = utf8::decode(text, at);
    blank = utf8::is_space(c.code) || utf8::is_cjk(c.code) ? at : blank;
    width += utf8::width(c.code);
    at += c.size;
  }
  if (at == text.size()) {
    return std::string(text);
  }
  return std::string(text.substr(0, blank == 0 ? at : blank)) + " …";
}

void append_tag(std::string &out, std::string_view name, const PageWords &words) {
  out.append("<span class=\"tag ").append(name).append("\">").append(words.named(name)).append("</span>");
}

void append_tags(std::string &out, ChangeSet changes, const PageWords &words) {
  bool first = true;
  for_each(changes, [&](Change change) {
    out += first ? "" : " ";
    append_tag(out, name(change), words);
    first = false;
  });
}

void append_edits(std::string &out, const std::vector<WordEdit> &edits) {
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].op != WordOp::equal) {
      out += in_the_place_of_another(edits, i) ? "<wbr>" : "";
      append_change(out, edits[i], nullptr);
    } else {
      append_xml(out, edits[i].text);
    }
  }
}

void append_text_block(std::string &out, const std::vector<WordEdit> &edits, std::string_view language,
                       const PageWords &words) {
  if (edits.empty() || (edits.size() == 1 && edits.front().text.empty())) {
    return;
  }
  const bool pair = replaced(edits);
  const bool marked = std::any_of(edits.begin(), edits.end(),
                                  [](const WordEdit &edit) { return edit.op != WordOp::equal; });
  out += pair ? "<div class=\"words pair\"" : marked ? "<div class=\"words marked\"" : "<div class=\"words\"";
  append_html_language(out, language);
  out += ">";
  if (pair) {
    append_side(out, edits, WordOp::remove, Phrase::old_wording, words);
    append_side(out, edits, WordOp::insert, Phrase::new_wording, words);
  } else {
    append_text(out, edits, words);
  }
  out += "</div>\n";
}

void append_same_text(std::string &out, std::string_view text, std::string_view language, const PageWords &words) {
  if (text.empty()) {
    return;
  }
  const std::string first = beginning(text, 72);
  if (first.size() == text.size()) {
    append_text_block(out, {{WordOp::equal, std::string(text)}}, language, words);
    return;
  }
  out.append("<details class=\"same\"><summary data-same=\"").append(words[Phrase::same_words]).append("\"");
  append_html_language(out, language);
  out += ">";
  append_xml(out, first);
  out += "</summary>";
  append_text_block(out, {{WordOp::equal, std::string(text)}}, language, words);
  out += "</details>\n";
}

std::string alike(float similarity, const PageWords &words) {
  const auto percent = std::min(rounded(similarity * 100.0F), similarity < 1 ? 99U : 100U);
  return words.fill(Phrase::alike, {std::to_string(percent)});
}

}  // namespace celac
