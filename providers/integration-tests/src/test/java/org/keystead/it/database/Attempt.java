package org.keystead.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import org.keystead.it.server.Answer;
import org.keystead.it.server.TestRealm;

/**
 * One try to take an owner away.
 *
 * @param deletes whether the user herself would be gone
 * @param refusal how this way says that she must stay
 */
record Attempt(
        String door, RacingOwner owner, boolean deletes, Callable<Answer> way, String refusal) {

    void assertDoneOrRefused(TestRealm realm, Answer answer) {
        String told = door + ": " + answer.status() + " " + answer.text();
        boolean refused = answer.status() == 409;
        if (refused) {
            assertThat(answer.text()).as(told).contains(refusal);
        } else if (answer.status() == 400) {
            assertThat(answer.text()).as(told).contains("Not a member of the organization");
        } else {
            // or another way was faster: she is no owner, no member or no user any more
            assertThat(answer.status()).as(told).isIn(200, 204, 401, 403, 404);
        }
        if (deletes) {
            realm.admin().get(realm.adminPath("/users/" + owner.id())).expect(refused ? 200 : 404);
        }
    }
}
