package org.keystead.access.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What owners see of an event. */
class ShownFieldsTest {

    @Test
    void namesAndAddressesOfPeopleAreLeftOut() {
        assertThat(
                        shown(
                                "{'id':'1','email':'a@b.example','username':'a','firstName':'A',"
                                        + "'lastName':'B','roles':['x']}"))
                .isEqualTo("{\"id\":\"1\",\"roles\":[\"x\"]}");
    }

    @Test
    void whatIsNotKnownIsLeftOutAtEveryDepth() {
        assertThat(
                        shown(
                                "{'attributes':{'token':['x']},'secret':'x',"
                                        + "'grants':[{'section':'apps','token':'x'}]}"))
                .isEqualTo("{\"grants\":[{\"section\":\"apps\"}]}");
    }

    @Test
    void whatIsNotThereIsAbsent() {
        assertThat(ShownFields.of(ShownFields.read(Optional.empty()).path("after"))).isNull();
        assertThat(ShownFields.of(ShownFields.read(Optional.of("{\"a")).path("after"))).isNull();
    }

    private static String shown(String json) {
        JsonNode read = ShownFields.read(Optional.of(json.replace('\'', '"')));
        return ShownFields.of(read).toString();
    }
}
