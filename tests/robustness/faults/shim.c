// Fails the Nth call of one function, told by FAULT=name:N[:ERRNO]; "name:0" only counts. Written to descriptor 9, if
// it is open, on leaving: how many calls there were. Loaded with LD_PRELOAD.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *wanted;
static long at, calls;
static int error_number = EIO;
static int ready;

__attribute__((constructor)) static void begin(void) {
  const char *fault = getenv("FAULT");
  const char *colon = fault ? strchr(fault, ':') : 0;
  if (colon == 0) return;
  static char name[32];
  strncpy(name, fault, sizeof name - 1);
  name[colon - fault < 31 ? colon - fault : 31] = 0;
  wanted = name;
  at = strtol(colon + 1, (char **)&colon, 10);
  if (*colon == ':') error_number = atoi(colon + 1);
  ready = 1;
}

__attribute__((destructor)) static void end(void) {
  char digits[24];
  int n = 0;
  ready = 0;
  for (long rest = calls; rest > 0 || n == 0; rest /= 10) digits[n++] = (char)('0' + rest % 10);
  for (int i = 0; i < n / 2; ++i) {
    char c = digits[i];
    digits[i] = digits[n - 1 - i];
    digits[n - 1 - i] = c;
  }
  digits[n++] = '\n';
  static ssize_t (*put)(int, const void *, size_t);
  put = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  ssize_t done = put(9, digits, (size_t)n);
  (void)done;
}

static int fails(const char *name) {
  if (!ready || strcmp(name, wanted) != 0 || ++calls != at) return 0;
  errno = error_number;
  return 1;
}

#define NEXT(name) \
  static __typeof__(&name) next; \
  if (next == 0) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t read(int fd, void *to, size_t size) {
  NEXT(read);
  return fails("read") ? -1 : next(fd, to, size);
}
// Standard error is let through: the message is what is looked at.
ssize_t write(int fd, const void *from, size_t size) {
  NEXT(write);
  return fd != 2 && fails("write") ? -1 : next(fd, from, size);
}
int rename(const char *from, const char *to) {
  NEXT(rename);
  return fails("rename") ? -1 : next(from, to);
}
int fsync(int fd) {
  NEXT(fsync);
  return fails("fsync") ? -1 : next(fd);
}
int fchmod(int fd, mode_t mode) {
  NEXT(fchmod);
  return fails("fchmod") ? -1 : next(fd, mode);
}
int close(int fd) {
  NEXT(close);
  int done = next(fd);
  return fails("close") ? -1 : done;
}
int mkostemp(char *name, int flags) {
  NEXT(mkostemp);
  return fails("mkostemp") ? -1 : next(name, flags);
}
int open(const char *name, int flags, ...) {
  NEXT(open);
  va_list list;
  va_start(list, flags);
  mode_t mode = (flags & O_CREAT) ? va_arg(list, mode_t) : 0;
  va_end(list);
  return fails("open") ? -1 : next(name, flags, mode);
}

extern void *__libc_malloc(size_t size);
void *malloc(size_t size) { return fails("malloc") ? 0 : __libc_malloc(size); }
