package org.keystead.it.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command's jar in this process, for who runs it so often that its starts would count. */
public final class RealmCommandHere {

    private static final Map<String, String> ADMINISTRATOR =
            Map.of(
                    "KEYSTEAD_ADMIN_USER",
                    KeycloakServer.ADMIN,
                    "KEYSTEAD_ADMIN_PASSWORD",
                    KeycloakServer.ADMIN_PASSWORD);

    private static RealmCommandHere loaded;

    private final Constructor<?> terminal;
    private final Method run;

    private RealmCommandHere() {
        Path file =
                Path.of(Distribution.property("keystead.repository"))
                        .resolve("realm-config/target/keystead.jar");
        try {
            // open until the process ends
            URLClassLoader jar = new URLClassLoader(new URL[] {file.toUri().toURL()});
            Class<?> type = jar.loadClass("org.keystead.realm.Terminal");
            terminal = type.getDeclaredConstructor(PrintStream.class, PrintStream.class, Map.class);
            terminal.setAccessible(true);
            run =
                    jar.loadClass("org.keystead.realm.Keystead")
                            .getDeclaredMethod("run", List.class, type);
            run.setAccessible(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it as the server's administrator: the sub-command, then its further arguments. */
    public static synchronized RealmCommand.Result run(
            KeycloakServer server, String realm, String... arguments) {
        if (loaded == null) {
            loaded = new RealmCommandHere();
        }
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addAll(1, List.of("--server", server.url(), "--realm", realm));
        return loaded.run(command);
    }

    private RealmCommand.Result run(List<String> command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            Object here =
                    terminal.newInstance(
                            new PrintStream(printed, true, StandardCharsets.UTF_8),
                            new PrintStream(told, true, StandardCharsets.UTF_8),
                            ADMINISTRATOR);
            int status = (int) run.invoke(null, command, here);
            return new RealmCommand.Result(
                    status,
                    printed.toString(StandardCharsets.UTF_8),
                    told.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
