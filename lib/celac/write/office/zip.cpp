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

// zlib's type of the bytes of `text`, which it does not change.
Bytef *bytes_of(std::string_view text) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,cppcoreguidelines-pro-type-const-cast): zlib's types
  return reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
}

}  // namespace

// One for all parts: its tables take longer to get than a small part to be packed.
struct ZipWriter::Stream {
  Stream() {
    if (::deflateInit2(&z, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  ~Stream() { ::deflateEnd(&z); }
  Stream(const Stream &) = delete;
  Stream &operator=(const Stream &) = delete;

  // Appends `pieces` as a raw deflate stream. zlib takes no more than 32 bits of a piece, as parts are.
  void pack(std::string &out, std::initializer_list<std::string_view> pieces) {
    ::deflateReset(&z);
    for (const std::string_view piece : pieces) {
      z.next_in = bytes_of(piece);
      z.avail_in = static_cast<uInt>(piece.size());
      put(out, Z_NO_FLUSH);
    }
    put(out, Z_FINISH);
  }

 private:
  void put(std::string &out, int flush) {
    do {
      z.next_out = bytes_of(buffer);
      z.avail_out = static_cast<uInt>(buffer.size());
      ::deflate(&z, flush);
      out.append(buffer, 0, buffer.size() - z.avail_out);
    } while (z.avail_out == 0);
  }

  z_stream z{};
  std::string buffer = std::string(std::size_t{1} << 16U, '\0');
};

ZipWriter::ZipWriter(std::string &out) : out_(out), start_(out.size()), stream_(std::make_unique<Stream>()) {}

ZipWriter::~ZipWriter() = default;

// What the head of a part and its entry in the directory have in common.
void ZipWriter::put_common(std::string &out, const Entry &entry) {
  put16(out, version);
  put16(out, 0);
  put16(out, deflated);
  put16(out, 0);
  put16(out, first_day);
  put32(out, entry.crc);
  put32(out, entry.packed);
  put32(out, entry.size);
  put16(out, static_cast<std::uint32_t>(entry.name.size()));
  put16(out, 0);
}

void ZipWriter::put_head(std::string &out, const Entry &entry) {
  put32(out, local_mark);
  put_common(out, entry);
}

bool ZipWriter::add(std::string_view name, std::initializer_list<std::string_view> pieces) {
  constexpr std::uint64_t spare = std::uint64_t{1} << 20U;  // for the directory, and what deflate may add
  const std::uint64_t before = out_.size() - start_;
  std::size_t size = 0;
  uLong crc = 0;
  for (const std::string_view piece : pieces) {
    size += piece.size();
    // Of no bytes at all zlib gives the value to start with.
    crc = piece.data() == nullptr ? crc : ::crc32(crc, bytes_of(piece), static_cast<uInt>(piece.size()));
  }
  if (before + size + size / 1024 + spare > most_bytes) {
    return false;
  }
  Entry entry;
  entry.name = name;
  entry.offset = static_cast<std::uint32_t>(before);
  entry.size = static_cast<std::uint32_t>(size);
  entry.crc = static_cast<std::uint32_t>(crc);
  put_head(out_, entry);  // once more when the packed size is known
  out_ += entry.name;
  const std::size_t packed = out_.size();
  stream_->pack(out_, pieces);
  entry.packed = static_cast<std::uint32_t>(out_.size() - packed);
  std::string head;
  put_head(head, entry);
  out_.replace(packed - entry.name.size() - head.size(), head.size(), head);
  entries_.push_back(std::move(entry));
  return true;
}

void ZipWriter::finish() {
  const std::size_t directory = out_.size();
  for (const Entry &entry : entries_) {
    put32(out_, entry_mark);
    put16(out_, version);
    put_common(out_, entry);
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
