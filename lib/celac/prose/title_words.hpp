#pragma once
// Words that tell what a line before the text is: the title of a document, a heading that every document may have, a
// line of the title page that is no part of the title.

#include <string_view>

namespace celac {

/// Whether `words` name a kind of document as titles do: "Plan de ...", "... Strategy 2030", 关于…的通知.
[[nodiscard]] bool names_a_document(std::string_view words);

/// Whether the kind of document is the first word or, behind an adjective or article, the second.
[[nodiscard]] bool opens_with_document(std::string_view words);

/// Whether `words` are a heading that any document may open with: "Introduction", "Resumen ejecutivo", 前言.
[[nodiscard]] bool is_general_heading(std::string_view words);

/// "UNCLASSIFIED", "Entwurf": how far a document may go, or how far it got, on every page of it.
[[nodiscard]] bool is_marking(std::string_view words);

/// 国发〔2019〕4号, FCCC/KP/CMP/2018/8/Add.1, N.º 0270-2025-JNE: the number of a document.
[[nodiscard]] bool is_document_number(std::string_view words);

/// A file or a place in the net: "plan.md", "www.example.org".
[[nodiscard]] bool is_address(std::string_view words);

/// A title of two lines: 关于… on the first and …的通知 at the end of the second.
[[nodiscard]] bool is_notice_in_two(std::string_view first, std::string_view second);

/// "LEY 12 DE 1998", "RESOLUTION NO. 12-2018": a kind of document and a number, and little more.
[[nodiscard]] bool is_numbered_act(std::string_view words);

/// "LEI Nº 22/2017", "By-law No. 12-2018": the kind of an act first, and its number behind a sign of one.
[[nodiscard]] bool bears_act_number(std::string_view words);

/// An act's number and, below it, its subject: "RESOLUTION NO. 12-2018" and "A RESOLUTION ON THE QUAYS", "Ley 12 de
/// 1998" and "Por la cual ...".
[[nodiscard]] bool is_act_in_two(std::string_view first, std::string_view second);

}  // namespace celac
