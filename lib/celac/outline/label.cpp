#include "celac/outline/label.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alpha(char c) { return is_upper(c) || is_lower(c); }

// A position in one line; everything the grammar needs to look at bytes.
class Cursor {
 public:
  Cursor(std::string_view bytes, std::uint32_t at, std::uint32_t end) : bytes_(bytes), at_(at), end_(end) {}

  [[nodiscard]] std::uint32_t at() const { return at_; }
  [[nodiscard]] bool done() const { return at_ >= end_; }
  [[nodiscard]] char peek(std::uint32_t ahead = 0) const { return at_ + ahead < end_ ? bytes_[at_ + ahead] : '\0'; }
  [[nodiscard]] std::string_view rest() const { return bytes_.substr(at_, end_ - at_); }
  [[nodiscard]] utf8::Character character() const { return utf8::decode(bytes_.substr(0, end_), at_); }
  void move(std::uint32_t by) { at_ += by; }
  void go(std::uint32_t to) { at_ = to; }

  bool accept(std::string_view token) {
    if (rest().substr(0, token.size()) != token) {
      return false;
    }
    at_ += static_cast<std::uint32_t>(token.size());
    return true;
  }

  /// Skips white space (NBSP and zero-width too) and says whether there was any.
  bool space() {
    const std::uint32_t before = at_;
    while (!done()) {
      const auto c = character();
      if (!utf8::is_space(c.code) && !utf8::is_invisible(c.code)) {
        break;
      }
      at_ += c.size;
    }
    return at_ > before;
  }

  /// Skips emphasis marks; returns them.
  Span marks() {
    const std::uint32_t before = at_;
    for (;;) {
      if (peek() == '*' || peek() == '_') {
        ++at_;
      } else if (!(accept("<b>") || accept("<strong>") || accept("</b>") || accept("</strong>") || accept("<u>") ||
                   accept("</u>") || accept("<i>") || accept("</i>") || accept("<em>") || accept("</em>"))) {
        break;
      }
    }
    return {before, at_};
  }

 private:
  std::string_view bytes_;
  std::uint32_t at_;
  std::uint32_t end_;
};

// One pass over a line's start. A reading is built step by step; a step that fails gives no label.
class Grammar {
 public:
  /// Appends to `labels`, where it takes what it finds there for nothing of its own.
  Grammar(std::string_view bytes, Span content, Manner manner, std::vector<Label> &labels)
      : bytes_(bytes), content_(content), markdown_(manner == Manner::markdown), labels_(labels), first_(labels.size()) {}

  void run() {
    Cursor cursor(bytes_, content_.begin, content_.end);
    cursor.space();
    if (markdown_) {
      opener_ = cursor.marks();
      cursor.space();
    }
    const auto c = cursor.character();
    if (c.code == U'第') {
      han_article(cursor);
    } else if (utf8::is_cjk(c.code) && (is_han_numeral(c.code) || c.code == U'（' || c.code == U'附' || c.code == U'(')) {
      han_list(cursor);
    } else if (c.code == U'§') {
      section_sign(cursor);
    } else if (c.code == U'(' ) {
      bracketed(cursor);
    } else if (c.code >= U'０' && c.code <= U'９') {
      wide_digits(cursor);
    } else if (is_digit(cursor.peek())) {
      dotted(cursor, {});
    } else if (c.code == U'[' && is_alpha(cursor.peek(1))) {
      cursor.move(1);
      worded(cursor, true);
    } else {
      alphabetic(cursor);
    }
    flush_late();
  }

 private:
  [[nodiscard]] bool none() const { return labels_.size() == first_; }

  // ---- numbers ----

  static std::uint32_t number(Cursor &cursor) {
    std::uint32_t value = 0;
    std::uint32_t digits = 0;
    while (is_digit(cursor.peek())) {
      value = digits < 7 ? value * 10 + static_cast<std::uint32_t>(cursor.peek() - '0') : max_number + 1;
      cursor.move(1);
      ++digits;
    }
    return value;
  }

  // bis, ter; a or A (when `letters`), also after '-' or a blank (when `spaced`).
  static void suffix(Cursor &cursor, Label &label, Component &component, bool letters, bool spaced) {
    Cursor ahead = cursor;
    const bool gap = spaced && (ahead.peek() == '-' || ahead.peek() == ' ');
    if (gap) {
      ahead.move(1);
    }
    if (const auto latin = parse_latin_suffix(ahead.rest()); latin.size > 0) {
      label.suffix = {ahead.at(), ahead.at() + latin.size};
      ahead.move(latin.size);
      component.suffix = latin.rank;
      cursor = ahead;
      return;
    }
    const char c = ahead.peek();
    if (letters && is_alpha(c) && !is_alpha(ahead.peek(1)) && !is_digit(ahead.peek(1)) &&
        static_cast<unsigned char>(ahead.peek(1)) < 0x80 && (!gap || is_upper(c))) {
      component.suffix = static_cast<std::uint16_t>(100 + (c | 0x20) - 'a' + 1);
      label.suffix = {ahead.at(), ahead.at() + 1};
      ahead.move(1);
      cursor = ahead;
    }
  }

