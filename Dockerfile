# A Keycloak with Keystead, built for PostgreSQL. The jars are those of `mvn package`; docs/containers.md says more.
ARG KEYCLOAK=quay.io/keycloak/keycloak:26.7.4

FROM ${KEYCLOAK} AS built
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true
# the build lives for seconds, in which the optimizing compiler only takes time
ENV JAVA_OPTS_APPEND=-XX:TieredStopAtLevel=1
COPY --chown=1000:0 target/providers/*.jar /opt/keycloak/providers/
RUN ["/opt/keycloak/bin/kc.sh", "build"]

# What was built belongs to root here: the server reads it and cannot change it.
FROM ${KEYCLOAK}
COPY --from=built /opt/keycloak/providers/ /opt/keycloak/providers/
COPY --from=built /opt/keycloak/lib/quarkus/ /opt/keycloak/lib/quarkus/
COPY containers/with-secrets /opt/keycloak/bin/
# health has a port of its own, which stays inside and so needs no certificate
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true KC_HTTP_MANAGEMENT_SCHEME=http
USER 1000
# the image has no HTTP client
HEALTHCHECK --interval=5s --timeout=5s --start-period=600s --retries=6 CMD ["/bin/bash", "-c", \
  "exec 3<>/dev/tcp/localhost/9000 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["/opt/keycloak/bin/with-secrets", "/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized"]
