#!/usr/bin/env bash
# Builds the image from the Dockerfile with buildah, runs it with podman under the same restrictions as in a cluster, and reports the results.
# As root on Debian or Ubuntu:
#   apt-get install -y buildah podman runc debootstrap curl && deploy/container/check.sh
# If a base image cannot be pulled, the script builds a stand-in with the same name: Debian from debootstrap, with this machine's
# Node and .NET SDK. That tests the Dockerfile's steps and the program, but not the real base images or the final image size.
set -euo pipefail
cd "$(dirname "$0")/../.."
readonly WORK=${TMPDIR:-/tmp}/mnisthost-container PORT=18080 NAME=mnisthost-check STAND_IN=mnisthost.stand-in
readonly BUILDAH=(buildah --storage-driver vfs) PODMAN=(podman --storage-driver vfs --runtime runc)
mkdir -p "$WORK"

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }
cleanup() { "${PODMAN[@]}" rm -f -t 0 "$NAME" >/dev/null 2>&1 || true; }
trap cleanup EXIT

# --- Base images
debian() { # builds a root file system with certificates, unless it already exists
  local root=$WORK/debian
  [ -e "$root/.made" ] && return
  rm -rf "$root"
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >"$WORK/debootstrap.log" 2>&1 || fail "debootstrap; see $WORK/debootstrap.log"
  cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  touch "$root/.made"
}

stand_in() { # IMAGE: builds the image from Debian and this machine's tools
  local image=$1 container mount
  debian
  container=$("${BUILDAH[@]}" from scratch)
  mount=$("${BUILDAH[@]}" mount "$container")
  case $image in
    *runtime-deps*chiseled*) # only libraries and no shell, like the real image
      mkdir -p "$mount"/tmp
      (cd "$WORK/debian" && cp -a --parents etc/passwd etc/group etc/ssl/certs/ca-certificates.crt lib lib64 usr/lib64 "$mount/" \
        && cp -aL --parents usr/lib/x86_64-linux-gnu/{ld-linux-x86-64.so.2,libc.so.6,libm.so.6,libdl.so.2,libpthread.so.0,librt.so.1,libssl.so.3,libcrypto.so.3,libgcc_s.so.1,libstdc++.so.6,libz.so.1} "$mount/") ;;
    *) cp -a "$WORK/debian/." "$mount/" ;;
  esac
  case $image in
    node:*)
      cp "$(readlink -f "$(command -v node)")" "$mount/usr/bin/node"
      mkdir -p "$mount/usr/lib/node_modules"
      cp -a "$(dirname "$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")")/npm" "$mount/usr/lib/node_modules/"
      ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$mount/usr/bin/npm"
      # Node may need libraries that minbase does not have.
      ldd "$mount/usr/bin/node" | awk '$3 ~ /^\// { print $3 }' | xargs -I{} cp -Ln --parents {} "$mount/" ;;
    */dotnet/sdk:* | */dotnet/runtime:*)
      mkdir -p "$mount/usr/share"
      cp -a "$(dirname "$(readlink -f "$(command -v dotnet)")")" "$mount/usr/share/dotnet"
      ln -sf ../share/dotnet/dotnet "$mount/usr/bin/dotnet"
      cp -Ln --parents /usr/lib/x86_64-linux-gnu/libstdc++.so.6 "$mount/" 2>/dev/null || true ;;
  esac
  "${BUILDAH[@]}" config --label "$STAND_IN=true" --env SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt --env NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \
    --env DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 --env DOTNET_NOLOGO=1 --env DOTNET_CLI_TELEMETRY_OPTOUT=1 --env NUGET_CERT_REVOCATION_MODE=offline "$container"
  "${BUILDAH[@]}" umount "$container" >/dev/null
  "${BUILDAH[@]}" commit --quiet --rm --format docker "$container" "$image" >/dev/null
}

known() { "${BUILDAH[@]}" inspect --type image "localhost/$1" 2>/dev/null || "${BUILDAH[@]}" inspect --type image "$1" 2>/dev/null; } # an earlier run may have built the image