  static bool push(Label &label, Component component) {
    if (label.count == max_components || component.value > max_number) {
      return false;
    }
    label.path[label.count++] = component;
    return true;
  }

  // Digits and more components behind points: 3, 3.4, 1.2.3, 3.3quat. Stops before a point that ends the label.
  bool components(Cursor &cursor, Label &label, bool letters, bool spaced) {
    for (;;) {
      Component component{number(cursor), 0, Numeral::arabic};
      const bool more = cursor.peek() == '.' && is_digit(cursor.peek(1));
      const bool hyphen = spaced && cursor.peek() == '-' && is_digit(cursor.peek(1));
      if (!more && !hyphen) {
        suffix(cursor, label, component, letters, spaced);
      }
      if (!push(label, component)) {
        return false;
      }
      const bool next = (cursor.peek() == '.' && is_digit(cursor.peek(1))) || hyphen;
      if (!next) {
        return true;
      }
      label.hyphenated = label.hyphenated || hyphen;
      cursor.move(1);
    }
  }

  // ---- what closes a label ----

  // Points, brackets and dashes after the number, emphasis marks between them; then white space or glued text.
  void close(Cursor cursor, Label label) {
    label.printed.end = cursor.at();
    Span closing;
    const auto skip_marks = [&] {
      // Marks that nothing opened before the label open the text: (a)**This** ...
      if (markdown_ && !opener_.empty()) {
        const std::uint32_t begin = cursor.at();
        const Span marks = cursor.marks();
        // As many marks as the label was opened with; **1.****Bold** text goes on with its own.
        if (bytes_[opener_.begin] != '<' && marks.size() > opener_.size()) {
          cursor.go(begin + opener_.size());
        }
        closing = marks.empty() ? closing : Span{begin, cursor.at()};
      }
    };
    skip_marks();
    if (!delimiter(cursor, label)) {
      return;
    }
    skip_marks();
    label.closes = opener_.empty() || !closing.empty();
    label.marked = !opener_.empty();
    label.opener = label.closes ? Span{} : opener_;
    const bool space = cursor.space();
    dash(cursor, label, space);
    label.rest = cursor.at();
    label.glued = !space && !cursor.done();
    if (plausible(cursor, label)) {
      labels_.push_back(label);
    }
  }

  bool delimiter(Cursor &cursor, Label &label) {
    const auto took = [&](std::uint32_t size) {
      cursor.move(size);
      label.delimited = true;
      label.printed.end = cursor.at();
    };
    const bool ordinal = cursor.rest().substr(0, 2) == "º" || cursor.rest().substr(0, 2) == "ª" ||
                         cursor.rest().substr(0, 2) == "°";
    if (ordinal) {
      took(2);
    } else if (cursor.rest().substr(0, 2) == "er" && label.word != Word::none && !is_alpha(cursor.peek(2))) {
      took(2);
    } else if (label.count > 0 && label.last().kind == Numeral::arabic &&
               (cursor.rest().substr(0, 3) == ".º" || cursor.rest().substr(0, 3) == ".ª")) {
      took(3);
    }
    const char c = cursor.peek();
    const auto wide = cursor.character().code;
    if (c == ')' || wide == U'）') {
      if (label.dress == Dress::point) {
        label.dress = Dress::closed;
      }
      took(cursor.character().size);
    } else if (c == '.' || wide == U'．' || (wide == U'。' && label.dress != Dress::word)) {
      took(cursor.character().size);
      if (cursor.peek() == '-') {
        took(1);
        dashed_ = true;
      }
    } else if (wide == U'、') {
      label.dress = Dress::comma;
      took(cursor.character().size);
    } else if (c == ']' && label.word != Word::none) {
      cursor.move(1);
    } else if (c == ':' || wide == U'：') {
      cursor.move(cursor.character().size);
      label.delimited = true;
    } else if (c == '-' && !is_digit(cursor.peek(1)) && label.count > 0 && label.dress == Dress::point) {
      Cursor ahead = cursor;
      ahead.move(1);
      if (!ahead.space() && !is_alpha(ahead.peek())) {
        return false;
      }
      cursor.move(1);
      label.delimited = true;
      label.dress = label.count == 1 && label.word == Word::none ? Dress::dash : label.dress;
    }
    return true;
  }

