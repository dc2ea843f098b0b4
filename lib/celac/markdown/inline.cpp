#include "celac/markdown/inline.hpp"

#include <cmark-gfm.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

namespace celac {
namespace {

// cmark-gfm allocates each node by itself and frees them one by one; a bump allocator saves a fifth of the parse.
// Its interface has no room for a context, hence the thread's own arena. Memory is given back when the arena goes.
class Arena {
 public:
  explicit Arena(std::size_t first = first_chunk) : first_(first) { current() = this; }
  ~Arena() { current() = nullptr; }
  Arena(const Arena &) = delete;
  Arena &operator=(const Arena &) = delete;

  static cmark_mem *interface() {
    static cmark_mem functions = {allocate, reallocate, [](void *) {}};
    return &functions;
  }

 private:
  static constexpr std::size_t header = 16;
  static constexpr std::size_t first_chunk = std::size_t{12} << 10U;
  static constexpr std::size_t largest_chunk = std::size_t{64} << 10U;

  static Arena *&current() {
    thread_local Arena *arena = nullptr;
    return arena;
  }

  void *take(std::size_t size) {
    const std::size_t rounded = (size + header + 15) & ~std::size_t{15};
    if (rounded > left_) {
      // Few texts need much: each chunk is twice the one before.
      size_ = chunks_.empty() ? first_ : std::min(2 * size_, largest_chunk);
      left_ = std::max(size_, rounded);
      chunks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
      next_ = chunks_.back().get();
    }
    char *block = next_;
    next_ += rounded;
    left_ -= rounded;
    std::memcpy(block, &size, sizeof size);
    return block + header;
  }

  // Zeroed, as calloc promises.
  static void *allocate(std::size_t count, std::size_t size) {
    return std::memset(current()->take(count * size), 0, count * size);
  }

  static void *reallocate(void *old, std::size_t size) {
    if (old == nullptr) {
      return current()->take(size);
    }
    std::size_t had = 0;
    std::memcpy(&had, static_cast<char *>(old) - header, sizeof had);
    if (size <= had) {
      return old;
    }
    void *block = current()->take(size);
    std::memcpy(block, old, had);
    return block;
  }

  std::size_t first_;  // bytes of the first chunk
  std::size_t size_ = 0;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char *next_ = nullptr;
  std::size_t left_ = 0;
};

struct NodeDeleter {
  void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct ParserDeleter {
  void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct IterDeleter {
  void operator()(cmark_iter *iter) const { cmark_iter_free(iter); }
};

// Keeps a text from being read as a block: a word before it, stripped again afterwards.
constexpr std::string_view guard = "x ";

bool has_too_many_openers(std::string_view text) {
  if (text.size() <= max_inline_openers) {
    return false;
  }
  std::size_t count = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool bracket = text[at] == '[';
    const bool declaration = text[at] == '<' && (text[at + 1] == '?' || text[at + 1] == '!');
    count += bracket || declaration ? 1U : 0U;
  }
  return count > max_inline_openers;
}

// cmark-gfm writes the entities &#xFFFE; and &#xFFFF; as bytes that no UTF-8 has.
bool is_valid(std::string_view literal) {
  return literal.find('\xFE') == std::string_view::npos && literal.find('\xFF') == std::string_view::npos;
}

std::string valid(std::string_view literal) {
  std::string out;
  for (std::size_t at = 0; at < literal.size();) {
    const std::size_t bad = std::min(literal.find_first_of("\xFE\xFF", at), literal.size());
    out += literal.substr(at, bad - at);
    out += bad < literal.size() ? "\uFFFD" : "";
    at = bad + 1;
  }
  return out;
}

// One paragraph's words. A mark that wraps everything says nothing more than the words do.
InlineText words_of(cmark_node *paragraph) {
  InlineText out;
  const cmark_node *first = cmark_node_first_child(paragraph);
  bool guarded = true;
  int inside = 0;
  const std::unique_ptr<cmark_iter, IterDeleter> iter(cmark_iter_new(paragraph));
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    cmark_node *node = cmark_iter_get_node(iter.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      std::string_view literal = cmark_node_get_literal(node);
      if (guarded && node == first) {
        literal.remove_prefix(std::min(literal.size(), guard.size()));
        guarded = false;
      }
      if (is_valid(literal)) {
        out.text += literal;
      } else {
        out.text += valid(literal);
      }
      out.says_more = out.says_more || type == CMARK_NODE_CODE;
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      out.text += ' ';
    } else if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK ||
               type == CMARK_NODE_IMAGE) {
      inside += event == CMARK_EVENT_ENTER ? 1 : -1;
      const cmark_node *before = cmark_node_previous(node);
      const bool whole = cmark_node_next(node) == nullptr && before == first && type != CMARK_NODE_LINK &&
                         std::string_view(cmark_node_get_type(const_cast<cmark_node *>(first)) == CMARK_NODE_TEXT
                                              ? cmark_node_get_literal(const_cast<cmark_node *>(first))
                                              : "") == guard;
      out.says_more = out.says_more || !whole || inside > 1;
    }
  }
  return out;
}

}  // namespace