bases=0 stand_ins=0
for image in $(awk '$1 == "FROM" && $2 ~ /:/ { print $2 }' Dockerfile | sort -u); do
  bases=$((bases + 1))
  [ "${STAND_INS:-}" = 1 ] || "${BUILDAH[@]}" pull --quiet --policy always "$image" >/dev/null 2>&1 || true
  known "$image" >/dev/null || stand_in "$image"
  if known "$image" | grep "$STAND_IN" >/dev/null; then # grep -q would close the pipe early
    stand_ins=$((stand_ins + 1))
    say "base image $image: stand-in"
  else
    say "base image $image: real"
  fi
done

# --- Build
build() { # TARGET TAG
  "${BUILDAH[@]}" build --isolation chroot --format docker --pull=never --layers --target "$1" -t "$2" . >"$WORK/build-$1.log" 2>&1 \
    || { tail -30 "$WORK/build-$1.log" >&2; fail "cannot build the target $1; see $WORK/build-$1.log"; }
}
started=$SECONDS
build host mnisthost
say "built the host in $((SECONDS - started)) s"
if [ "${1:-}" = --train ]; then
  started=$SECONDS
  build train mnisthost-train
  say "built the trainer in $((SECONDS - started)) s"
fi

# --- Inspect the image
user=$("${PODMAN[@]}" image inspect mnisthost --format '{{.Config.User}}')
[ "$user" = 1654 ] || fail "the image runs as '$user', not as 1654"
"${PODMAN[@]}" image inspect mnisthost --format '{{json .Config.Healthcheck}}' | grep -q -- --health || fail "the image has no health check"
image=$("${BUILDAH[@]}" from --pull=never mnisthost)
mount=$("${BUILDAH[@]}" mount "$image")
app=$(du -sb "$mount/app" | cut -f1)
all=$(du -sb "$mount" | cut -f1)
[ ! -e "$mount/bin/sh" ] && [ ! -e "$mount/usr/bin/sh" ] || fail "the image contains a shell"
"${BUILDAH[@]}" umount "$image" >/dev/null && "${BUILDAH[@]}" rm "$image" >/dev/null
say "image: $((app / 1024)) KB in /app (program, client, network), $((all / 1024)) KB in total, uncompressed"

# --- Run it as in a cluster: no root, read-only, no capabilities, little memory
limits=(--read-only --read-only-tmpfs=false --cap-drop=ALL --security-opt no-new-privileges -m 128m --ulimit nofile=20000:20000 --ulimit nproc=4096:4096)
began=$(date +%s%N)
"${PODMAN[@]}" run -d --name "$NAME" "${limits[@]}" -p "$PORT:8080" mnisthost >/dev/null
until curl -sf -o /dev/null "http://127.0.0.1:$PORT/"; do
  "${PODMAN[@]}" inspect "$NAME" --format '{{.State.Running}}' | grep -q true || { "${PODMAN[@]}" logs "$NAME"; fail "the container stopped"; }
  [ $((($(date +%s%N) - began) / 1000000000)) -lt 30 ] || fail "no response within 30 s"
  sleep 0.01
done
say "first response after $((($(date +%s%N) - began) / 1000000)) ms, including podman's startup"
pid=$("${PODMAN[@]}" inspect "$NAME" --format '{{.State.Pid}}')
awk '/^Uid:/ { exit $2 != 1654 }' "/proc/$pid/status" || fail "the process does not run as 1654"
awk '/^CapEff:/ { exit $2 !~ /^0+$/ }' "/proc/$pid/status" || fail "the process has capabilities"
"${PODMAN[@]}" exec "$NAME" /app/MnistHost --health || fail "the health check failed"
if "${PODMAN[@]}" exec "$NAME" /bin/sh -c true >/dev/null 2>&1; then fail "the container has a shell"; fi
seq 2000 | xargs -P 16 -n 100 sh -c 'for i; do curl -sf --compressed -o /dev/null "http://127.0.0.1:'"$PORT"'/"; done' _ || fail "a request failed"
say "resident after 2,000 requests: $(awk '/^VmRSS:/ { print $2 }' "/proc/$pid/status") KB"
"${PODMAN[@]}" stop -t 20 "$NAME" >/dev/null
code=$("${PODMAN[@]}" inspect "$NAME" --format '{{.State.ExitCode}}')
[ "$code" = 0 ] || fail "the exit code after SIGTERM is $code, not 0"
say "stopped by SIGTERM with exit code 0"
say "all checks passed; $stand_ins of $bases base images are stand-ins"
