package org.keystead.it.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * A security key that Chromium makes of software. Browsers let no IP address ask for one, so pages
 * must be those of {@code localhost}.
 */
public final class SecurityKey {

    private SecurityKey() {}

    /** Puts one into the window's machine; it answers at once, its owner's finger on it. */
    public static void plugIn(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    /** Where the same page is for a browser that asks for keys. */
    public static String site(String url) {
        return url.replace("127.0.0.1", "localhost");
    }
}
