#include "celac/write/compare/html_flow.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "celac/text/rounding.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/common/plural.hpp"
#include "celac/write/compare/html_marks.hpp"

namespace celac {
namespace {

// Lengths in the units of the picture, which are pixels where there is room.
struct Shape {
  const char *name;
  double width;
  double label;  // room for the names on either side
  int columns;   // of a line of a name
  double gap;    // between bars
  double line;   // between lines of a name
  bool titles;   // names are more than ids
  double aside;  // of the reach of a wedge that leads to several sections, where its number stands
};

constexpr Shape wide = {"wide", 1080, 340, 42, 8, 17, true, 2.3};
constexpr Shape narrow = {"narrow", 360, 96, 11, 8, 15, false, 2};
constexpr double bar = 8;
constexpr double wedge = 30;
constexpr double text_down = 5;  // from a line's middle to its foot
constexpr double wished_height = 560;
// A number on a band and its surroundings, in which no other should stand.
constexpr double number_width = 26;
constexpr double number_height = 17;
constexpr double reach_of_number = 1.15;

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double top = 0;
  double height = 0;
  double scale = 0;  // height of one item
  double used = 0;   // height that bands have taken so far
};

// A name in lines of at most so many columns, whole: cut at blanks, else behind '-' and '.', else anywhere.
std::vector<std::string> lines_of(std::string_view text, int columns) {
  std::vector<std::string> out;
  while (!text.empty()) {
    int width = 0;
    std::size_t at = 0;
    std::size_t blank = 0;
    while (at < text.size()) {
      const auto c = utf8::decode(text, at);
      width += utf8::width(c.code);
      if (width > columns) {
        break;
      }
      at += c.size;
      blank = c.code == ' ' || c.code == '-' || c.code == '.' || utf8::is_cjk(c.code) ? at : blank;
    }
    const std::size_t end = at == text.size() ? at : blank > 0 ? blank : std::max<std::size_t>(at, 1);
    out.emplace_back(utf8::trim_space(text.substr(0, end)));
    text = utf8::trim_space(text.substr(end));
  }
  return out.empty() ? std::vector<std::string>{""} : out;
}

std::string name_of_end(const EditionIndex &side, const FlowEnd &end, const PageWords &words) {
  return end.node == no_node ? std::string(words[Phrase::outside]) : titled(side, end.node);
}

std::string whole_number(double count) { return std::to_string(rounded(count)); }

// What a band says, in words.
std::string words_of_band(const Diff &diff, const SectionFlow &flow, const FlowBand &band, const PageWords &words) {
  const std::string several(words[Phrase::flow_elsewhere]);
  const auto old_name = [&] {
    return band.from == no_node ? several : name_of_end(diff.old_side, flow.old_ends[band.from], words);
  };
  const auto new_name = [&] {
    return band.to == no_node ? several : name_of_end(diff.new_side, flow.new_ends[band.to], words);
  };
  if (band.from == no_node && !band.moved) {
    return words.fill(Phrase::flow_new, {new_name(), whole_number(band.in)});
  }
  if (band.to == no_node && !band.moved) {
    return words.fill(Phrase::flow_gone, {old_name(), whole_number(band.out)});
  }
  return words.fill(Phrase::flow_moved, {old_name(), new_name(), std::to_string(band.rows.size())});
}

std::string_view class_of(const FlowBand &band) {
  return band.moved ? "moved" : band.from == no_node ? "added" : band.to == no_node ? "removed" : "kept";
}

class Picture {
 public:
  Picture(std::string &out, const Diff &diff, const SectionFlow &flow, const Shape &shape, const PageWords &words)
      : out_(out), diff_(diff), flow_(flow), shape_(shape), words_(words), left_(shape.label),
        right_(shape.width - shape.label) {
    const double old_items = total(flow.old_ends);
    const double new_items = total(flow.new_ends);
    const double unit = std::clamp(wished_height / std::max({old_items, new_items, 1.0}), 1.5, 10.0);
    read_names(diff.old_side, flow.old_ends, old_names_);
    read_names(diff.new_side, flow.new_ends, new_names_);
    const double height = std::max(height_of(flow.old_ends, old_names_, unit),
                                   height_of(flow.new_ends, new_names_, unit));
    lay_out(flow.old_ends, old_names_, unit, height, old_boxes_);
    lay_out(flow.new_ends, new_names_, unit, height, new_boxes_);
    height_ = height;
  }

