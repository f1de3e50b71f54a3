package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final String WANTED =
            "{'flow':'login','steps':[{'step':'cookie','requirement':'ALTERNATIVE'},"
                    + "{'flow':'forms','requirement':'ALTERNATIVE','steps':["
                    + "{'step':'password','requirement':'REQUIRED','config':{'amr':'pwd'}},"
                    + "{'step':'code','requirement':'REQUIRED'}]}]}";

    @Test
    void flowThatIsNotThereIsToldWhole() throws Exception {
        assertThat(Outline.difference(Optional.empty(), step(WANTED)))
                .containsExactly(
                        "+ \"login\"",
                        "+   ALTERNATIVE cookie",
                        "+   ALTERNATIVE \"forms\"",
                        "+     REQUIRED password {amr=pwd}",
                        "+     REQUIRED code");
    }

    @Test
    void stepsThatDifferAreToldBelowTheirFlows() throws Exception {
        Step present =
                step(
                        WANTED.replace(
                                "'code','requirement':'REQUIRED'",
                                "'code','requirement':'DISABLED'"));

        assertThat(Outline.difference(Optional.of(present), step(WANTED)))
                .containsExactly(
                        "  \"login\"",
                        "    ALTERNATIVE \"forms\"",
                        "-     DISABLED code",
                        "+     REQUIRED code");
    }

    @Test
    void whatKeycloakHidesIsNoDifference() throws Exception {
        Step present = step(WANTED.replace("pwd", Step.HIDDEN));

        assertThat(Outline.difference(Optional.of(present), step(WANTED))).isEmpty();
    }

    private static Step step(String json) throws JsonProcessingException {
        return new FlowFile("").parse(AdminRest.JSON.readTree(json.replace('\'', '"')));
    }
}
