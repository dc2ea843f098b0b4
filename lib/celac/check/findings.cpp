#include "celac/check/findings.hpp"

#include "celac/text/utf8.hpp"

namespace celac::check {

Diagnostic &Findings::at(Span bytes, std::uint32_t node, std::string message) {
  Diagnostic &finding = out_.emplace_back();
  finding.severity = rule_->severity;
  finding.code = rule_->code;
  finding.file = draft_.plan().source.name;
  finding.message = std::move(message);
  if (node != no_node) {
    finding.id = draft_.nodes()[node].ref.id();
  }
  if (draft_.has_source()) {
    finding.place = place_of(bytes.begin);
    finding.end = place_of(bytes.end);
    finding.bytes = bytes;
  } else if (node != no_node && draft_.nodes()[node].reading != nullptr) {
    finding.place = draft_.nodes()[node].reading->place;
  }
  return finding;
}

Place Findings::place_of(std::uint32_t offset) {
  const Source &source = draft_.source();
  const bool ahead = offset >= last_offset_ && last_place_.line == source.line_of(offset) + 1;
  if (ahead) {
    last_place_.column += static_cast<std::uint32_t>(utf8::count(source.slice({last_offset_, offset})));
  } else {
    last_place_ = source.place_of(offset);
  }
  last_offset_ = offset;
  return last_place_;
}

Diagnostic &Findings::at_label(std::uint32_t node, std::string message) {
  const NodeReading *reading = draft_.nodes()[node].reading;
  Span label = reading != nullptr ? reading->label : Span{};
  if (label.empty() && draft_.has_source()) {
    label.end = draft_.source().line(draft_.source().line_of(label.begin)).end;
  }
  return at(label, node, std::move(message));
}

Diagnostic &Findings::at_words(Span words, std::uint32_t node, std::string message) {
  return at(draft_.bytes_of(words), node, std::move(message));
}

}  // namespace celac::check
