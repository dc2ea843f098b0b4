#pragma once
// How the bytes of a document are meant.

#include <cstdint>

namespace celac {

/// Markdown, or plain text, in which marks and indentation mean nothing.
enum class InputFormat : std::uint8_t { markdown, text };

}  // namespace celac
