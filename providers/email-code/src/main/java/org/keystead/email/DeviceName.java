package org.keystead.email;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.account.DeviceRepresentation;

/** What a person knows a remembered device by: its browser and its system. */
final class DeviceName {

    /** What Keycloak, and the parser it uses, say of something that they do not know. */
    private static final Set<String> UNTOLD = Set.of(DeviceRepresentation.UNKNOWN, "Other");

    private DeviceName() {}

    /**
     * A name that none of the others has, which Keycloak asks of credentials of one type.
     *
     * @param device as the request describes it; null where it does not
     * @param unknown the name of such a device
     */
    static String of(DeviceRepresentation device, String unknown, Set<String> others) {
        String name = device == null ? "" : join(family(device.getBrowser()), device.getOs());
        String base = name.isEmpty() ? unknown : name;
        Set<String> taken =
                others.stream()
                        .map(other -> other.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? base : base + " (" + number + ")")
                .filter(free -> !taken.contains(free.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static String join(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank() && !UNTOLD.contains(part))
                .collect(Collectors.joining(", "));
    }

    /** Keycloak puts the version behind the name, and people keep a browser longer than those. */
    private static String family(String browser) {
        return browser == null ? "" : browser.split("/", 2)[0];
    }
}
