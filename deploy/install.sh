#!/bin/sh
# The steps of the image: sh install.sh FOLDER, as root in a Debian root; FOLDER has the source.
set -eu
cd "$1"

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends \
    ca-certificates chromium chromium-headless-shell fonts-noto-cjk python3 python3-venv tini
rm -rf /var/lib/apt/lists/*

useradd --create-home --uid 10001 rectitude
python3 -m venv /opt/rectitude
/opt/rectitude/bin/pip install -q --no-cache-dir --require-hashes --no-deps -r requirements-cluster.lock
/opt/rectitude/bin/pip install -q --no-cache-dir --no-deps .
