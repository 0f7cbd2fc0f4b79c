# The web app as files, and nginx in front of them and of the API. Context: the root of the project.
ARG NODE_IMAGE
ARG NGINX_IMAGE

FROM --platform=${BUILDPLATFORM} ${NODE_IMAGE} AS build
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
COPY contracts/package.json contracts/
COPY contracts/client-generator/package.json contracts/client-generator/
COPY recommender/package.json recommender/
COPY database/package.json database/
COPY api/package.json api/
COPY trainer/package.json trainer/
COPY cli/package.json cli/
COPY web/package.json web/
RUN npm ci --workspace=web
COPY deploy/docker/write-sbom.ts deploy/docker/
COPY tsconfig.json ./
COPY contracts contracts
COPY web web
RUN npm exec --workspace=web -- vite build \
  && node deploy/docker/write-sbom.ts web >sbom.cdx.json \
  && find web/dist -name '*.map' -delete \
  && find web/dist -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' -o -name '*.html' -o -name '*.json' \) \
    -size +1k -exec gzip --best --keep --no-name {} +

FROM ${NGINX_IMAGE}
ARG VERSION=0.0.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="crs-web" \
  org.opencontainers.image.description="Web app and reverse proxy of CRS, the Course Recommendation System" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.created="${CREATED}"
COPY deploy/docker/nginx /etc/nginx/crs
COPY --from=build /app/sbom.cdx.json /etc/nginx/crs/
COPY --from=build /app/web/dist /usr/share/nginx/html
ENV API_URL=http://api:8000
USER 10002:10002
EXPOSE 8080
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
ENTRYPOINT []
CMD ["/bin/sh", "/etc/nginx/crs/start-nginx.sh"]
