#pragma once
// What each command writes (--to): its own formats and how they are called. The parser, the help and the completions
// read these tables; the first format of a table is the default, unless the command asks for one.

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "celac/write/report/report.hpp"

namespace celac::cli {

enum class ParseFormat : std::uint8_t { yaml, json, ndjson };
enum class RenderFormat : std::uint8_t { markdown, html, akn, csv, xlsx, docx, ndjson, text, source };
enum class ShowFormat : std::uint8_t { text, yaml, json, markdown, csv };
enum class DiffFormat : std::uint8_t { text, yaml, json, ndjson, markdown, html, csv, xlsx, docx, akn };
enum class TraceFormat : std::uint8_t { text, yaml, json, ndjson, csv, xlsx, html, akn };
enum class AlignFormat : std::uint8_t { text, yaml, json, ndjson, csv, xlsx, html, tmx };
enum class CommitmentFormat : std::uint8_t { text, csv, xlsx, ndjson, json, yaml };

template <class Format>
using FormatName = std::pair<std::string_view, Format>;

inline constexpr auto parse_formats = std::to_array<FormatName<ParseFormat>>(
    {{"yaml", ParseFormat::yaml}, {"json", ParseFormat::json}, {"ndjson", ParseFormat::ndjson}});

inline constexpr auto render_formats = std::to_array<FormatName<RenderFormat>>({{"markdown", RenderFormat::markdown},
                                                                                {"html", RenderFormat::html},
                                                                                {"akn", RenderFormat::akn},
                                                                                {"csv", RenderFormat::csv},
                                                                                {"xlsx", RenderFormat::xlsx},
                                                                                {"docx", RenderFormat::docx},
                                                                                {"ndjson", RenderFormat::ndjson},
                                                                                {"text", RenderFormat::text},
                                                                                {"source", RenderFormat::source}});

inline constexpr auto show_formats = std::to_array<FormatName<ShowFormat>>({{"text", ShowFormat::text},
                                                                            {"yaml", ShowFormat::yaml},
                                                                            {"json", ShowFormat::json},
                                                                            {"markdown", ShowFormat::markdown},
                                                                            {"csv", ShowFormat::csv}});

inline constexpr auto diff_formats = std::to_array<FormatName<DiffFormat>>({{"text", DiffFormat::text},
                                                                            {"yaml", DiffFormat::yaml},
                                                                            {"json", DiffFormat::json},
                                                                            {"ndjson", DiffFormat::ndjson},
                                                                            {"markdown", DiffFormat::markdown},
                                                                            {"html", DiffFormat::html},
                                                                            {"csv", DiffFormat::csv},
                                                                            {"xlsx", DiffFormat::xlsx},
                                                                            {"docx", DiffFormat::docx},
                                                                            {"akn", DiffFormat::akn}});

inline constexpr auto align_formats = std::to_array<FormatName<AlignFormat>>({{"text", AlignFormat::text},
                                                                              {"yaml", AlignFormat::yaml},
                                                                              {"json", AlignFormat::json},
                                                                              {"ndjson", AlignFormat::ndjson},
                                                                              {"csv", AlignFormat::csv},
                                                                              {"xlsx", AlignFormat::xlsx},
                                                                              {"html", AlignFormat::html},
                                                                              {"tmx", AlignFormat::tmx}});

inline constexpr auto trace_formats = std::to_array<FormatName<TraceFormat>>({{"text", TraceFormat::text},
                                                                              {"yaml", TraceFormat::yaml},
                                                                              {"json", TraceFormat::json},
                                                                              {"ndjson", TraceFormat::ndjson},
                                                                              {"csv", TraceFormat::csv},
                                                                              {"xlsx", TraceFormat::xlsx},
                                                                              {"html", TraceFormat::html},
                                                                              {"akn", TraceFormat::akn}});

inline constexpr auto commitment_formats = std::to_array<FormatName<CommitmentFormat>>(
    {{"text", CommitmentFormat::text},
     {"csv", CommitmentFormat::csv},
     {"xlsx", CommitmentFormat::xlsx},
     {"ndjson", CommitmentFormat::ndjson},
     {"json", CommitmentFormat::json},
     {"yaml", CommitmentFormat::yaml}});

/// Of validate: --to and --report.
inline constexpr auto report_formats = std::to_array<FormatName<ReportFormat>>({{"text", ReportFormat::text},
                                                                                {"json", ReportFormat::json},
                                                                                {"sarif", ReportFormat::sarif},
                                                                                {"github", ReportFormat::github}});

/// The chosen ones; a run has use for that of its command.
struct Formats {
  ParseFormat parse = parse_formats.front().second;
  RenderFormat render = render_formats.front().second;
  ShowFormat show = show_formats.front().second;
  DiffFormat diff = diff_formats.front().second;
  TraceFormat trace = trace_formats.front().second;
  CommitmentFormat commitments = commitment_formats.front().second;
  AlignFormat align = align_formats.front().second;
};

}  // namespace celac::cli
