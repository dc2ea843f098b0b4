#pragma once
// The marks that make a line what it is: blanks, bullets, rules, images, link definitions, anchors, table rows. Each
// function looks at one line and nothing else.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/text/span.hpp"

namespace celac {

[[nodiscard]] bool is_blank_byte(char c);

/// Past the white space at `at`: the ASCII kinds, NBSP, which converters put after marks, and the ideographic space.
[[nodiscard]] std::uint32_t skip_space(std::string_view bytes, std::uint32_t at, std::uint32_t end);

/// `end` without the white space before it.
[[nodiscard]] std::uint32_t trim_end(std::string_view bytes, std::uint32_t begin, std::uint32_t end);

/// ---, * * *, ___
[[nodiscard]] bool is_rule(std::string_view text);

/// {4}----------, a page's end as a converter that counts pages writes it.
[[nodiscard]] bool is_page_rule(std::string_view text);

/// \newpage, \pagebreak: what Pandoc hands on to TeX.
[[nodiscard]] bool is_page_command(std::string_view text);

/// ===, or --- without spaces: what may underline a Setext heading.
[[nodiscard]] bool is_underline(std::string_view text);

/// |---|:--:|
[[nodiscard]] bool is_table_rule(std::string_view text);

/// Nothing but images: ![...](...)
[[nodiscard]] bool is_images_only(std::string_view text);

/// [name]: address, and not [^note]:
[[nodiscard]] bool is_reference(std::string_view text);

/// [^note]: text
[[nodiscard]] bool is_footnote(std::string_view text);

/// The cells of a table row, outer pipes and surrounding white space left out; `\|` does not separate.
[[nodiscard]] std::vector<Span> table_cells(std::string_view bytes, Span row);

/// One past a page anchor or comment (`<span id="page-3-0"></span>`, `<a name="p4"></a>`, `<!-- page 4 -->`) that
/// starts at `at`; `at` itself if none does.
[[nodiscard]] std::uint32_t skip_anchor(std::string_view bytes, std::uint32_t at, std::uint32_t end);

}  // namespace celac
