#include "cli/access.hpp"

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>

namespace celac::cli {
namespace {

// Linux keeps the list as an attribute, in a form that only has to be copied.
constexpr const char *access_list = "system.posix_acl_access";

mode_t mode_of_new_file() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

enum class Copied { all, none, failed };

Copied copy_access_list(const std::string &target, int descriptor) {
  std::array<char, 65536> list{};  // as long as Linux lets an attribute be
  const ssize_t size = ::getxattr(target.c_str(), access_list, list.data(), list.size());
  if (size <= 0) {
    return Copied::none;
  }
  const bool copied = ::fsetxattr(descriptor, access_list, list.data(), static_cast<std::size_t>(size), 0) == 0;
  return copied ? Copied::all : Copied::failed;
}

}  // namespace

bool keep_access(const std::string &target, int descriptor) {
  struct stat was {};
  if (::stat(target.c_str(), &was) != 0) {
    return ::fchmod(descriptor, mode_of_new_file()) == 0;
  }
  mode_t mode = was.st_mode & 0777U;
  struct stat now {};
  const bool same_owner = ::fchown(descriptor, was.st_uid, was.st_gid) == 0 ||
                          ::fchown(descriptor, static_cast<uid_t>(-1), was.st_gid) == 0;
  if (!same_owner && (::fstat(descriptor, &now) != 0 || now.st_gid != was.st_gid)) {
    mode &= 0707U | (mode & 07U) << 3U;  // another group may do what all may
  }
  if (::fchmod(descriptor, mode) != 0) {
    return false;
  }
  // The bits of the group are the most that a list grants: without the list they would be the group's.
  return copy_access_list(target, descriptor) != Copied::failed || ::fchmod(descriptor, mode & 0707U) == 0;
}

}  // namespace celac::cli
