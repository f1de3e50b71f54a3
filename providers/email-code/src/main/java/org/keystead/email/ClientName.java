package org.keystead.email;

import org.keycloak.models.ClientModel;

/** What people call an application. */
final class ClientName {

    private ClientName() {}

    static String of(ClientModel client) {
        String name = client.getName();
        // a name in ${} is a key of the account console's messages, unknown in mails
        boolean readable = name != null && !name.isBlank() && !name.startsWith("${");
        return readable ? name : client.getClientId();
    }
}