  // "I - text", "Article 4 – Title": a dash between white space separates; for a bare number it is its dress.
  static void dash(Cursor &cursor, Label &label, bool space) {
    const auto c = cursor.character();
    if (space && (c.code == U':' || c.code == U'：')) {  // "Chapitre Ier : Objet"
      cursor.move(c.size);
      cursor.space();
      label.delimited = true;
      return;
    }
    const bool is_dash = c.code == U'-' || c.code == U'–' || c.code == U'—' || c.code == U'―';
    if (!space || !is_dash) {
      return;
    }
    Cursor ahead = cursor;
    ahead.move(c.size);
    if (!ahead.space() && !is_upper(ahead.peek())) {
      return;
    }
    if (!label.delimited && label.count == 1 && label.word == Word::none && label.dress == Dress::point) {
      label.dress = Dress::dash;
    }
    label.delimited = true;
    cursor = ahead;
  }

  // What cannot be a label whatever stands around it: amounts, times, dates, ordinals of English, units.
  bool plausible(const Cursor &after, const Label &label) const {
    if (label.word != Word::none || label.count == 0) {
      return true;
    }
    const char c = after.peek();
    if (label.glued) {
      const auto next = after.character();
      const bool opens_text = label.last().kind == Numeral::han || utf8::is_upper(next.code) || utf8::is_cjk(next.code) || next.code == U'"' ||
                              next.code == U'“' || next.code == U'«' || next.code == U'[' || c == '*' || c == '_' || c == '<' ||
                              next.code == U'(' || next.code == U'¿' || next.code == U'¡' || c == '|' || c == '~' || c == '`';
      const bool any_letter = label.delimited && utf8::is_letter(next.code) && label.last().kind != Numeral::letter_upper;
      const bool closed_by_mark = label.marked && label.closes;
      // "ii.der" but not "e.g." or "i.e."
      const bool small = any_letter && is_lower(c) && (is_lower(after.peek(1)) || after.peek(1) == ' ' || after.peek(1) == '\'');
      if (!(opens_text || small || closed_by_mark || (any_letter && label.count > 1) ||
            (any_letter && (label.dress != Dress::point || dashed_)))) {
        return false;
      }
      // 5G, 3D: a digit glued to a capital without a point is a name, unless the number is dotted.
      if (!label.delimited && !closed_by_mark && label.count == 1 && label.code.empty() &&
          label.dress != Dress::section_sign) {
        return false;
      }
    }
    return c != '%' && !(c == '/' && !label.delimited);
  }

  void close_ocr(const Cursor &cursor, Label label) {
    label.ocr = true;
    close(cursor, label);
  }

  // ---- entry points, by the first character ----

  void dotted(Cursor cursor, Label label) {
    label.printed.begin = cursor.at();
    slips(cursor, label);
    if (!components(cursor, label, true, label.word != Word::none || label.dress == Dress::section_sign)) {
      return;
    }
    if (cursor.peek() == ',' && is_digit(cursor.peek(1))) {
      return;
    }
    const bool lettered = label.last().suffix > 100;
    Cursor probe = cursor;
    probe.space();
    if (lettered && label.word == Word::none && label.dress == Dress::point && cursor.peek() != '.' &&
        cursor.peek() != ')' && cursor.peek() != ':' && !probe.done() && !marks_ahead(cursor)) {
      return;  // "9a text" needs a point; "5G networks" is no label
    }
    close(cursor, label);
    if (label.count == 1 && label.word == Word::none && (cursor.peek() == ' ' || cursor.peek() == '-')) {
      spaced_letter(cursor, label);
      Cursor ahead = cursor;
      ahead.move(1);
      if (parse_latin_suffix(ahead.rest()).size > 0) {
        suffix(cursor, label, label.path[0], false, true);
        labels_.resize(first_);
        close(cursor, label);
      }
    }
  }

  // "1 A. text": a capital closed by a point behind the number was inserted after it.
  void spaced_letter(Cursor cursor, Label label) {
    if (!is_upper(cursor.peek(1)) || (cursor.peek(2) != '.' && cursor.peek(2) != ')') || label.suffix.size() > 0) {
      return;
    }
    label.suffix = {cursor.at() + 1, cursor.at() + 2};
    label.path[0].suffix = static_cast<std::uint16_t>(100 + cursor.peek(1) - 'A' + 1);
    cursor.move(2);
    close(cursor, label);
  }

  [[nodiscard]] bool marks_ahead(const Cursor &cursor) const { return markdown_ && cursor.peek() == '*'; }