  void draw() {
    put("<svg class=\"flow {}\" viewBox=\"0 0 {} {:.0f}\" role=\"group\" aria-labelledby=\"page:flow\">\n", shape_.name,
        shape_.width, height_ + 4);
    place_bands();
    place_wedge_numbers();
    // What tells most lies on top.
    for (const unsigned layer : {0U, 1U, 2U}) {
      for (std::uint32_t i = 0; i < flow_.bands.size(); ++i) {
        if (layer_of(flow_.bands[i]) == layer) {
          draw_band(i);
        }
      }
    }
    for (std::uint32_t i = 0; i < old_boxes_.size(); ++i) {
      draw_end(diff_.old_side, flow_.old_ends[i], old_names_[i], old_boxes_[i], true);
    }
    for (std::uint32_t i = 0; i < new_boxes_.size(); ++i) {
      draw_end(diff_.new_side, flow_.new_ends[i], new_names_[i], new_boxes_[i], false);
    }
    out_ += "</svg>\n";
  }

 private:
  template <class... Arguments>
  void put(fmt::format_string<Arguments...> format, Arguments &&...arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
  }

  static double total(const std::vector<FlowEnd> &ends) {
    double sum = 0;
    for (const FlowEnd &end : ends) {
      sum += end.items;
    }
    return sum;
  }

  using Names = std::vector<std::vector<std::string>>;

  void read_names(const EditionIndex &side, const std::vector<FlowEnd> &ends, Names &names) const {
    for (const FlowEnd &end : ends) {
      const std::string name = name_of_end(side, end, words_);
      const bool number = end.node != no_node && !shape_.titles && !side.nodes[end.node].number().empty();
      names.push_back(lines_of(number ? side.nodes[end.node].id() : name, shape_.columns));
      names.back().back() += fmt::format("\n{}", end.items);  // behind the mark its count, which has a class of its own
    }
  }

  // A bar is as high as its items, and no lower than its name.
  [[nodiscard]] double own_height(const FlowEnd &end, const std::vector<std::string> &name, double unit) const {
    return std::max(static_cast<double>(name.size()) * shape_.line + 1, end.items * unit);
  }

  [[nodiscard]] double height_of(const std::vector<FlowEnd> &ends, const Names &names, double unit) const {
    double sum = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      sum += own_height(ends[i], names[i], unit) + shape_.gap;
    }
    return sum;
  }

