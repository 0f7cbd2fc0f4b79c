#!/bin/sh
# Writes what depends on the environment, then becomes nginx.
#   API_URL          http://name:port of the API; each address of the name is a replica
#   TRUSTED_PROXIES  comma-separated addresses or CIDR ranges whose X-Forwarded-For and -Proto are believed
#   MAX_BODY_SIZE    largest request body
#   DNS_SERVERS      name servers; those of /etc/resolv.conf if empty
set -eu

mkdir -p /tmp/nginx
cd /tmp/nginx

name_servers() {
  [ -z "${DNS_SERVERS:-}" ] || { echo "$DNS_SERVERS" | tr ',' ' '; return; }
  awk '$1 == "nameserver" { print $2 ~ /:/ ? "[" $2 "]" : $2 }' /etc/resolv.conf | tr '\n' ' '
}

# nginx asks for names as they are; inside Kubernetes a short one needs the domain of its namespace.
full_name() {
  domain=$(awk '$1 == "search" && $2 ~ /\.svc\./ { print $2 }' /etc/resolv.conf)
  case $1 in
    *.*) echo "$1" ;;
    *) echo "$1${domain:+.$domain}" ;;
  esac
}

address=${API_URL#http://}
address=${address%/}
host=${address%:*}
port=${address##*:}
case $address in *:*) ;; *) port=80 ;; esac

# Connections to the API are kept for a minute at most, so that new replicas soon get their share, also where one
# address stands for all of them.
cat >upstream.conf <<END
resolver $(name_servers) valid=2s;
resolver_timeout 2s;
upstream api {
  zone api 128k;
  least_conn;
  server $(full_name "$host"):$port resolve max_fails=3 fail_timeout=2s;
  keepalive 32;
  keepalive_requests 1000;
  keepalive_time 60s;
  keepalive_timeout 30s;
}
END

echo 'listen 8080 default_server;' >listen.conf
if [ -e /proc/net/if_inet6 ]; then echo 'listen [::]:8080 default_server;' >>listen.conf; fi
echo "client_max_body_size ${MAX_BODY_SIZE:-2m};" >body-size.conf

: >trusted-ranges.conf
for range in $(echo "${TRUSTED_PROXIES:-}" | tr ',' ' '); do
  echo "$range 1;" >>trusted-ranges.conf
  echo "set_real_ip_from $range;" >>listen.conf
done
echo 'real_ip_header X-Forwarded-For; real_ip_recursive on;' >>listen.conf

exec nginx -e /dev/stderr -c /etc/nginx/crs/nginx.conf -g 'daemon off;'
