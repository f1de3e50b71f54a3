package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.keystead.email.CodeFormat.Alphabet;

class CodeGeneratorTest {

    private static final CodeFormat FORMAT = new CodeFormat(Alphabet.LETTERS, 12);
    private static final Binding BINDING = new Binding("r", "u", "l", "e", "a@example.org");

    @Test
    void sameSeedAndBindingMakeTheSameCode() {
        assertThat(code("k", "seed", BINDING)).isEqualTo(code("k", "seed", BINDING));
    }

    @Test
    void everythingThatACodeIsBoundToChangesIt() {
        List<String> codes =
                Stream.of(
                                code("k", "seed", BINDING),
                                code("other", "seed", BINDING),
                                code("k", "other", BINDING),
                                code("k", "seed", new Binding("x", "u", "l", "e", "a@example.org")),
                                code("k", "seed", new Binding("r", "x", "l", "e", "a@example.org")),
                                code("k", "seed", new Binding("r", "u", "x", "e", "a@example.org")),
                                code("k", "seed", new Binding("r", "u", "l", "x", "a@example.org")),
                                code("k", "seed", new Binding("r", "u", "l", "e", "b@example.org")),
                                code("k", "seed", new Binding("ru", "", "l", "e", "a@example.org")))
                        .toList();
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void differentBindingsHaveDifferentNames() {
        assertThat(new Binding("ab", "c", "l", "e", "a").id())
                .isNotEqualTo(new Binding("a", "bc", "l", "e", "a").id());
        assertThat(new Binding("ab", "c", "l", "e", "a").userId())
                .isNotEqualTo(new Binding("a", "bc", "l", "e", "a").userId());
    }

    private static String code(String key, String seed, Binding binding) {
        SecretKey secret = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512");
        return CodeGenerator.code(secret, seed, binding, FORMAT);
    }
}
