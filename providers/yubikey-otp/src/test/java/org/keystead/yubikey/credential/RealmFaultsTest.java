package org.keystead.yubikey.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RealmFaultsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final RealmFaults faults = new RealmFaults(now::get);

    @Test
    void aFaultIsKnownUntilALoginSucceeds() {
        faults.add("cloud", "no key");
        assertThat(faults.all()).containsEntry("cloud", "no key");

        faults.clear("cloud");
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void aFaultOfLongAgoIsForgotten() {
        faults.add("cloud", "no key");
        now.set(Instant.EPOCH.plus(RealmFaults.MEMORY));
        assertThat(faults.all()).containsKey("cloud");

        now.set(Instant.EPOCH.plus(RealmFaults.MEMORY).plusMillis(1));
        assertThat(faults.all()).isEmpty();
    }
}
