// The shape of language tags.

#include "cli/language_tag.hpp"

#include <doctest/doctest.h>

using celac::cli::is_language_tag;

TEST_CASE("language tag: what RFC 5646 calls well-formed") {
  for (const char *tag :
       {"es", "und", "pt-BR", "zh-Hans-CN", "zh-cmn-Hans-CN", "es-419", "de-CH-1901", "sl-rozaj-biske", "en-u-nu-arab",
        "ar-x-corvane-2", "x-corvane", "qaa-Qaaa-QM-x-southern", "de-DE-u-co-phonebk-x-y", "i-klingon", "EN-gb-OED",
        "zh-min-nan", "art-lojban", "ES", "lengthen"}) {
    CAPTURE(tag);
    CHECK(is_language_tag(tag));
  }
  for (const char *word :
       {"",           "e",         "xx!!",         "es_ES",        "es-",     "-es", "es--MX",    "español",
        "spanisches", "es-MX-419", "en-u",         "en-a-b",       "x",       "x-",  "i-corvane", "419",
        "de-419-DE",  "es MX",     "zh-Hans-Hant", "en-123456789", "abcd-efg"}) {
    CAPTURE(word);
    CHECK_FALSE(is_language_tag(word));
  }
}
