package org.keystead.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Postgres;
import org.keystead.it.server.Shared;

class BrowserIT {

    @Test
    void administratorLogsInToTheConsole() {
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            page.navigate(Shared.server().url() + "/realms/master/account");
            new LoginPage(page).login(KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD);
            page.waitForSelector("text=Personal info");
            assertThat(page.url()).contains("/realms/master/account");
        }
    }

    @Test
    void throwawayDatabaseAnswers() {
        try (Postgres postgres = Postgres.start()) {
            assertThat(postgres.query("select 1 + 1").strip()).isEqualTo("2");
        }
    }
}