  // 1O. l0. Il. lV.: tokens of look-alikes closed by a point or bracket, read as the number they slipped from.
  void slips(const Cursor &start, const Label &base) {
    Cursor cursor = start;
    std::string arabic;
    std::string roman;
    bool slip = false;
    bool roman_ok = true;
    bool arabic_ok = true;
    while (arabic.size() < 8) {
      const char c = cursor.peek();
      if (is_digit(c)) {
        arabic += c;
        roman += c == '1' ? 'I' : c;
        roman_ok = roman_ok && c == '1';
        slip = slip || c == '1';
      } else if (c == 'l' || c == 'I' || c == '|') {
        arabic += '1';
        roman += 'I';
        slip = true;
      } else if (c == 'O' || c == 'o') {
        arabic += '0';
        roman_ok = false;
        slip = true;
      } else if (c == 'V' || c == 'X') {
        roman += c;
        arabic += c;
        arabic_ok = false;
      } else {
        break;
      }
      cursor.move(1);
    }
    const char after = cursor.peek();
    const bool closed = after == '.' || after == ')';
    Cursor dashed = cursor;
    const bool dash = dash_follows(dashed);
    const bool word_ends = dash || (base.word != Word::none && (after == '\0' || after == ' ' || after == '*' || after == ':'));
    if (!slip || arabic.empty() || !(closed || word_ends)) {
      return;
    }
    const std::string_view token = start.rest().substr(0, arabic.size());
    const bool all_digits = std::all_of(token.begin(), token.end(), is_digit);
    if (arabic_ok && !all_digits && arabic[0] != '0') {
      slip_label(cursor, base, start.at(), static_cast<std::uint32_t>(std::stoul(arabic)), Numeral::arabic);
    }
    if (const auto value = roman_ok && !all_digits ? parse_roman(roman) : std::nullopt; value && roman != token) {
      slip_label(cursor, base, start.at(), *value, Numeral::roman_upper);
    }
  }

  void slip_label(Cursor cursor, const Label &base, std::uint32_t begin, std::uint32_t value, Numeral kind) {
    Label label = base;
    label.printed.begin = begin;
    push(label, {value, 0, kind});
    if (kind == Numeral::arabic && cursor.peek() == '.' && is_digit(cursor.peek(1))) {
      cursor.move(1);
      if (!components(cursor, label, true, false)) {
        return;
      }
    }
    label.ocr = true;
    late_.push_back({cursor, label});
  }

  void flush_late() {
    for (auto &[cursor, label] : late_) {
      close(cursor, label);
    }
    late_.clear();
  }

  void wide_digits(Cursor cursor) {
    Label label;
    label.printed.begin = cursor.at();
    std::uint32_t value = 0;
    for (auto c = cursor.character(); c.code >= U'０' && c.code <= U'９'; c = cursor.character()) {
      value = std::min(value * 10 + static_cast<std::uint32_t>(c.code - U'０'), max_number + 1);
      cursor.move(c.size);
    }
    if (push(label, {value, 0, Numeral::arabic})) {
      close(cursor, label);
    }
  }

  void section_sign(Cursor cursor) {
    Label label;
    label.dress = Dress::section_sign;
    label.printed.begin = cursor.at();
    while (cursor.accept("§")) {
    }
    cursor.space();
    if (is_digit(cursor.peek())) {
      worded_number(cursor, label);
    } else if (const auto ordinal = parse_ordinal(cursor.rest()); ordinal.value > 0) {
      cursor.move(ordinal.size);
      push(label, {ordinal.value, 0, Numeral::ordinal});
      close(cursor, label);
    }
  }

  // (1) (a) (iv) (A)
  void bracketed(Cursor cursor) {
    Label label;
    label.dress = Dress::parens;
    label.printed.begin = cursor.at();
    cursor.move(1);
    if (is_digit(cursor.peek())) {
      if (components(cursor, label, true, false) && closes_bracket(cursor)) {
        close(cursor, label);
      }
      return;
    }
    if (is_han_numeral(cursor.character().code)) {
      han_number(cursor, label);
      return;
    }
    letters(cursor, label);
  }

  static bool closes_bracket(const Cursor &cursor) {
    return cursor.peek() == ')' || cursor.character().code == U'）';
  }

