/* Notes every change of a file that no flush has made durable yet, so that a power cut can be played: the process is
 * killed, and what was not flushed is taken back (src/bin/faults/restore.rs).
 *
 *   LD_PRELOAD=powercut.so POWERCUT_UNDER=<folder> POWERCUT_LOG=<file> [POWERCUT_LIE=1] <command>
 *
 * Before a write, a truncation or an extension the bytes that it replaces go to the log; after a flush the log says which
 * entries it covers. POWERCUT_LIE=1 plays a disk that acknowledges a flush without doing it: the control that must lose.
 *
 * The model: contents and sizes of files last only when flushed. Names (creating, renaming, removing) last at once, as in
 * a journal that happens to be written early. Writes through fopen() and shared mappings are not seen; neither SQLite nor
 * PostgreSQL keeps anything there that must outlive a power cut. Files ending in "-shm" are left alone for that reason.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { WRITTEN = 1, SIZED = 2, FLUSHED = 3, CREATED = 4 };

/* One entry of the log; `kept` bytes of old content follow it. All numbers are little-endian, as on every machine here. */
struct entry {
    uint32_t magic;
    uint32_t kind;
    uint64_t inode;
    uint64_t offset;      /* WRITTEN: where; SIZED: the new size; FLUSHED: entries before this place of the log are durable */
    uint64_t length;      /* WRITTEN: how many bytes are about to be written */
    uint64_t size_before; /* of the file */
    uint64_t kept;
};

#define MAGIC 0x57474443u
#define MOST_FILES 65536

static unsigned char tracked[MOST_FILES]; /* 1: look at it; 2: and it is open for appending */
static char under[PATH_MAX];
static size_t under_length;
static int log_file = -1;
static int lie;
static pthread_mutex_t *lock; /* shared with forked processes, as the log is */

#define REAL_AS(real, name, result, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)
#define REAL(name, result, ...) REAL_AS(real, name, result, __VA_ARGS__)

static void look_at(int fd, int flags, int is_new);

