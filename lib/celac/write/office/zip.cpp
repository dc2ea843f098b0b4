#include "celac/write/office/zip.hpp"

#include <zlib.h>

#include <limits>
#include <new>

namespace celac {
namespace {

// Numbers of an archive are little endian.
void put16(std::string &out, std::uint32_t value) {
  out.push_back(static_cast<char>(value & 0xFFU));
  out.push_back(static_cast<char>((value >> 8U) & 0xFFU));
}

void put32(std::string &out, std::uint32_t value) {
  put16(out, value & 0xFFFFU);
  put16(out, value >> 16U);
}

constexpr std::uint32_t local_mark = 0x04034b50;
constexpr std::uint32_t entry_mark = 0x02014b50;
constexpr std::uint32_t end_mark = 0x06054b50;
constexpr std::uint32_t version = 20;                 // the first that knows folders and deflate
constexpr std::uint32_t first_day = (1U << 5U) | 1U;  // 1980-01-01
constexpr std::uint32_t deflated = 8;

// Tags repeat so often that the fastest level leaves them at a tenth; a better one costs more than all else together.
constexpr int level = 1;

// Appends `contents` as a raw deflate stream. zlib takes no more than 32 bits of it, as parts are.
void deflate_to(std::string &out, std::string_view contents) {
  z_stream stream{};
  if (::deflateInit2(&stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  const std::size_t start = out.size();
  const auto most = static_cast<std::size_t>(::deflateBound(&stream, static_cast<uLong>(contents.size())));
  out.resize(start + most);
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,cppcoreguidelines-pro-type-const-cast): zlib's types
  stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(contents.data()));
  stream.avail_in = static_cast<uInt>(contents.size());
  stream.next_out = reinterpret_cast<Bytef *>(out.data() + start);  // NOLINT(cppcoreguidelines-pro-type-*)
  stream.avail_out = static_cast<uInt>(most);
  ::deflate(&stream, Z_FINISH);
  out.resize(start + static_cast<std::size_t>(stream.total_out));
  ::deflateEnd(&stream);
}

std::uint32_t crc_of(std::string_view contents) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): zlib's types
  const auto *bytes = reinterpret_cast<const Bytef *>(contents.data());
  return static_cast<std::uint32_t>(::crc32(0, bytes, static_cast<uInt>(contents.size())));
}

}  // namespace

// What the head of a part and its entry in the directory have in common.
void ZipWriter::put_common(const Entry &entry) {
  put16(out_, version);
  put16(out_, 0);
  put16(out_, deflated);
  put16(out_, 0);
  put16(out_, first_day);
  put32(out_, entry.crc);
  put32(out_, entry.packed);
  put32(out_, entry.size);
  put16(out_, static_cast<std::uint32_t>(entry.name.size()));
  put16(out_, 0);
}

bool ZipWriter::add(std::string_view name, std::string_view contents) {
  constexpr std::uint64_t spare = std::uint64_t{1} << 20U;  // for the directory, and what deflate may add
  const std::uint64_t before = out_.size() - start_;
  if (before + contents.size() + contents.size() / 1024 + spare > most_bytes) {
    return false;
  }
  Entry entry;
  entry.name = name;
  entry.offset = static_cast<std::uint32_t>(before);
  entry.size = static_cast<std::uint32_t>(contents.size());
  entry.crc = crc_of(contents);
  std::string packed;
  deflate_to(packed, contents);
  entry.packed = static_cast<std::uint32_t>(packed.size());
  put32(out_, local_mark);
  put_common(entry);
  out_ += entry.name;
  out_ += packed;
  entries_.push_back(std::move(entry));
  return true;
}

void ZipWriter::finish() {
  const std::size_t directory = out_.size();
  for (const Entry &entry : entries_) {
    put32(out_, entry_mark);
    put16(out_, version);
    put_common(entry);
    put16(out_, 0);  // no comment
    put16(out_, 0);  // on the first disk
    put16(out_, 0);
    put32(out_, 0);
    put32(out_, entry.offset);
    out_ += entry.name;
  }
  const auto size = static_cast<std::uint32_t>(out_.size() - directory);
  const auto count = static_cast<std::uint32_t>(entries_.size());
  put32(out_, end_mark);
  put16(out_, 0);
  put16(out_, 0);
  put16(out_, count);
  put16(out_, count);
  put32(out_, size);
  put32(out_, static_cast<std::uint32_t>(directory - start_));
  put16(out_, 0);
}

}  // namespace celac