  // A run of letters read as Roman and as a letter, whichever it can be. The caller has set dress and begin.
  void letters(Cursor cursor, const Label &base) {
    std::uint32_t size = 0;
    while (is_alpha(cursor.peek(size)) && size < 16) {
      ++size;
    }
    const std::string_view token = cursor.rest().substr(0, size);
    const bool parens = base.dress == Dress::parens;
    Cursor end = cursor;
    end.move(size);
    if (size == 0 || size > 15) {
      return;
    }
    const bool path = end.peek() == '.' && is_digit(end.peek(1)) && !parens;
    if (parens && !closes_bracket(end)) {
      return;
    }
    const auto add = [&](std::uint32_t value, Numeral kind) {
      Label label = base;
      push(label, {value, 0, kind});
      Cursor at = end;
      if (path) {
        at.move(1);
        if (!components(at, label, true, false)) {
          return;
        }
      }
      close(at, label);
    };
    const bool delimited = parens || path || closes_letter(end, base.word != Word::none);
    if (!delimited) {
      return;
    }
    const bool upper = is_upper(token[0]);
    if (const auto value = parse_roman(token)) {
      add(*value, upper ? Numeral::roman_upper : Numeral::roman_lower);
    }
    const bool doubled = size == 2 && token[0] == token[1];
    if (size == 1 || doubled) {
      const auto value = static_cast<std::uint32_t>((token[0] | 0x20) - 'a' + 1) + (doubled ? 26 : 0);
      add(value, upper ? Numeral::letter_upper : Numeral::letter_lower);
    }
  }

  // A letter or Roman number alone must be closed by something; in a heading or in bold a space is enough.
  [[nodiscard]] bool closes_letter(const Cursor &end, bool worded) const {
    Cursor ahead = end;
    if (markdown_) {
      ahead.marks();
    }
    const char c = ahead.peek();
    const auto wide = ahead.character().code;
    if (c == '.' || c == ')' || wide == U'．' || wide == U'）' || wide == U'、' ||
        ahead.rest().substr(0, 2) == ".-" || c == ':' || worded) {
      return !(c == '.' && is_alpha(ahead.peek(1)) && ahead.peek(2) == '.');  // U.S. is no label
    }
    const bool space = ahead.space();
    const auto dash = ahead.character().code;
    if (space && (dash == U'-' || dash == U'–' || dash == U'—')) {
      return true;
    }
    const bool roman_run = end.at() - content_.begin >= 2 + opener_.size();
    return (ahead.done() || space) && (roman_run || (ahead.done() && opener_.size() > 0)) && !is_lower(bytes_[end.at() - 1]);
  }

  void alphabetic(Cursor cursor) {
    worded(cursor, false);
    if (!none()) {
      return;
    }
    const char c = cursor.peek();
    if (!is_alpha(c) && c != '|') {
      return;
    }
    Label label;
    label.printed.begin = cursor.at();
    code(cursor, label);
    if (none()) {
      letters(cursor, label);
      slips(cursor, label);
      flush_late();
    }
    if (none()) {
      spelled(cursor, label);
    }
  }

  // V2.1, LE1, OE1.2: one to three capitals glued to a number.
  void code(Cursor cursor, Label label) {
    std::uint32_t size = 0;
    while (is_upper(cursor.peek(size)) && size < 4) {
      ++size;
    }
    if (size == 0 || size > 3) {
      return;
    }
    const bool hyphen = cursor.peek(size) == '-' && is_digit(cursor.peek(size + 1));
    if (!is_digit(cursor.peek(size)) && !hyphen) {
      return;
    }
    label.code = {cursor.at(), cursor.at() + size};
    cursor.move(size + (hyphen ? 1 : 0));
    if (components(cursor, label, false, false) &&
        (!is_alpha(cursor.peek()) || (is_upper(cursor.peek()) && (is_lower(cursor.peek(1)) || cursor.peek(1) == ' ')))) {
      close(cursor, label);
    }
  }

  // First. PRIMERO.- Primera:
  void spelled(Cursor cursor, Label label) {
    const auto ordinal = parse_ordinal(cursor.rest());
    if (ordinal.value == 0) {
      return;
    }
    Cursor end = cursor;
    end.move(ordinal.size);
    Cursor ahead = end;
    ahead.space();
    if (const auto word = find_word(ahead.rest()); word.word != Word::none && ordinal.value > 0) {
      label.word = word.word;  // PRIMERA PARTE, Erster Teil
      label.dress = Dress::word;
      ahead.move(word.size);
      push(label, {ordinal.value, 0, Numeral::ordinal});
      close(ahead, label);
      return;
    }
    Cursor probe = end;
    if (markdown_) {
      probe.marks();
    }
    if (probe.peek() != '.' && probe.peek() != ':' && probe.peek() != ')' && !dash_follows(probe)) {
      return;
    }
    push(label, {ordinal.value, 0, Numeral::ordinal});
    close(end, label);
  }

  static bool dash_follows(Cursor cursor) {
    cursor.space();
    const auto c = cursor.character().code;
    return c == U'-' || c == U'–' || c == U'—';
  }

