package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class AskedAgainTest {

    /** What it does not pass on would be answered as if the caller had no such right or thing. */
    @Test
    void everythingIsPassedOnToTheFirstAuthority() {
        assertThat(Authority.class.getDeclaredMethods())
                .isNotEmpty()
                .allSatisfy(AskedAgainTest::assertPassedOn);
    }

    private static void assertPassedOn(Method method) {
        assertThatCode(
                        () ->
                                AskedAgain.class.getDeclaredMethod(
                                        method.getName(), method.getParameterTypes()))
                .as(method.getName())
                .doesNotThrowAnyException();
    }
}
