#!/bin/sh
# Makes stand-ins for the base images of versions.env on a machine without an image registry, from the
# Debian and npm mirrors that the machine is configured to use. Needs root, debootstrap, npm and an engine.
# usage: stand-in-bases.sh            images that exist already are kept
set -eu

here=$(cd "$(dirname "$0")" && pwd)
. "$here/versions.env"
docker=${DOCKER:-docker}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ca_bundle=/etc/ssl/certs/ca-certificates.crt
mirror=$(apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' | awk '$1 == "Debian" { print $2; exit }')

exists() { "$docker" image inspect "$1" >/dev/null 2>&1; }

# Leaves out what the slim images leave out, so that sizes compare.
slim() {
  rm -rf "$1"/usr/share/doc/* "$1"/usr/share/man/* "$1"/usr/share/info/* "$1"/usr/share/locale/* \
    "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/* "$1"/var/cache/debconf/*-old "$1"/var/log/*.log
}

trust_machine_ca() {
  mkdir -p "$1/etc/ssl/certs"
  cp "$ca_bundle" "$1/etc/ssl/certs/ca-certificates.crt"
}

import() { # image, root, changes…
  image=$1 root=$2
  shift 2
  tar -C "$root" --numeric-owner --exclude=./dev/* --exclude=./proc/* -c . | "$docker" import "$@" - "$image" >/dev/null
  echo "$image: $("$docker" image inspect -f '{{.Size}}' "$image" | awk '{ printf "%.0f MB", $1 / 1e6 }')"
}

# `docker import` cannot set a stop signal.
stop_with() { printf 'FROM %s\nSTOPSIGNAL %s\n' "$2" "$1" | "$docker" build -q -t "$2" - >/dev/null; }

debian_root() {
  [ -d "$work/debian" ] && return
  debootstrap --variant=minbase bookworm "$work/debian" "$mirror" >"$work/debian.log" || { tail "$work/debian.log"; return 1; }
  trust_machine_ca "$work/debian"
}

make_debian() {
  debian_root
  cp -a "$work/debian" "$work/debian-slim"
  slim "$work/debian-slim"
  import "$DEBIAN_IMAGE" "$work/debian-slim" -c 'CMD ["bash"]'
}

make_node() {
  debian_root
  version=${NODE_IMAGE#*:}
  version=${version%%-*}
  root=$work/node
  cp -a "$work/debian" "$root"
  slim "$root"
  npm install --silent --no-save --prefix "$work/node-package" "node-linux-$(dpkg --print-architecture | sed 's/amd64/x64/')@$version"
  install -m 755 "$work"/node-package/node_modules/node-linux-*/bin/node "$root/usr/local/bin/node"
  npm install --silent --global --prefix "$root/usr/local" npm@11
  registry=$(npm config get registry)
  echo "registry=$registry" >"$root/usr/local/etc/npmrc"
  import "$NODE_IMAGE" "$root" -c "ENV NODE_VERSION=$version" -c 'CMD ["node"]' \
    -c 'ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt' \
    -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
}

# nginx comes from Debian's testing suite, the only one that has the stable release of NGINX_IMAGE (upstream
# `resolve` needs 1.27.3), with busybox as shell and tools, as the alpine image has.
make_nginx() {
  full=$work/nginx-full root=$work/nginx
  debootstrap --variant=minbase --include=nginx-light,busybox-static forky "$full" "$mirror" \
    /usr/share/debootstrap/scripts/sid >"$work/nginx.log" || { tail "$work/nginx.log"; return 1; }
  for folder in bin sbin lib lib64; do
    mkdir -p "$root/usr/$folder"
    ln -s "usr/$folder" "$root/$folder"
  done
  mkdir -p "$root/tmp" "$root/proc" "$root/dev" "$root/sys" "$root/run" "$root/etc/nginx" "$root/var/log/nginx" \
    "$root/var/lib/nginx" "$root/var/cache/nginx" "$root/usr/share/nginx/html" "$root/docker-entrypoint.d"
  chmod 1777 "$root/tmp"
  (
    cd "$full"
    cp -L --parents usr/sbin/nginx usr/bin/busybox etc/nginx/mime.types etc/passwd etc/group etc/nsswitch.conf "$root"
    for library in $(chroot . ldd /usr/sbin/nginx | grep -o '/[^ ]*'); do cp -L --parents ".$library" "$root"; done
  )
  chroot "$root" /usr/bin/busybox --install -s
  ln -sf /dev/stdout "$root/var/log/nginx/access.log"
  ln -sf /dev/stderr "$root/var/log/nginx/error.log"
  import "$NGINX_IMAGE" "$root" -c 'CMD ["nginx", "-g", "daemon off;"]' -c 'EXPOSE 80' \
    -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  stop_with SIGQUIT "$NGINX_IMAGE"
}

make_postgres() {
  debian_root
  major=${POSTGRES_IMAGE#*:}
  major=${major%%.*}
  root=$work/postgres
  cp -a "$work/debian" "$root"
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  mkdir -p "$root/etc/postgresql-common"
  echo 'create_main_cluster = false' >"$root/etc/postgresql-common/createcluster.conf"
  chroot "$root" groupadd --system --gid 999 postgres
  chroot "$root" useradd --system --uid 999 --gid 999 --home-dir /var/lib/postgresql --shell /bin/bash postgres
  DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install -y -qq --no-install-recommends "postgresql-$major" \
    >"$work/postgres.log" 2>&1 || { tail "$work/postgres.log"; return 1; }
  sed -i "s/^#listen_addresses = .*/listen_addresses = '*'/" "$root/usr/share/postgresql/$major/postgresql.conf.sample"
  install -d -o 999 -g 999 -m 3775 "$root/var/run/postgresql"
  install -d -o 999 -g 999 -m 1777 "$root/var/lib/postgresql/data"
  mkdir -p "$root/docker-entrypoint-initdb.d"
  install -m 755 "$here/stand-in-postgres-entrypoint.sh" "$root/usr/local/bin/docker-entrypoint.sh"
  slim "$root"
  import "$POSTGRES_IMAGE" "$root" -c 'ENTRYPOINT ["docker-entrypoint.sh"]' -c 'CMD ["postgres"]' \
    -c 'ENV PGDATA=/var/lib/postgresql/data' -c 'ENV LANG=C.UTF-8' -c 'VOLUME /var/lib/postgresql/data' -c 'EXPOSE 5432' \
    -c "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/$major/bin"
  stop_with SIGINT "$POSTGRES_IMAGE"
}

[ -n "$mirror" ] || { echo 'no Debian mirror in the configuration of apt' >&2; exit 1; }
(exists "$NGINX_IMAGE" || make_nginx) &
nginx=$!
exists "$DEBIAN_IMAGE" || make_debian
exists "$NODE_IMAGE" || make_node
exists "$POSTGRES_IMAGE" || make_postgres
wait "$nginx"
