/*
 * What a disk holds after the power went: of each file below LIVE what it held when it was last synced, and nothing of
 * one that never was but its name. Preloaded into a run, it keeps that below DISK while the run goes on.
 *
 * Names are taken to be kept at once, as file systems with a journal keep them in order; contents are not.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int real_rename(const char *from, const char *to) {
  static int (*real)(const char *, const char *);
  if (!real) real = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
  return real(from, to);
}

static int real_unlink(const char *path) {
  static int (*real)(const char *);
  if (!real) real = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
  return real(path);
}

/* Where the disk keeps a file below LIVE, its folder made; 0 where it is elsewhere. */
static int place_of(const char *path, char place[PATH_MAX]) {
  const char *live = getenv("LIVE"), *disk = getenv("DISK");
  if (!live || !disk || path[0] != '/' || strncmp(path, live, strlen(live))) return 0;
  snprintf(place, PATH_MAX, "%s%s", disk, path + strlen(live));
  for (char *at = place + strlen(disk) + 1; (at = strchr(at, '/')); at++) {
    *at = 0;
    mkdir(place, 0755);
    *at = '/';
  }
  return 1;
}

/* A file's content as it is now; empty where there is none to read. */
static void keep(const char *source, const char *place) {
  char draft[PATH_MAX], buffer[1 << 16];
  snprintf(draft, PATH_MAX, "%s.%d.%lx", place, getpid(), (unsigned long)&draft);
  int to = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0644), from = source ? open(source, O_RDONLY) : -1;
  for (ssize_t size; from >= 0 && (size = read(from, buffer, sizeof buffer)) > 0;)
    if (write(to, buffer, size) != size) abort();
  if (from >= 0) close(from);
  close(to);
  if (real_rename(draft, place)) abort();
}

static void synced(int file) {
  char link[64], path[PATH_MAX], place[PATH_MAX];
  struct stat about;
  int before = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t size = readlink(link, path, PATH_MAX - 1);
  if (size > 0 && !fstat(file, &about) && S_ISREG(about.st_mode) && about.st_nlink) {
    path[size] = 0;
    if (place_of(path, place)) keep(link, place);
  }
  errno = before;
}

int fsync(int file) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  int fault = real(file);
  if (!fault) synced(file);
  return fault;
}

int fdatasync(int file) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  int fault = real(file);
  if (!fault) synced(file);
  return fault;
}

static int kept_as_it_is(const char *path, const struct stat *about, int kind, struct FTW *where) {
  char place[PATH_MAX];
  (void)about, (void)where;
  if (kind == FTW_F && place_of(path, place)) keep(path, place);
  return 0;
}

int syncfs(int file) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "syncfs");
  int fault = real(file), before = errno;
  if (!fault && getenv("LIVE")) nftw(getenv("LIVE"), kept_as_it_is, 16, FTW_PHYS);
  errno = before;
  return fault;
}

int rename(const char *from, const char *to) {
  char kept_from[PATH_MAX], kept_to[PATH_MAX];
  int fault = real_rename(from, to), before = errno;
  if (!fault && place_of(to, kept_to) && place_of(from, kept_from) && real_rename(kept_from, kept_to)) keep(NULL, kept_to);
  errno = before;
  return fault;
}

int unlink(const char *path) {
  char place[PATH_MAX];
  int fault = real_unlink(path), before = errno;
  if (!fault && place_of(path, place)) real_unlink(place);
  errno = before;
  return fault;
}
