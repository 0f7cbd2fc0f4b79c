# API, trainer, migrations and backups: one image, the command decides which. Context: the root of the project.
ARG NODE_IMAGE
ARG DEBIAN_IMAGE

FROM ${NODE_IMAGE} AS node

FROM --platform=${BUILDPLATFORM} ${NODE_IMAGE} AS packages
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
COPY deploy/docker/write-sbom.ts deploy/docker/
# The optional packages are Node itself, which comes from the base image. What only development reads goes too.
RUN npm ci --omit=dev --omit=optional --workspace=cli \
  && node deploy/docker/write-sbom.ts cli >sbom.cdx.json \
  && find . -path '*/node_modules/*' -type f \
    \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.md' \) -delete \
  && rm -rf package-lock.json deploy web contracts/client-generator \
  && mkdir /data

FROM ${DEBIAN_IMAGE}
ARG VERSION=0.0.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="crs-api" \
  org.opencontainers.image.description="API, trainer, migrations and backups of CRS, the Course Recommendation System" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.created="${CREATED}"
WORKDIR /app
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=packages /app ./
COPY --from=packages --chown=10001:10001 /data data
COPY contracts/src contracts/src
COPY recommender/kernels/build recommender/kernels/build
COPY recommender/src recommender/src
COPY database/src database/src
COPY api/src api/src
COPY trainer/src trainer/src
COPY cli/src cli/src
# The heap follows the memory limit of the container; the rest is for buffers, which hold the model.
ENV NODE_ENV=production \
  NODE_OPTIONS="--max-old-space-size-percentage=60" \
  HOME=/tmp \
  HOST=0.0.0.0 \
  PORT=8000 \
  METRICS_PORT=9090
USER 10001:10001
EXPOSE 8000 9090
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "-e", \
  "require('node:http').get(`http://127.0.0.1:${process.env.PORT}/readyz`, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
ENTRYPOINT ["node", "cli/src/crs.ts"]
CMD ["serve"]
