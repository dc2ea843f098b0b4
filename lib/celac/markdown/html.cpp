#include "celac/markdown/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "celac/markdown/tags.hpp"

namespace celac {
namespace {

// What gumbo allocates goes all at once: its own way to free a tree is recursive, and it asks for no memory in vain.
class Arena {
 public:
  static void *take(void *self, std::size_t size) {
    constexpr std::size_t chunk = std::size_t{64} << 10U;
    auto &arena = *static_cast<Arena *>(self);
    const std::size_t rounded = (size + 15) & ~std::size_t{15};
    if (rounded > arena.left_) {
      arena.left_ = std::max(chunk, rounded);
      arena.chunks_.push_back(std::unique_ptr<char[]>(new char[arena.left_]));
      arena.next_ = arena.chunks_.back().get();
    }
    char *block = arena.next_;
    arena.next_ += rounded;
    arena.left_ -= rounded;
    return block;
  }
  static void keep(void * /*self*/, void * /*block*/) {}

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  char *next_ = nullptr;
  std::size_t left_ = 0;
};

// Tags that close by themselves where the next of their kind opens: they do not nest.
bool closes_itself(const Tag &tag) {
  return tag.closed || tag.name == TagName::cell || tag.name == TagName::row || tag.name == TagName::table_part ||
         tag.name == TagName::entry || tag.name == TagName::line_break || tag.name == TagName::rule ||
         tag.name == TagName::image || tag.name == TagName::comment || tag.word == "p" || tag.word == "P" ||
         tag.word == "input" || tag.word == "link" || tag.word == "meta";
}

// How many tags are open, of every name. A tag that closes nothing is no relief.
class OpenTags {
 public:
  bool take(const Tag &tag) {
    if (closes_itself(tag)) {
      return true;
    }
    auto &open = open_[static_cast<std::size_t>(tag.name)];
    if (!tag.closing) {
      ++open;
      return ++all_ <= most_open_tags;
    }
    if (open > 0) {
      --open;
      --all_;
    }
    return true;
  }
  [[nodiscard]] bool in_table() const { return open_[static_cast<std::size_t>(TagName::table)] > 0; }

 private:
  std::array<std::uint32_t, 32> open_{};
  std::uint32_t all_ = 0;
};

struct Reader {
  std::string_view text;
  std::uint32_t offset;
  std::vector<HtmlRow> rows;

  [[nodiscard]] std::uint32_t begin_of(const GumboElement &element) const {
    return offset + static_cast<std::uint32_t>(element.original_tag.data - text.data());
  }

  static const GumboElement *element(const void *node) {
    const auto *const one = static_cast<const GumboNode *>(node);
    return one->type == GUMBO_NODE_ELEMENT ? &one->v.element : nullptr;
  }

  static std::uint16_t number(const GumboElement &element, const char *name) {
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    const long value = attribute != nullptr ? std::strtol(attribute->value, nullptr, 10) : 1;
    return static_cast<std::uint16_t>(std::clamp(value, 1L, 1000L));
  }

  // Rows of one table; a table in a cell is words of the cell.
  void table(const GumboElement &parent, bool head) {
    for (unsigned i = 0; i < parent.children.length; ++i) {
      const GumboElement *child = element(parent.children.data[i]);
      if (child == nullptr) {
        continue;
      }
      if (child->tag == GUMBO_TAG_TR) {
        row(*child, head);
      } else if (child->tag == GUMBO_TAG_THEAD || child->tag == GUMBO_TAG_TBODY || child->tag == GUMBO_TAG_TFOOT) {
        table(*child, child->tag == GUMBO_TAG_THEAD);
      }
    }
  }

  void row(const GumboElement &from, bool head) {
    HtmlRow out;
    out.head = head;
    for (unsigned i = 0; i < from.children.length; ++i) {
      const GumboElement *child = element(from.children.data[i]);
      if (child == nullptr || (child->tag != GUMBO_TAG_TD && child->tag != GUMBO_TAG_TH) ||
          child->original_tag.length == 0) {
        continue;
      }
      const std::uint32_t words = begin_of(*child) + static_cast<std::uint32_t>(child->original_tag.length);
      out.cells.push_back(
          {{words, words}, child->tag == GUMBO_TAG_TH, number(*child, "colspan"), number(*child, "rowspan")});
      out.begin = out.cells.size() == 1 ? begin_of(*child) : out.begin;
    }
    if (!out.cells.empty()) {
      out.begin = from.original_tag.length > 0 ? begin_of(from) : out.begin;
      rows.push_back(std::move(out));
    }
  }
};

// Breadth first: the trees of others are deep.
const GumboElement *first_table(const GumboNode *root) {
  std::vector<const GumboNode *> open = {root};
  for (std::size_t i = 0; i < open.size(); ++i) {
    const GumboElement *element = Reader::element(open[i]);
    if (element == nullptr) {
      continue;
    }
    if (element->tag == GUMBO_TAG_TABLE) {
      return element;
    }
    for (unsigned k = 0; k < element->children.length; ++k) {
      open.push_back(static_cast<const GumboNode *>(element->children.data[k]));
    }
  }
  return nullptr;
}

// Each cell ends where the next one, or the next row, starts; its closing tags are left out with all other tags.
bool close_cells(std::vector<HtmlRow> &rows, std::uint32_t end) {
  for (std::size_t r = rows.size(); r-- > 0;) {
    for (std::size_t c = rows[r].cells.size(); c-- > 0;) {
      Span &cell = rows[r].cells[c].bytes;
      if (cell.begin > end) {
        return false;  // the parser moved it
      }
      cell.end = end;
      end = cell.begin;
    }
    if (rows[r].begin > end) {
      return false;
    }
    end = rows[r].begin;
  }
  return true;
}

}  // namespace

std::uint32_t end_of_html_table(std::string_view bytes, std::uint32_t at) {
  OpenTags open;
  const auto end = static_cast<std::uint32_t>(bytes.size());
  for (std::uint32_t i = at; i < end;) {
    const auto next = bytes.find('<', i);
    if (next == std::string_view::npos) {
      return at;
    }
    i = static_cast<std::uint32_t>(next);
    const Tag tag = read_tag(bytes, i, end);
    if (tag.is() && !open.take(tag)) {
      return at;
    }
    if (!tag.is() && i + 1 < end &&
        (static_cast<unsigned char>(bytes[i + 1] | 0x20) - 'a' < 26 || bytes[i + 1] == '!')) {
      return at;  // to a parser all that follows would be in the tag
    }
    i = tag.is() ? tag.span.end : i + 1;
    if (!open.in_table()) {
      return i;
    }
  }
  return at;
}

std::vector<HtmlRow> read_html_table(std::string_view bytes, Span range) {
  Arena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::take;
  options.deallocator = Arena::keep;
  options.userdata = &arena;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_BODY;
  Reader reader{bytes.substr(range.begin, range.size()), range.begin, {}};
  const GumboOutput *output = gumbo_parse_with_options(&options, reader.text.data(), reader.text.size());
  const GumboElement *table = first_table(output->root);
  if (table == nullptr) {
    return {};
  }
  reader.table(*table, false);
  if (!close_cells(reader.rows, range.end)) {
    return {};
  }
  return std::move(reader.rows);
}

}  // namespace celac