  // Article 4, Art. 16 A, CAPÍTULO II, Título Primero, ANNEX
  void worded(Cursor cursor, bool bracket) {
    const auto found = find_word(cursor.rest());
    if (found.word == Word::none) {
      return;
    }
    Label label;
    label.word = found.word;
    label.dress = Dress::word;
    label.printed = {cursor.at(), cursor.at() + found.size};
    const Cursor word_end = [&] {
      Cursor at = cursor;
      at.move(found.size);
      return at;
    }();
    cursor = word_end;
    if (markdown_) {
      cursor.marks();
    }
    const bool space = cursor.space();
    if (markdown_) {
      cursor.marks();
    }
    cursor.accept("n°");
    cursor.accept("nº");
    cursor.accept("N°");
    cursor.accept("Nº");
    cursor.accept("No.");
    cursor.space();
    if (is_digit(cursor.peek())) {
      slips(cursor, label);
      worded_number(cursor, label);
      return;
    }
    if (const auto ordinal = parse_ordinal(cursor.rest()); ordinal.value > 0) {
      cursor.move(ordinal.size);
      push(label, {ordinal.value, 0, Numeral::ordinal});
      close(cursor, label);
      return;
    }
    if (space) {
      worded_letters(cursor, label);
    }
    if (none() && stands_alone(found.word) && !bracket) {
      alone(word_end, label);
    }
  }

  // "Art. 16 A" and "Art. 29 O Plano": a capital behind the number is read both ways.
  void worded_number(const Cursor &start, const Label &base) {
    Label label = base;
    Cursor cursor = start;
    if (!components(cursor, label, true, true)) {
      return;
    }
    // Art. 3º-A
    const std::string_view sign = cursor.rest().substr(0, 3);
    if ((sign == "º-" || sign == "°-") && is_upper(cursor.peek(3)) && !is_alpha(cursor.peek(4))) {
      label.suffix = {cursor.at() + 3, cursor.at() + 4};
      label.path[label.count - 1U].suffix = static_cast<std::uint16_t>(100 + cursor.peek(3) - 'A' + 1);
      cursor.move(4);
    }
    const bool loose = label.suffix.size() == 1 && bytes_[label.suffix.begin - 1] == ' ';
    close(cursor, label);
    if (loose) {
      Label bare = label;
      bare.path[bare.count - 1U].suffix = 0;
      Cursor end = cursor;
      end.go(label.suffix.begin - 1);
      bare.suffix = {};
      close(end, bare);
    }
  }

  void worded_letters(const Cursor &cursor, const Label &label) {
    std::uint32_t size = 0;
    while (is_alpha(cursor.peek(size)) && size < 16) {
      ++size;
    }
    const std::string_view token = cursor.rest().substr(0, size);
    if (size == 0 || static_cast<unsigned char>(cursor.peek(size)) >= 0x80 || is_digit(cursor.peek(size))) {
      code(cursor, label);
      slips(cursor, label);
      flush_late();
      return;
    }
    // "Ier", "Ire": French ordinals of Roman numbers.
    if (size > 2 && (token.substr(size - 2) == "er" || token.substr(size - 2) == "re") &&
        is_upper(token[0]) && parse_roman(token.substr(0, size - 2))) {
      Label roman = label;
      Cursor at = cursor;
      at.move(size);
      push(roman, {*parse_roman(token.substr(0, size - 2)), 0, Numeral::roman_upper});
      close(at, roman);
      return;
    }
    letters(cursor, label);
    slips(cursor, label);
    flush_late();
  }

  // ANNEX on a line of its own, or followed by a title after a point, colon or dash.
  void alone(Cursor cursor, Label label) {
    Cursor probe = cursor;
    if (markdown_) {
      probe.marks();
    }
    const bool marked = markdown_ && !opener_.empty() && probe.at() > cursor.at();
    const bool capitals = is_upper(bytes_[cursor.at() - 1]) && probe.peek() == ' ' && is_upper(probe.peek(1));
    const bool closed = probe.done() || probe.peek() == ':' || probe.peek() == '.' || dash_follows(probe);
    if (closed || marked || capitals) {
      close(cursor, label);
    }
  }

  // 第一百二十一条, 第三章
  void han_article(Cursor cursor) {
    Label label;
    label.dress = Dress::word;
    label.printed.begin = cursor.at();
    cursor.accept("第");
    cursor.space();
    Component component{0, 0, Numeral::han};
    if (is_digit(cursor.peek())) {
      component = {number(cursor), 0, Numeral::arabic};
    } else {
      const std::uint32_t begin = cursor.at();
      while (is_han_numeral(cursor.character().code)) {
        cursor.move(cursor.character().size);
      }
      const auto value = parse_han(bytes_.substr(begin, cursor.at() - begin));
      if (!value) {
        return;
      }
      component.value = *value;
    }
    cursor.space();
    const auto classifier = find_classifier(cursor.rest());
    if (classifier.word == Word::none) {
      return;
    }
    label.word = classifier.word;
    cursor.move(classifier.size);
    if (cursor.accept("之")) {
      const std::uint32_t begin = cursor.at();
      while (is_han_numeral(cursor.character().code)) {
        cursor.move(cursor.character().size);
      }
      const auto value = parse_han(bytes_.substr(begin, cursor.at() - begin));
      if (!value || *value > 99) {
        return;
      }
      component.suffix = static_cast<std::uint16_t>(*value);
    }
    if (push(label, component)) {
      han_close(cursor, label);
    }
  }

