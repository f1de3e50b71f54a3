package org.keystead.access.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.Written;
import org.keystead.access.json.Fields;

/** How checks are asked for. */
class CheckRequestTest {

    private static final String CHECK =
            "{'organization': 'acme', 'section': 'apps', 'level': 'read'}";

    @Test
    void theSubjectIsTheCallerUnlessItSaysWhom() {
        assertThat(read("").subject()).isEmpty();
        assertThat(read("'subject': {'id': 'bo'},").subject().orElseThrow().id()).contains("bo");
        assertThat(read("'subject': {'username': 'bo'},").subject().orElseThrow().username())
                .contains("bo");
    }

    @Test
    void theCallerVouchesForALogin() {
        CheckRequest request = read("'subject': {'id': 'bo', 'acr': 'gold', 'authTime': 7},");

        assertThat(request.subject().orElseThrow().assurance().acr()).contains("gold");
        assertThat(request.subject().orElseThrow().assurance().at())
                .contains(Instant.ofEpochSecond(7));
        assertThat(read("'subject': {'id': 'bo'},").subject().orElseThrow().assurance().at())
                .isEmpty();
    }

    @Test
    void aKeyIsItsOwnSubject() {
        CheckRequest request = read("'subject': {'apiKey': 'ksk_x'},");

        assertThat(request.subject()).isEmpty();
        assertThat(request.apiKey().orElseThrow().secret()).isEqualTo("ksk_x");
        assertThat(read("").apiKey()).isEmpty();
    }

    @Test
    void itIsToldWhyIfItAsks() {
        assertThat(read("'explain': true,").explain()).isTrue();
        assertThat(read("").explain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'subject': {}, | subject must have either id, username or apiKey",
                "'subject': {'id': 'a', 'username': 'b'}, | subject must have either id, username",
                "'subject': {'id': 'a', 'x': 1}, | subject.x is not known",
                "'subject': {'apiKey': 'k', 'acr': 'gold'}, | subject.acr is not known",
                "'subject': {'apiKey': 'k'}, 'explain': true, | explain is not for API keys",
                "'x': 1, | x is not known"
            })
    void anythingElseIsAFault(String before, String fault) {
        assertThat(faults("{" + before + "'checks': [" + CHECK + "]}"))
                .singleElement()
                .asString()
                .startsWith(fault);
    }

    @Test
    void somethingIsAsked() {
        assertThat(faults("{}")).containsExactly("checks must have at least one check");
        assertThat(faults("{'checks': []}")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'section': 'apps', 'level': 'read' | checks[0].organization is missing",
                "'organization': 'acme', 'level': 'read' | checks[0].section is missing",
                "'organization': 'acme', 'section': 'apps' | checks[0].level or action must be",
                "'organization': 'acme', 'section': 'apps', 'level': 'read', 'action': 'view'"
                        + " | checks[0].level or action must be asked for",
                "'organization': 'acme', 'section': 'apps', 'level': 'none'"
                        + " | checks[0].level must be one of read, manage",
                "'organization': 'acme', 'section': 'apps', 'level': 'read', 'x': 1"
                        + " | checks[0].x is not known"
            })
    void aBadCheckIsItsOwnError(String check, String fault) {
        CheckRequest request =
                Fields.read(Written.json("{'checks': [{" + check + "}]}"), CheckRequest::read);

        assertThat(request.checks().get(0).check()).isEmpty();
        assertThat(request.checks().get(0).fault().orElseThrow()).startsWith(fault);
    }

    private static CheckRequest read(String before) {
        return Fields.read(
                Written.json("{" + before + "'checks': [" + CHECK + "]}"), CheckRequest::read);
    }

    private static List<String> faults(String text) {
        return Written.faultsOfFields(text, CheckRequest::read);
    }
}
