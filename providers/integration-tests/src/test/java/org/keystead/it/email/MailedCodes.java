package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Shared;

/** Logins with mailed codes, none of which may be found anywhere but in the mail. */
abstract class MailedCodes {

    private static final List<String> CODES = new CopyOnWriteArrayList<>();
    static SecuredRealm realm;

    @BeforeAll
    static void setUp() {
        realm = SecuredRealm.create(Shared.server());
    }

    @AfterAll
    static void noCodeIsInLogOrEvents() {
        assertThat(CODES).isNotEmpty();
        String log = Shared.server().log();
        String events = realm.admin().get(realm.path("/events?max=1000")).expect(200).text();
        assertThat(CODES).noneMatch(log::contains).noneMatch(events::contains);
        CODES.clear();
    }

    static Tab askForCode(User user) {
        return askForCode(user, new ConcurrentHashMap<>());
    }

    static Tab askForCode(User user, Map<String, String> browser) {
        Tab tab = new Tab(browser, realm.server().url());
        tab.open(realm.application().loginUrl()).login(user.username());
        assertThat(tab.asksForCode()).isTrue();
        return tab;
    }

    static String code(User user, int mail) {
        String code = Mailbox.code(user.email(), mail);
        CODES.add(code);
        return code;
    }

    static String wrong(String right) {
        return (right.charAt(0) == '0' ? '1' : '0') + right.substring(1);
    }
}
