package org.keystead.realm;

import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The realm to work on, its server, and the realm of the administrator who logs in. */
final class Target {

    @Option(
            names = "--server",
            required = true,
            paramLabel = "<url>",
            converter = Address.class,
            description = "The server's address, such as https://login.example.org.")
    private ServerAddress server;

    @Option(
            names = "--realm",
            required = true,
            paramLabel = "<name>",
            description = "The realm's name.")
    private String realm;

    @Option(
            names = "--admin-realm",
            defaultValue = "master",
            paramLabel = "<name>",
            description =
                    "The realm of the administrator or client that logs in; master if left out.")
    private String adminRealm;

    private final Map<String, String> environment;

    Target(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The realm as the administrator whom the environment names sees it. */
    AdminRest connect() {
        return AdminRest.connect(server, realm, adminRealm, environment);
    }

    /** Reads an address. */
    static final class Address implements ITypeConverter<ServerAddress> {

        @Override
        public ServerAddress convert(String text) {
            try {
                return ServerAddress.of(text);
            } catch (UsageException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
