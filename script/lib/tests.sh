# Sourced after setup.sh: what the tests need beyond what an inspection needs.

set_up_tests() {
    install_python requirements-test.lock
    install_browser chromium-headless-shell
    install_commands brotli jq openssl unzip zstd
    install_node_modules
}

# install_commands NAME...: programs by which people repeat by hand what a report says, if they are not here.
install_commands() {
    local missing=()
    for name in "$@"; do command -v "$name" >/dev/null || missing+=("$name"); done
    if [ ${#missing[@]} -gt 0 ]; then install_packages "${missing[@]}"; fi
}

# The libraries that example pages are built with; they are never committed.
install_node_modules() {
    local stamp
    stamp=$(sha256sum < tests/package-lock.json)
    if [ -f tests/node_modules/.ready ] && [ "$(cat tests/node_modules/.ready)" = "$stamp" ]; then return; fi
    command -v npm >/dev/null || install_packages nodejs npm
    say "正在安装示例页面所用的库……" "Installing the libraries of the example pages ..."
    (cd tests && npm ci --silent --ignore-scripts --no-audit --no-fund >&2)
    echo "$stamp" > tests/node_modules/.ready
}

# rooms_of_today: the rooms of the code in which coverage is told. To follow every branch of all of them makes
# the tests take twice as long, so a run follows a third, by the day; the others follow on the next two.
rooms_of_today() {
    case $((RECTITUDE_DAY % 3)) in
    0) echo ledger ;;
    1) echo facts ;;
    2) (cd src/rectitude && printf '%s\n' [a-z]* | sed 's/\.py$//' | grep -vx -e ledger -e facts -e py.typed) ;;
    esac
}

# in_memory: where there is room, what tests write goes to memory: else each of thousands of bundles waits
# until a disk has it, and a test of 4 s took 32 s on one that others write to.
in_memory() {
    local memory=/dev/shm
    if [ -n "${TMPDIR:-}" ] || ! has_room "$memory"; then return; fi
    in_memory=$(mktemp -d "$memory/test-XXXXXX")
    chmod 1777 "$in_memory" # as /tmp: PostgreSQL runs as somebody else
    trap 'rm -rf "$in_memory"' EXIT
    export TMPDIR=$in_memory
}

# forget_what_passed: what one part wrote to memory is not kept beside what the next writes.
forget_what_passed() {
    if [ -n "${in_memory:-}" ]; then rm -rf "$in_memory"/pytest-of-*; fi
}

# has_room FOLDER: whether it is in memory, programs may run there, and 4 GB of it and of 12 GB in all are free.
has_room() {
    [ "$(stat --file-system --format %T "$1" 2>/dev/null)" = tmpfs ] &&
        ! findmnt --noheadings --output OPTIONS --target "$1" | grep -qw noexec &&
        [ "$(df --output=avail -BG "$1" | tail -n 1 | tr -dc 0-9)" -ge 4 ] &&
        [ "$(awk '/^MemAvailable/ {print int($2 / 1048576)}' /proc/meminfo)" -ge 12 ]
}

# with_other_python OPTION...: the tests once more under the Python that users have beside this one,
# in a virtual environment of its own from the same lock.
with_other_python() {
    local name=python3.13 other=$venv-3.13 stamp
    if [ "$("$python" -c 'import sys; print(*sys.version_info[:2], sep=".")')" = 3.13 ]; then
        name=python3.11 other=$venv-3.11
    fi
    command -v "$name" >/dev/null || install_packages "$name" "$name-venv"
    stamp=$(cat pyproject.toml requirements-test.lock | sha256sum)
    if [ "$(cat "$other/.ready" 2>/dev/null)" != "$stamp" ]; then
        say "正在准备 $name 的测试环境……" "Setting up the tests under $name ..."
        "$venv/bin/uv" venv --quiet --clear --python "$(command -v "$name")" "$other"
        "$venv/bin/uv" pip install --quiet --python "$other/bin/python" --require-hashes --no-deps \
            -r requirements-test.lock
        "$venv/bin/uv" pip install --quiet --python "$other/bin/python" --no-deps -e .
        echo "$stamp" > "$other/.ready"
    fi
    "$other/bin/pytest" "$@"
}

# start_postgresql: a server of our own on a free loopback port, gone when the script ends.
start_postgresql() {
    if [ -n "${RECTITUDE_TEST_DATABASE_URL:-}" ]; then return; fi
    local programs runner=()
    programs=$(postgresql_programs) || { install_packages postgresql; programs=$(postgresql_programs); }
    cluster=$(mktemp -d)
    if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
        chown postgres "$cluster"
        runner=(runuser -u postgres --)
    fi
    local port
    port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    (cd / && "${runner[@]}" "$programs/initdb" -D "$cluster/data" -U rectitude --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null)
    (cd / && "${runner[@]}" "$programs/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$cluster" start >/dev/null)
    trap '(cd / && '"${runner[*]} $programs/pg_ctl -D $cluster/data"' -m immediate stop >/dev/null); rm -rf '"$cluster ${in_memory:-}" EXIT
    export RECTITUDE_TEST_DATABASE_URL=postgresql://rectitude@127.0.0.1:$port/postgres
}

postgresql_programs() {
    local newest
    newest=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    [ -x "$newest/initdb" ] && echo "$newest"
}