  // A classifier is followed by white space, a title or the end; "第三条的规定" in a sentence is a reference.
  void han_close(const Cursor &cursor, Label label) {
    label.delimited = true;
    const auto next = cursor.character().code;
    for (const char32_t c : {U'的', U'规', U'第', U'、', U'，', U'至', U'和', U'或', U'所', U'中', U'及', U'与', U'。'}) {
      if (next == c && !cursor.done()) {
        return;
      }
    }
    close(cursor, label);
  }

  // 一、  （一）  附件二
  void han_list(Cursor cursor) {
    Label label;
    label.printed.begin = cursor.at();
    if (const auto annex = find_han_annex(cursor.rest()); annex.word != Word::none) {
      label.word = annex.word;
      label.dress = Dress::word;
      cursor.move(annex.size);
      label.delimited = true;
      const std::uint32_t begin = cursor.at();
      while (is_han_numeral(cursor.character().code)) {
        cursor.move(cursor.character().size);
      }
      if (is_digit(cursor.peek())) {
        push(label, {number(cursor), 0, Numeral::arabic});
      } else if (const auto value = parse_han(bytes_.substr(begin, cursor.at() - begin))) {
        push(label, {*value, 0, Numeral::han});
      }
      Cursor ahead = cursor;
      if (markdown_) {
        ahead.marks();
      }
      if (ahead.done() || ahead.space() || ahead.character().code == U'：' || ahead.peek() == ':') {
        close(cursor, label);
      }
      return;
    }
    if (cursor.accept("（")) {
      label.dress = Dress::parens;
      if (is_digit(cursor.peek())) {
        if (components(cursor, label, true, false) && closes_bracket(cursor)) {
          close(cursor, label);
        }
        return;
      }
    }
    han_number(cursor, label);
  }

  void han_number(Cursor cursor, Label label) {
    const std::uint32_t begin = cursor.at();
    while (is_han_numeral(cursor.character().code)) {
      cursor.move(cursor.character().size);
    }
    const auto value = parse_han(bytes_.substr(begin, cursor.at() - begin));
    if (!value || !push(label, {*value, 0, Numeral::han})) {
      return;
    }
    const auto next = cursor.character().code;
    const bool bracket = label.dress == Dress::parens;
    if (bracket ? next == U'）' || next == U')' : next == U'、' || next == U'．' || next == U'.') {
      close(cursor, label);
    }
  }

  struct Late {
    Cursor cursor;
    Label label;
  };

  std::string_view bytes_;
  Span content_;
  bool markdown_;
  Span opener_;
  std::vector<Label> &labels_;
  std::size_t first_;  // the first of its own
  bool dashed_ = false;      // the label ends with .-
  std::vector<Late> late_;  // slips come last: they are the unlikeliest
};

// Roman numbers and letters keep their form; the others are written with Arabic digits.
void append_value(std::string &out, const Component &component) {
  const auto letter = [&](char first) {
    const std::uint32_t index = component.value - 1;
    out.append(index >= 26 ? 2 : 1, static_cast<char>(first + static_cast<char>(index % 26)));
  };
  switch (component.kind) {
    case Numeral::roman_upper:
      out += format_roman(component.value);
      return;
    case Numeral::roman_lower:
      out += utf8::lower(format_roman(component.value));
      return;
    case Numeral::letter_upper:
      return letter('A');
    case Numeral::letter_lower:
      return letter('a');
    case Numeral::none:
    case Numeral::arabic:
    case Numeral::han:
    case Numeral::ordinal:
      out += std::to_string(component.value);
  }
}

