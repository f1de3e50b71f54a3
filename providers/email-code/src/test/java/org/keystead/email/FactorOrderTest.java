package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.credential.CredentialModel;

class FactorOrderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // an app that was removed and set up again
                "password,recovery-authn-codes,otp | password,otp,recovery-authn-codes",
                "recovery-authn-codes,otp,webauthn,keystead-yubikey-otp"
                        + " | keystead-yubikey-otp,otp,webauthn,recovery-authn-codes",
                // what is no factor keeps its place
                "otp,password,keystead-yubikey-otp,webauthn-passwordless"
                        + " | keystead-yubikey-otp,password,otp,webauthn-passwordless",
                "password,otp,recovery-authn-codes | password,otp,recovery-authn-codes"
            })
    void strongestComesFirst(String stored, String wanted) {
        assertThat(FactorOrder.ordered(credentials(stored)).stream().map(CredentialModel::getType))
                .containsExactly(wanted.split(",", -1));
    }

    @Test
    void equallyStrongOnesKeepTheOrderThatTheirOwnerGaveThem() {
        assertThat(
                        FactorOrder.ordered(credentials("otp,webauthn,otp,otp")).stream()
                                .filter(c -> c.getType().equals("otp"))
                                .map(CredentialModel::getId))
                .isSorted();
    }

    private static List<CredentialModel> credentials(String types) {
        List<CredentialModel> credentials = new ArrayList<>();
        for (String type : types.split(",", -1)) {
            CredentialModel credential = new CredentialModel();
            credential.setId("c" + credentials.size());
            credential.setType(type);
            credentials.add(credential);
        }
        return credentials;
    }
}
