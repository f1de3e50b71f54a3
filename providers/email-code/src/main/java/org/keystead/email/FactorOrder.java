package org.keystead.email;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;

/**
 * The order in which Keycloak offers a user's factors, which is that of the stored credentials: a
 * new one comes last, so recovery codes would come before an app that was set up again.
 */
record FactorOrder(SubjectCredentialManager credentials) {

    private static final Comparator<CredentialModel> STRENGTH =
            Comparator.comparingInt(c -> Factors.STRONGEST_FIRST.indexOf(c.getType()));

    /** Puts the strongest first; what is no factor stays where it is. */
    void establish() {
        List<CredentialModel> stored = credentials.getStoredCredentialsStream().toList();
        List<String> present = ids(stored);
        List<String> wanted = ids(ordered(stored));
        if (!present.equals(wanted)) {
            IntStream.range(0, wanted.size())
                    .forEach(
                            i ->
                                    credentials.moveStoredCredentialTo(
                                            wanted.get(i), i == 0 ? null : wanted.get(i - 1)));
        }
    }

    static List<CredentialModel> ordered(List<CredentialModel> stored) {
        Iterator<CredentialModel> factors =
                stored.stream().filter(FactorOrder::isFactor).sorted(STRENGTH).iterator();
        List<CredentialModel> ordered = new ArrayList<>();
        stored.forEach(c -> ordered.add(isFactor(c) ? factors.next() : c));
        return ordered;
    }

    private static boolean isFactor(CredentialModel credential) {
        return Factors.STRONGEST_FIRST.contains(credential.getType());
    }

    private static List<String> ids(List<CredentialModel> credentials) {
        return credentials.stream().map(CredentialModel::getId).toList();
    }
}
