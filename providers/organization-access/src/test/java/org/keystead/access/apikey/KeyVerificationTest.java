package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.ApiKey;
import org.keystead.access.mother.Catalogues;

/** What a secret proves, and when it proves nothing. */
class KeyVerificationTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant LATER = SOON.plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(1);

    private final World world = new World(Catalogues.of(section("apps"))).member("bo");
    private final KeySecret secret = KeySecret.of(KeySecret.newId());
    private final KeySecret another = KeySecret.of(secret.id());
    private final ApiKey key = Keys.of("bo", "robot", secret);

    @Test
    void aSecretProvesItsKeyAndWhoseItIs() {
        world.access().apiKeys().add(key);

        VerifiedKey verified = verify(secret).orElseThrow();

        assertThat(verified.key()).isEqualTo(key);
        assertThat(verified.user().getId()).isEqualTo("bo");
        assertThat(verified.reaches(world.acme())).isTrue();
    }

    @Test
    void anyOtherProvesNothing() {
        assertThat(verify(secret)).isEmpty();
        world.access().apiKeys().add(key);

        assertThat(verify(another)).isEmpty();
        assertThat(verify(KeySecret.of(KeySecret.newId()))).isEmpty();
        assertThat(verification().verify(shown("ksk_" + key.id()))).isEmpty();
    }

    @Test
    void aKeyThatHasEndedProvesNothing() {
        world.access().apiKeys().add(Keys.until(PAST, key));

        assertThat(verify(secret)).isEmpty();
        assertThat(verification().named(key.id())).isEmpty();
    }

    @Test
    void aKeyThatIsYetToEndDoes() {
        world.access().apiKeys().add(Keys.until(SOON, key));

        assertThat(verify(secret)).isPresent();
        assertThat(verification().named(key.id())).isPresent();
        assertThat(verification().named("none")).isEmpty();
    }

    @Test
    void theSecretBeforeCountsForTheOverlap() {
        world.access().apiKeys().add(Keys.rotated(key, another, SOON));

        assertThat(verify(secret)).isPresent();
        assertThat(verify(another)).isPresent();
    }

    @Test
    void theSecretBeforeCountsNoLonger() {
        world.access().apiKeys().add(Keys.rotated(key, another, PAST));

        assertThat(verify(secret)).isEmpty();
        assertThat(verify(another)).isPresent();
    }

    @Test
    void aKeyThatIsBoundToAddressesCountsFromThereAlone() {
        world.access().apiKeys().add(Keys.from(key, "192.0.2.0/24"));

        assertThat(verification().verify(from("192.0.2.7"))).isPresent();
        assertThat(verification().verify(from("198.51.100.7"))).isEmpty();
        assertThat(verification().verify(from("localhost"))).isEmpty();
        assertThat(verify(secret)).isEmpty();
    }

    @Test
    void whoeverIsDisabledHasNoKey() {
        world.access().apiKeys().add(key);
        world.disable("bo");

        assertThat(verify(secret)).isEmpty();
        assertThat(verification().named(key.id())).isEmpty();
    }

    @Test
    void whoeverHasLeftHasNoKey() {
        world.access().apiKeys().add(key);
        world.leaves("bo");

        assertThat(verify(secret)).isEmpty();
    }

    @Test
    void whoeverIsGoneHasNoKey() {
        world.access().apiKeys().add(Keys.of("nobody", "robot", secret));

        assertThat(verify(secret)).isEmpty();
    }

    @Test
    void aDisabledOrganizationHasNoKeys() {
        world.access().apiKeys().add(key);
        world.close();

        assertThat(verify(secret)).isEmpty();
    }

    @Test
    void itsUseIsNotedToTheMinute() {
        world.access().apiKeys().add(key);

        verification().verify(from("192.0.2.7"));

        ApiKey.LastUse use = stored().lastUse().orElseThrow();
        assertThat(use.at()).isEqualTo(use.at().truncatedTo(ChronoUnit.MINUTES));
        assertThat(use.address()).contains("192.0.2.7");
    }

    @Test
    void whatProvesNothingIsNoUse() {
        world.access().apiKeys().add(Keys.from(key, "192.0.2.0/24"));

        verification().verify(from("198.51.100.7"));

        assertThat(stored().lastUse()).isEmpty();
    }

    @Test
    void aTokenInTheKeysPlaceEndsWithTheSecret() {
        world.access().apiKeys().add(Keys.until(LATER, Keys.rotated(key, another, SOON)));

        assertThat(verification().exchange(shown(another.text())).orElseThrow().end())
                .contains(LATER);
        assertThat(verification().exchange(shown(secret.text())).orElseThrow().end())
                .contains(SOON);
        assertThat(verification().exchange(shown("ksk_"))).isEmpty();
    }

    @Test
    void aMarkCountsAsLongAsItsSecret() {
        world.access().apiKeys().add(key);
        String mark = verification().exchange(shown(secret.text())).orElseThrow().mark();
        assertThat(verification().exchanged(key.id(), mark)).isPresent();

        world.access().apiKeys().update(Keys.rotated(key, another, SOON));
        assertThat(verification().exchanged(key.id(), mark)).isPresent();

        world.access().apiKeys().update(Keys.rotated(key, another, PAST));
        assertThat(verification().exchanged(key.id(), mark)).isEmpty();
    }

    @Test
    void noOtherMarkCounts() {
        world.access().apiKeys().add(Keys.rotated(key, another, SOON));

        assertThat(verification().exchanged(key.id(), secret.hash())).isEmpty();
        assertThat(verification().exchanged(key.id(), "")).isEmpty();
        assertThat(verification().exchanged("none", Sha256.of(secret.hash()))).isEmpty();
    }

    @Test
    void noMarkCountsForAKeyThatHasEnded() {
        world.access().apiKeys().add(key);
        String mark = verification().exchange(shown(secret.text())).orElseThrow().mark();

        world.access().apiKeys().update(Keys.until(PAST, key));

        assertThat(verification().exchanged(key.id(), mark)).isEmpty();
    }

    private ApiKey stored() {
        return world.access().apiKeys().find(key.id()).orElseThrow();
    }

    private Optional<VerifiedKey> verify(KeySecret shown) {
        return verification().verify(shown(shown.text()));
    }

    private static Presented shown(String text) {
        return new Presented(text, Optional.empty());
    }

    private Presented from(String address) {
        return new Presented(secret.text(), Optional.of(address));
    }

    private KeyVerification verification() {
        return new KeyVerification(world.session(), new Decisions(world.session()));
    }
}
