package org.keystead.it.yubikey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keystead.it.browser.Application;
import org.keystead.it.email.Tab;

/** A login without a browser, for many at a time. */
final class FormLogin {

    private static final Pattern FAULT =
            Pattern.compile("id=\"input-error-keystead-yubikey-otp\"[^>]*>([^<]*)<");

    private final Tab tab;

    /** Opens the login and gives the password; the second step is next. */
    FormLogin(Application application, String node, String username, String... parameters) {
        tab = new Tab(new ConcurrentHashMap<>(), node).open(application.loginUrl(parameters));
        tab.login(username, YubikeyRealm.PASSWORD);
    }

    /** Sends what a key typed. */
    FormLogin touch(String typed) {
        return submit(Map.of("keystead-yubikey-otp", typed));
    }

    FormLogin submit(Map<String, String> fields) {
        tab.submit(fields);
        return this;
    }

    boolean asksForKey() {
        return tab.body().contains("id=\"keystead-yubikey-form\"");
    }

    boolean asksForEmailCode() {
        return tab.body().contains("id=\"keystead-email-code-form\"");
    }

    boolean isDone() {
        return tab.isLoggedIn();
    }

    /** The fault beside the key's field; empty if there is none. */
    String fault() {
        Matcher fault = FAULT.matcher(tab.body());
        return fault.find() ? fault.group(1).strip() : "";
    }
}
