# Sourced by the scripts beside: sets up what they need on a fresh machine, once. $python is then
# the virtual environment's interpreter. RECTITUDE_VENV names another place for it.

venv=${RECTITUDE_VENV:-.venv}
python=$venv/bin/python
browser_packages=(chromium fonts-noto-cjk)
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in zh*) speaks_chinese=1 ;; *) speaks_chinese= ;; esac

# say ZH EN: one line for the reader, on standard error.
say() { if [ -n "$speaks_chinese" ]; then echo "$1" >&2; else echo "$2" >&2; fi; }

stop() { say "$1" "$2"; exit 2; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

may_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

# install_packages PACKAGE...: from the distribution, or a clear sentence.
install_packages() {
    may_install || stop \
        "缺少系统软件包：$*。这里不能自动安装，请先执行：sudo apt-get install $*" \
        "Missing system packages: $*. They cannot be installed from here; run first: sudo apt-get install $*"
    say "正在安装系统软件包：$* ……" "Installing system packages: $* ..."
    as_root apt-get update -qq >&2 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        stop "安装失败：$*" "Could not install: $*"
}

# find_python: the first interpreter on PATH that is new enough; sets $base_python.
find_python() {
    for name in ${RECTITUDE_PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14 /usr/bin/python3; do
        if command -v "$name" >/dev/null && "$name" -c \
            'import ensurepip, sys, venv; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; then
            base_python=$name
            return
        fi
    done
    return 1
}

# install_python LOCK...: the virtual environment with what the lock files list, then the package itself.
install_python() {
    local stamp lock
    stamp=$(cat pyproject.toml "$@" | sha256sum)
    if [ -f "$venv/.ready" ] && [ "$(cat "$venv/.ready")" = "$stamp $*" ]; then return; fi
    find_python || { install_packages python3 python3-venv; find_python; } || stop \
        "需要 Python 3.11 或更新版本。" "Python 3.11 or newer is needed."
    say "正在准备运行环境（只需一次）……" "Setting up (only once) ..."
    "$base_python" -m venv "$venv"
    for lock in "$@"; do
        # The lock is complete: resolving anew would stumble over a newer release of what an extra asks for.
        "$python" -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r "$lock" >&2 ||
            stop "安装依赖失败（$lock）。" "Could not install the dependencies ($lock)."
    done
    "$python" -m pip install -q --disable-pip-version-check --no-deps -e . >&2 ||
        stop "安装 rectitude 失败。" "Could not install rectitude."
    echo "$stamp $*" > "$venv/.ready"
}

# install_browser [PACKAGE...]: Chromium and fonts for Chinese, unless there is a browser already.
install_browser() {
    if [ -n "${RECTITUDE_BROWSER:-}" ]; then return; fi
    local missing=()
    command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
    has_chinese_font || missing+=(fonts-noto-cjk)
    for name in "$@"; do command -v "$name" >/dev/null || missing+=("$name"); done
    if [ ${#missing[@]} -gt 0 ]; then install_packages "${missing[@]}"; fi
}

has_chinese_font() {
    [ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] ||
        { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn 2>/dev/null | head -n 1)" ]; }
}
