package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.SecuredRealm.User;

/** A browser that a realm's users have remembered. */
record DeviceWindow(SecuredRealm realm, BrowserContext window, Page page) {

    User rememberedUser() {
        return remembered(realm.user());
    }

    User remembered(User user) {
        password(user);
        new CodePage(page).awaited();
        page.check("#keysteadRemember");
        new CodePage(page).code(Mailbox.code(user.email(), 1));
        Application.answer(page);
        assertThat(cookies()).hasSize(1);
        return user;
    }

    void password(User user) {
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
    }

    /** Ends the browser's session, keeping what it has of devices. */
    void logOut() {
        List<Cookie> devices = cookies();
        window.clearCookies();
        window.addCookies(devices);
    }

    List<Cookie> cookies() {
        return new ArrayList<>(
                window.cookies().stream()
                        .filter(cookie -> cookie.name.startsWith("KEYSTEAD_DEVICE"))
                        .toList());
    }

    static String nameFor(User user) {
        try {
            byte[] id = user.id().getBytes(StandardCharsets.UTF_8);
            byte[] sized = ByteBuffer.allocate(4 + id.length).putInt(id.length).put(id).array();
            String digest =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(sized));
            return "KEYSTEAD_DEVICE_" + digest.substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
