package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.keystead.it.server.TestRealm;

/** How many invitations members may mail in an hour. */
public final class Caps {

    private Caps() {}

    public static void set(TestRealm realm, int sender, int organization, int recipient) {
        String path = realm.access("/catalogue");
        ObjectNode catalogue = (ObjectNode) realm.admin().get(path).expect(200).body();
        catalogue
                .putObject("invitations")
                .put("perSender", sender)
                .put("perOrganization", organization)
                .put("perRecipient", recipient);
        realm.admin().put(path, catalogue).expect(204);
        assertThat(realm.admin().get(path).body()).isEqualTo(catalogue);
    }
}