__attribute__((constructor)) static void begin(void) {
    const char *folder = getenv("POWERCUT_UNDER"), *log = getenv("POWERCUT_LOG");
    if (!folder || !log || !realpath(folder, under)) return;
    under_length = strlen(under);
    lie = getenv("POWERCUT_LIE") != NULL;
    lock = mmap(NULL, sizeof *lock, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (lock == MAP_FAILED) _exit(125);
    pthread_mutexattr_t kind;
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED);
    pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
    pthread_mutex_init(lock, &kind);
    REAL("open64", int, const char *, int, ...);
    int file = real(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    /* Out of the way of programs that count their files. */
    REAL_AS(again, "fcntl64", int, int, int, ...);
    log_file = again(file, F_DUPFD_CLOEXEC, 900);
    if (log_file < 0) _exit(125);
    close(file);
    /* What a shell has opened for this process. */
    for (int fd = 0; fd < 64; fd++) {
        int flags = again(fd, F_GETFL);
        if (flags >= 0) look_at(fd, flags, 0);
    }
}

static void enter(void) {
    if (pthread_mutex_lock(lock) == EOWNERDEAD) pthread_mutex_consistent(lock);
}

static void leave(void) { pthread_mutex_unlock(lock); }

static int is_tracked(int fd) { return log_file >= 0 && fd >= 0 && fd < MOST_FILES && tracked[fd]; }

/* A log that cannot be written would make the test lie: better no process at all. */
static void note(struct entry entry, const void *old) {
    entry.magic = MAGIC;
    struct iovec parts[2] = {{&entry, sizeof entry}, {(void *)old, entry.kept}};
    REAL("writev", ssize_t, int, const struct iovec *, int);
    if (real(log_file, parts, entry.kept ? 2 : 1) != (ssize_t)(sizeof entry + entry.kept)) _exit(125);
}

/* Bytes of a file that may be open for writing only. */
static char *old_bytes(int fd, uint64_t offset, uint64_t length) {
    if (!length) return NULL;
    REAL("open64", int, const char *, int, ...);
    char *bytes = malloc(length), link[64];
    if (!bytes) _exit(125);
    int reader = fd, own = -1;
    uint64_t done = 0;
    while (done < length) {
        ssize_t got = pread64(reader, bytes + done, length - done, (off64_t)(offset + done));
        if (got > 0) { done += (uint64_t)got; continue; }
        if (got < 0 && errno == EINTR) continue;
        if (own >= 0 || got == 0) _exit(125);
        strcpy(link, "/proc/self/fd/");
        char digits[16], *digit = digits + sizeof digits;
        *--digit = 0;
        for (int rest = fd; rest || !*digit; rest /= 10) *--digit = (char)('0' + rest % 10);
        strcat(link, digit);
        reader = own = real(link, O_RDONLY | O_CLOEXEC);
        if (own < 0) _exit(125);
    }
    if (own >= 0) {
        REAL("close", int, int);
        real(own);
    }
    return bytes;
}

/* Notes that `length` bytes at `offset` (or at the file's own position when negative) are about to be written. */
static void note_write(int fd, off64_t offset, uint64_t length) {
    struct stat64 about;
    if (!length || fstat64(fd, &about)) return;
    if (tracked[fd] == 2) offset = about.st_size;
    else if (offset < 0) offset = lseek64(fd, 0, SEEK_CUR);
    uint64_t at = (uint64_t)offset, size = (uint64_t)about.st_size;
    uint64_t kept = at >= size ? 0 : (size - at < length ? size - at : length);
    char *old = old_bytes(fd, at, kept);
    note((struct entry){0, WRITTEN, about.st_ino, at, length, size, kept}, old);
    free(old);
}

static void note_size(int fd, uint64_t to) {
    struct stat64 about;
    if (fstat64(fd, &about)) return;
    uint64_t size = (uint64_t)about.st_size, kept = to < size ? size - to : 0;
    char *old = old_bytes(fd, to, kept);
    note((struct entry){0, SIZED, about.st_ino, to, 0, size, kept}, old);
    free(old);
}

static int ends_with(const char *text, const char *end) {
    size_t all = strlen(text), last = strlen(end);
    return all >= last && !strcmp(text + all - last, end);
}

static void look_at(int fd, int flags, int is_new) {
    if (log_file < 0 || fd < 0 || fd >= MOST_FILES) return;
    tracked[fd] = 0;
    struct stat64 about;
    if (fstat64(fd, &about) || !S_ISREG(about.st_mode)) return;
    char link[64] = "/proc/self/fd/", path[PATH_MAX], digits[16], *digit = digits + sizeof digits;
    *--digit = 0;
    for (int rest = fd; rest || !*digit; rest /= 10) *--digit = (char)('0' + rest % 10);
    strcat(link, digit);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return;
    path[length] = 0;
    if (strncmp(path, under, under_length) || path[under_length] != '/' || ends_with(path, "-shm")) return;
    tracked[fd] = flags & O_APPEND ? 2 : 1;
    if (is_new) {
        enter();
        note((struct entry){0, CREATED, about.st_ino, 0, 0, 0, 0}, NULL);
        leave();
    }
}

static int opened(int (*real)(int, const char *, int, ...), int folder, const char *path, int flags, mode_t mode) {
    int saved = errno;
    struct stat64 about;
    int was_there = !(flags & (O_CREAT | O_TRUNC)) || fstatat64(folder, path, &about, 0) == 0;
    errno = saved;
    if (log_file >= 0 && (flags & O_TRUNC) && was_there && S_ISREG(about.st_mode)) {
        /* Opened without truncating first, so that the old content can be noted. */
        int fd = real(folder, path, (flags & ~(O_TRUNC | O_EXCL)) | O_CLOEXEC, mode);
        if (fd >= 0) {
            look_at(fd, flags, 0);
            if (is_tracked(fd)) {
                enter();
                note_size(fd, 0);
                leave();
                tracked[fd] = 0;
            }
            REAL("close", int, int);
            real(fd);
        }
    }
    int fd = real(folder, path, flags, mode);
    if (fd >= 0) {
        saved = errno;
        look_at(fd, flags, !was_there);
        errno = saved;
    }
    return fd;
}

#define OPENING(name) \
    REAL(name, int, int, const char *, int, ...); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | __O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int openat64(int folder, const char *path, int flags, ...) {
    OPENING("openat64")
    return opened(real, folder, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    OPENING("openat")
    return opened(real, folder, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    OPENING("openat64")
    return opened(real, AT_FDCWD, path, flags, mode);
}

int open(const char *path, int flags, ...) {
    OPENING("openat")
    return opened(real, AT_FDCWD, path, flags, mode);
}

int creat64(const char *path, mode_t mode) { return open64(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat(const char *path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int fd) {
    REAL("close", int, int);
    if (fd == log_file && log_file >= 0) return 0;
    if (fd >= 0 && fd < MOST_FILES) tracked[fd] = 0;
    return real(fd);
}

static int copied(int from, int to) {
    if (to >= 0 && to < MOST_FILES) tracked[to] = is_tracked(from) ? tracked[from] : 0;
    return to;
}

int dup(int fd) {
    REAL("dup", int, int);
    return copied(fd, real(fd));
}

int dup2(int fd, int to) {
    REAL("dup2", int, int, int);
    return copied(fd, real(fd, to));
}

int dup3(int fd, int to, int flags) {
    REAL("dup3", int, int, int, int);
    return copied(fd, real(fd, to, flags));
}

#define CONTROLLING(name) \
    REAL(name, int, int, int, ...); \
    va_list rest; \
    va_start(rest, command); \
    void *argument = va_arg(rest, void *); \
    va_end(rest); \
    int result = real(fd, command, argument); \
    return command == F_DUPFD || command == F_DUPFD_CLOEXEC ? copied(fd, result) : result

int fcntl(int fd, int command, ...) {
    CONTROLLING("fcntl");
}

int fcntl64(int fd, int command, ...) {
    CONTROLLING("fcntl64");
}

/* Entry and write stay together, so that no flush comes between them. */
#define WRITING(call, offset, length) \
    if (!is_tracked(fd)) return call; \
    enter(); \
    note_write(fd, offset, length); \
    ssize_t written = call; \
    int saved = errno; \
    leave(); \
    errno = saved; \
    return written

static uint64_t all(const struct iovec *parts, int count) {
    uint64_t sum = 0;
    for (int index = 0; index < count; index++) sum += parts[index].iov_len;
    return sum;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL("write", ssize_t, int, const void *, size_t);
    WRITING(real(fd, bytes, length), -1, length);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    REAL("pwrite", ssize_t, int, const void *, size_t, off_t);
    WRITING(real(fd, bytes, length, offset), offset, length);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    REAL("pwrite64", ssize_t, int, const void *, size_t, off64_t);
    WRITING(real(fd, bytes, length, offset), offset, length);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL("writev", ssize_t, int, const struct iovec *, int);
    WRITING(real(fd, parts, count), -1, all(parts, count));
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
    REAL("pwritev", ssize_t, int, const struct iovec *, int, off_t);
    WRITING(real(fd, parts, count, offset), offset, all(parts, count));
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
    REAL("pwritev64", ssize_t, int, const struct iovec *, int, off64_t);
    WRITING(real(fd, parts, count, offset), offset, all(parts, count));
}

#define SIZING(call, to) \
    if (!is_tracked(fd)) return call; \
    enter(); \
    note_size(fd, to); \
    int result = call; \
    int saved = errno; \
    leave(); \
    errno = saved; \
    return result

int ftruncate(int fd, off_t size) {
    REAL("ftruncate", int, int, off_t);
    SIZING(real(fd, size), (uint64_t)size);
}

int ftruncate64(int fd, off64_t size) {
    REAL("ftruncate64", int, int, off64_t);
    SIZING(real(fd, size), (uint64_t)size);
}

int truncate(const char *path, off_t size) {
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0) return -1;
    int result = ftruncate(fd, size), saved = errno;
    close(fd);
    errno = saved;
    return result;
}

int posix_fallocate(int fd, off_t offset, off_t length) {
    REAL("posix_fallocate", int, int, off_t, off_t);
    SIZING(real(fd, offset, length), UINT64_MAX);
}

int posix_fallocate64(int fd, off64_t offset, off64_t length) {
    REAL("posix_fallocate64", int, int, off64_t, off64_t);
    SIZING(real(fd, offset, length), UINT64_MAX);
}

static int flushed(int (*real)(int), int fd) {
    if (!is_tracked(fd)) return real(fd);
    if (lie) return 0;
    struct stat64 about;
    enter();
    off64_t covers = lseek64(log_file, 0, SEEK_END);
    int known = fstat64(fd, &about);
    leave();
    int result = real(fd), saved = errno;
    if (result == 0 && known == 0) {
        enter();
        note((struct entry){0, FLUSHED, about.st_ino, (uint64_t)covers, 0, (uint64_t)about.st_size, 0}, NULL);
        leave();
    }
    errno = saved;
    return result;
}

int fsync(int fd) {
    REAL("fsync", int, int);
    return flushed(real, fd);
}

int fdatasync(int fd) {
    REAL("fdatasync", int, int);
    return flushed(real, fd);
}