// 1\. I\.1\. First\.: read without the escapes, then put back where it stands.
void read_escaped(std::string_view bytes, Span content, std::vector<Label> &out) {
  std::string plain;
  std::vector<std::uint32_t> origin;
  for (std::uint32_t at = content.begin; at < content.end; ++at) {
    const bool escape = bytes[at] == '\\' && at + 1 < content.end && !is_alpha(bytes[at + 1]) && !is_digit(bytes[at + 1]) &&
                        bytes[at + 1] != ' ';
    if (!escape) {
      plain += bytes[at];
      origin.push_back(at);
    }
  }
  origin.push_back(content.end);
  std::vector<Label> labels;
  Grammar(plain, {0, static_cast<std::uint32_t>(plain.size())}, Manner::markdown, labels).run();
  const auto back = [&](Span &span) {
    span = span.empty() ? Span{} : Span{origin[span.begin], origin[span.end - 1] + 1};
  };
  for (Label &label : labels) {
    label.escaped = origin[label.rest] != content.begin + label.rest;
    back(label.printed);
    back(label.code);
    back(label.suffix);
    back(label.opener);
    label.rest = origin[label.rest];
  }
  out.insert(out.end(), labels.begin(), labels.end());
}

// A lower-case word opens a label only when it is a known one (article 4) or short and closed: a) iv. l.
bool may_be_word(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_lower(text[size])) {
    ++size;
  }
  if (size == 0) {
    return true;
  }
  const char after = size < text.size() ? text[size] : '\0';
  const bool closed = size <= 6 && (after == '.' || after == ')' || after == '\\' || after == '*' || after == ':');
  return closed || (after == ' ' && find_word(text).word != Word::none) || is_digit(after) || is_upper(after);
}

}  // namespace

void read_labels(std::string_view bytes, Span content, Manner manner, std::vector<Label> &out) {
  constexpr std::uint32_t reach = 64;  // labels end within it
  const std::string_view start = bytes.substr(content.begin, std::min(reach, content.size()));
  if (manner == Manner::markdown && start.find('\\') != std::string_view::npos) {
    read_escaped(bytes, content, out);
  } else {
    Grammar(bytes, content, manner, out).run();
  }
}

std::vector<Label> read_labels(std::string_view bytes, Span content, Manner manner) {
  std::vector<Label> labels;
  read_labels(bytes, content, manner, labels);
  return labels;
}

bool may_start_label(std::string_view bytes, Span content) {
  for (std::uint32_t at = content.begin; at < content.end; ++at) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (c == '*' || c == '_' || c == '<' || c == ' ' || c == '[') {
      continue;
    }
    if (is_digit(static_cast<char>(c)) || c == '(' || c == '|') {
      return true;
    }
    if (c >= 0x80) {
      return true;
    }
    return is_alpha(static_cast<char>(c)) && may_be_word(bytes.substr(at, content.end - at));
  }
  return false;
}

std::string printed_label(std::string_view bytes, const Label &label) {
  const std::string_view printed = bytes.substr(label.printed.begin, label.printed.size());
  if (printed.find_first_of("\\*_ \t\xC2\xE2\xE3") == std::string_view::npos) {
    return std::string(printed);
  }
  std::string out;
  bool space = false;
  for (std::uint32_t at = label.printed.begin; at < label.printed.end;) {
    const auto c = utf8::decode(bytes, at);
    at += c.size;
    if (utf8::is_space(c.code)) {
      space = !out.empty();
    } else if (c.code != U'\\' && c.code != U'*' && c.code != U'_' && !utf8::is_invisible(c.code)) {
      if (space) {
        out += ' ';
        space = false;
      }
      utf8::append(out, c.code);
    }
  }
  return out;
}

std::string canonical_number(std::string_view bytes, const Label &label) {
  if (label.count == 0) {
    return {};
  }
  if (label.last().kind == Numeral::ordinal && label.last().value == 1) {
    // "Artículo único" is not the first of several: the word stays.
    const std::string printed = printed_label(bytes, label);
    const auto space = printed.rfind(' ');
    const auto word = fold_word(std::string_view(printed).substr(space == std::string::npos ? 0 : space + 1));
    if (word.view() == "unico" || word.view() == "unica" || word.view() == "unique") {
      return utf8::lower(std::string_view(printed).substr(space == std::string::npos ? 0 : space + 1, word.size));
    }
  }
  std::string out(bytes.substr(label.code.begin, label.code.size()));
  for (std::size_t i = 0; i < label.count; ++i) {
    const Component &component = label.path[i];
    if (i > 0) {
      out += label.hyphenated ? '-' : '.';
    }
    append_value(out, component);
  }
  if (!label.suffix.empty()) {
    const bool apart = !is_digit(bytes[label.suffix.begin - 1]);
    const bool letter = label.suffix.size() == 1;
    out += apart && letter ? "-" : "";
    const std::string_view printed = bytes.substr(label.suffix.begin, label.suffix.size());
    out += letter ? std::string(printed) : utf8::lower(printed);
  } else if (label.last().suffix > 0) {
    out += '-';  // 第二十条之一
    out += std::to_string(label.last().suffix);
  }
  return out;
}

}  // namespace celac