  // Both columns are equally high: the shorter one has wider gaps.
  void lay_out(const std::vector<FlowEnd> &ends, const Names &names, double unit, double height,
               std::vector<Box> &boxes) const {
    const double spare = height - height_of(ends, names, unit);
    const double gap = shape_.gap + (ends.empty() ? 0 : spare / static_cast<double>(ends.size()));
    double top = 2 + (gap - shape_.gap) / 2;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const double own = own_height(ends[i], names[i], unit);
      boxes.push_back({top, own, own / std::max<double>(ends[i].items, 1), 0});
      top += own + gap;
    }
  }

  // Bands leave and arrive in an order that crosses least; deaths and births stand below the others.
  void place_bands() {
    tops_.resize(flow_.bands.size());
    for (std::uint32_t i = 0; i < flow_.bands.size(); ++i) {
      if (const FlowBand &band = flow_.bands[i]; band.from != no_node) {
        tops_[i][0] = take(old_boxes_[band.from], band.out);
      }
    }
    // Bands come by `from`, births last.
    for (std::uint32_t i = 0; i < flow_.bands.size(); ++i) {
      if (const FlowBand &band = flow_.bands[i]; band.to != no_node) {
        tops_[i][1] = take(new_boxes_[band.to], band.in);
      }
    }
  }

  [[nodiscard]] Point wedge_number(std::uint32_t index) const {
    const FlowBand &band = flow_.bands[index];
    const bool born = band.from == no_node;
    const double height = born ? band.in * new_boxes_[band.to].scale : band.out * old_boxes_[band.from].scale;
    const double along = wedge * (band.moved ? shape_.aside : reach_of_number);
    return {born ? right_ - along : left_ + along, tops_[index][born ? 1 : 0] + height / 2};
  }

  // Numbers that have one place only; those of ribbons keep out of their way. They are written away from their points.
  void place_wedge_numbers() {
    for (std::uint32_t i = 0; i < flow_.bands.size(); ++i) {
      const FlowBand &band = flow_.bands[i];
      if (band.from == no_node || band.to == no_node) {
        const Point at = wedge_number(i);
        numbers_.push_back({at.x + (band.from == no_node ? -number_width : number_width) / 2, at.y});
      }
    }
  }

  [[nodiscard]] bool is_free(const Point &at) const {
    return std::none_of(numbers_.begin(), numbers_.end(), [&](const Point &other) {
      return std::abs(other.x - at.x) < number_width && std::abs(other.y - at.y) < number_height;
    });
  }

  static double take(Box &box, double items) {
    const double top = box.top + box.used;
    box.used += items * box.scale;
    return top;
  }

  static unsigned layer_of(const FlowBand &band) {
    return band.from == no_node || band.to == no_node ? 2 : band.moved ? 1 : 0;
  }

  void open_link(const FlowBand &band) {
    out_ += "<a";
    append_html_link(out_, anchor_of(diff_, diff_.items[band.rows.front()]));
  }

  void draw_band(std::uint32_t index) {
    const FlowBand &band = flow_.bands[index];
    open_link(band);
    put(R"( class="band {}" data-band="{}"><title>)", class_of(band), index);
    append_xml(out_, words_of_band(diff_, flow_, band, words_));
    out_ += "</title>";
    if (band.from == no_node) {
      draw_wedge(right_, -wedge, tops_[index][1], band.in * new_boxes_[band.to].scale, band.moved ? "→" : "+", band.in,
                 wedge_number(index));
    } else if (band.to == no_node) {
      draw_wedge(left_, wedge, tops_[index][0], band.out * old_boxes_[band.from].scale, band.moved ? "→" : "−",
                 band.out, wedge_number(index));
    } else {
      draw_ribbon(band, tops_[index][0], tops_[index][1]);
    }
    out_ += "</a>\n";
  }

  void draw_wedge(double x, double reach, double top, double height, const char *sign, double items,
                  const Point &number) {
    const double middle = top + height / 2;
    put("<path d=\"M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} "
        "{:.1f}Z\"/>",
        x, top, x + reach * 0.4, top, x + reach * 0.6, middle, x + reach, middle, x + reach * 0.6, middle,
        x + reach * 0.4, top + height, x, top + height);
    // Beside the number of what is new or gone, not over it.
    put(R"(<text x="{:.1f}" y="{:.1f}"{}>{}{:.0f}</text>)", number.x, number.y + text_down,
        reach < 0 ? " text-anchor=\"end\"" : "", sign, items);
  }

  void draw_ribbon(const FlowBand &band, double from, double to) {
    const double out = band.out * old_boxes_[band.from].scale;
    const double in = band.in * new_boxes_[band.to].scale;
    const double middle = (left_ + right_) / 2;
    put("<path d=\"M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}V{:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} "
        "{:.1f}Z\"/>",
        left_, from, middle, from, middle, to, right_, to, to + in, middle, to + in, middle, from + out, left_,
        from + out);
    if (band.moved) {
      const Point at = place_number(from + out / 2, to + in / 2);
      put("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}→</text>", at.x, at.y + text_down,
          band.rows.size());
    }
  }

  // Where bands set out, for in the middle all of them meet; not all at one height, and where no other number stands.
  Point place_number(double from, double to) {
    constexpr std::array<double, 8> places = {0.16, 0.21, 0.26, 0.31, 0.36, 0.41, 0.11, 0.46};
    const auto point = [&](double at) {
      const double along = 3 * at * at * (1 - at) + at * at * at;  // how far down the curve is there
      const double over = 1.5 * at * (1 - at) + at * at * at;      // and how far to the right
      return Point{left_ + (right_ - left_) * over, from + (to - from) * along};
    };
    const auto *const free = std::find_if(places.begin(), places.end(), [&](double at) { return is_free(point(at)); });
    numbers_.push_back(point(free == places.end() ? places.front() : *free));
    return numbers_.back();
  }

  // A bar with its name, whole, and how many items it has.
  void draw_end(const EditionIndex &side, const FlowEnd &end, const std::vector<std::string> &name, const Box &box,
                bool old) {
    const double x = old ? left_ - bar : right_;
    put(R"(<rect x="{:.1f}" y="{:.1f}" width="{}" height="{:.1f}"/>)", x, box.top, bar, box.height);
    const double at = old ? left_ - bar - 8 : right_ + bar + 8;
    const double above = static_cast<double>(name.size() - 1) * shape_.line / 2;
    put(R"(<text class="end" x="{:.1f}" y="{:.1f}"{}><title>)", at, box.top + box.height / 2 + text_down - above,
        old ? " text-anchor=\"end\"" : "");
    append_xml(out_, name_of_end(side, end, words_));
    out_ += "</title>";
    for (std::size_t i = 0; i < name.size(); ++i) {
      const auto mark = i + 1 == name.size() ? name[i].rfind('\n') : std::string::npos;
      put(R"(<tspan x="{:.1f}" dy="{}">)", at, i == 0 ? 0 : shape_.line);
      append_xml(out_, std::string_view(name[i]).substr(0, mark));
      out_ += "</tspan>";
      if (mark != std::string::npos) {
        put("<tspan class=\"count\"> {}</tspan>", std::string_view(name[i]).substr(mark + 1));
      }
    }
    out_ += "</text>\n";
  }

  std::string &out_;
  const Diff &diff_;
  const SectionFlow &flow_;
  const Shape &shape_;
  const PageWords &words_;
  double left_;
  double right_;
  double height_ = 0;
  std::vector<Point> numbers_;  // the middles of those that have their places
  Names old_names_;
  Names new_names_;
  std::vector<Box> old_boxes_;
  std::vector<Box> new_boxes_;
  std::vector<std::array<double, 2>> tops_;  // of each band, at both its ends
};

}  // namespace

