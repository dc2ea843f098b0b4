#include "celac/check/id_paths.hpp"

#include <algorithm>

#include "celac/check/ordinal.hpp"

namespace celac::check {
namespace {

// Of one component: R for a Roman number, A for a letter, 1 for an Arabic one; 0 for anything else. I, V and X are
// taken for Roman ones, for as letters they come late in a series.
char style_of(std::string_view component) {
  const auto all_in = [&](char first, char last) {
    return std::all_of(component.begin(), component.end(), [=](char c) { return c >= first && c <= last; });
  };
  if (component.empty()) {
    return '\0';
  }
  if (all_in('0', '9')) {
    return '1';
  }
  if (!all_in('A', 'Z')) {
    return '\0';
  }
  const bool late = component.size() == 1 && std::string_view("IVX").find(component[0]) == std::string_view::npos;
  return late ? 'A' : roman_value(component) != 0 ? 'R' : '\0';
}

// "R1" of II.3; empty where a component is no plain number, or there is but one.
std::string shape_of(std::string_view path) {
  std::string out;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    const char style = style_of(path.substr(begin, end - begin));
    if (style == '\0') {
      return {};
    }
    out += style;
    begin = end + 1;
  }
  return out.size() > 1 ? out : std::string{};
}

}  // namespace

void IdPaths::add(std::string_view id) {
  if (std::string shape = shape_of(id); !shape.empty()) {
    shapes_.insert(std::move(shape));
  }
  paths_.emplace(id);
  for (auto dot = id.find('.'); dot != std::string_view::npos; dot = id.find('.', dot + 1)) {
    paths_.emplace(id.substr(dot + 1));
  }
}

bool IdPaths::expects(std::string_view path) const {
  const std::string shape = shape_of(path);
  return shapes_.contains(shape) && (shape[0] != 'A' || has(std::string(path.substr(0, path.rfind('.')))));
}

bool is_id_path(std::string_view number) {
  const std::string shape = shape_of(number);
  return !shape.empty() && shape[0] != '1' && shape.find_first_not_of('1', 1) == std::string::npos;
}

}  // namespace celac::check