std::vector<InlineText> resolve_inlines(const std::vector<std::string_view> &texts, std::string_view references) {
  std::vector<InlineText> out(texts.size());
  const Arena arena;
  const std::unique_ptr<cmark_parser, ParserDeleter> parser(
      cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Arena::interface()));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string_view text = texts[i];
    if (has_too_many_openers(text)) {
      out[i] = {std::string(text), false, true};
      continue;
    }
    cmark_parser_feed(parser.get(), guard.data(), guard.size());
    cmark_parser_feed(parser.get(), text.data(), text.size());
    cmark_parser_feed(parser.get(), "\n\n", 2);
  }
  if (!references.empty()) {
    cmark_parser_feed(parser.get(), references.data(), references.size());
    cmark_parser_feed(parser.get(), "\n", 1);
  }
  const std::unique_ptr<cmark_node, NodeDeleter> document(cmark_parser_finish(parser.get()));
  cmark_node *node = cmark_node_first_child(document.get());
  for (auto &result : out) {
    if (!result.refused && node != nullptr) {
      result = words_of(node);
      node = cmark_node_next(node);
    }
  }
  return out;
}

std::vector<InlineRun> read_runs(std::string_view markup) {
  using Kind = InlineRun::Kind;
  std::vector<InlineRun> out;
  if (has_too_many_openers(markup)) {
    return {{Kind::words, std::string(markup)}};
  }
  constexpr std::size_t one_line = 8192;
  const Arena arena(one_line);
  const std::unique_ptr<cmark_parser, ParserDeleter> parser(
      cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Arena::interface()));
  cmark_parser_feed(parser.get(), guard.data(), guard.size());
  cmark_parser_feed(parser.get(), markup.data(), markup.size());
  const std::unique_ptr<cmark_node, NodeDeleter> document(cmark_parser_finish(parser.get()));
  const std::unique_ptr<cmark_iter, IterDeleter> iter(cmark_iter_new(document.get()));
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    cmark_node *node = cmark_iter_get_node(iter.get());
    const bool enter = event == CMARK_EVENT_ENTER;
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      out.push_back({type == CMARK_NODE_CODE ? Kind::code : Kind::words, valid(cmark_node_get_literal(node))});
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      out.push_back({Kind::words, " "});
    } else if (type == CMARK_NODE_EMPH) {
      out.push_back({enter ? Kind::open_emphasis : Kind::close_emphasis, ""});
    } else if (type == CMARK_NODE_STRONG) {
      out.push_back({enter ? Kind::open_strong : Kind::close_strong, ""});
    } else if (type == CMARK_NODE_LINK) {
      out.push_back({enter ? Kind::open_link : Kind::close_link, enter ? valid(cmark_node_get_url(node)) : ""});
    }
  }
  if (!out.empty() && out.front().kind == Kind::words) {
    out.front().text.erase(0, std::min(out.front().text.size(), guard.size()));
  }
  return out;
}

}  // namespace celac
