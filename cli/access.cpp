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

// False where there is a list and it could not be given to the file.
bool copy_access_list(const std::string &target, int descriptor) {
  std::array<char, 65536> list{};  // as long as Linux lets an attribute be
  const ssize_t size = ::getxattr(target.c_str(), access_list, list.data(), list.size());
  return size <= 0 || ::fsetxattr(descriptor, access_list, list.data(), static_cast<std::size_t>(size), 0) == 0;
}

bool has_access_list(const std::string &target) { return ::getxattr(target.c_str(), access_list, nullptr, 0) > 0; }

}  // namespace

bool keep_access(const std::string &target, int descriptor) {
  struct stat was {};
  if (::stat(target.c_str(), &was) != 0) {
    return ::fchmod(descriptor, mode_of_new_file()) == 0;
  }
  struct stat now {};
  const bool same_group = ::fchown(descriptor, was.st_uid, was.st_gid) == 0 ||
                          ::fchown(descriptor, static_cast<uid_t>(-1), was.st_gid) == 0 ||
                          (::fstat(descriptor, &now) == 0 && now.st_gid == was.st_gid);
  mode_t mode = was.st_mode & 0777U;
  if (!same_group) {
    mode &= 0707U | (mode & 07U) << 3U;  // another group may do what all may
  }
  if (::fchmod(descriptor, mode) != 0) {
    return false;
  }
  // What a list grants the group would go to another one; what it denies somebody ends with the list.
  const bool kept = same_group ? copy_access_list(target, descriptor) : !has_access_list(target);
  return kept || ::fchmod(descriptor, mode & 0700U) == 0;
}

}  // namespace celac::cli