void append_flow(std::string &out, const Diff &diff, const SectionFlow &flow, const PageWords &words) {
  for (const Shape *shape : {&wide, &narrow}) {
    Picture(out, diff, flow, *shape, words).draw();
  }
}

void append_flow_table(std::string &out, const Diff &diff, const SectionFlow &flow, const PageWords &words) {
  out.append("<details class=\"as-table\"><summary>").append(words[Phrase::flow_as_table]);
  out.append("</summary>\n<table>\n<thead><tr><th scope=\"col\">").append(words[Phrase::flow_from]);
  out.append("</th><th scope=\"col\">").append(words[Phrase::flow_to]);
  out.append("</th><th scope=\"col\">").append(words[Phrase::flow_rows]).append("</th></tr></thead>\n<tbody>\n");
  for (std::uint32_t i = 0; i < flow.bands.size(); ++i) {
    const FlowBand &band = flow.bands[i];
    const auto missing = [&](Phrase otherwise) {
      return "– (" + std::string(words[band.moved ? Phrase::flow_elsewhere : otherwise]) + ")";
    };
    out += "<tr><td>";
    append_xml(out, band.from == no_node ? missing(Phrase::added)
                                         : name_of_end(diff.old_side, flow.old_ends[band.from], words));
    out += "</td><td>";
    append_xml(
        out, band.to == no_node ? missing(Phrase::removed) : name_of_end(diff.new_side, flow.new_ends[band.to], words));
    out += band.moved ? " (" + std::string(words[Phrase::moved]) + ")</td><td><a" : "</td><td><a";
    append_html_link(out, anchor_of(diff, diff.items[band.rows.front()]));
    fmt::format_to(std::back_inserter(out), R"( data-band="{}" aria-label=")", i);
    append_xml(out, words_of_band(diff, flow, band, words));
    fmt::format_to(std::back_inserter(out), "\">{}</a></td></tr>\n", band.rows.size());
  }
  out += "</tbody>\n</table></details>\n";
}

}  // namespace celac
