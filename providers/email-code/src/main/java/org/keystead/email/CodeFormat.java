package org.keystead.email;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a code looks like.
 *
 * @param alphabet the symbols
 * @param length how many of them; together at least {@value #MINIMUM_BITS} bits (ASVS 5.0 6.5.4,
 *     NIST SP 800-63B-4 3.1.3.2)
 */
record CodeFormat(Alphabet alphabet, int length) {

    static final int MINIMUM_BITS = 20;
    static final int MAXIMUM_LENGTH = 12;

    /** Latin ones that the alphabet leaves out, then what a Cyrillic keyboard has. */
    private static final String LOOK_ALIKES = "OILАВЕКМНОРСТУХ";

    private static final String MEANT = "011ABEKMH0PCTYX";

    /** Symbols that a person reads off a screen and types. */
    enum Alphabet {
        DIGITS("0123456789"),
        /** Crockford's: without I, L, O and U, which are read as 1, 1 and 0 when typed. */
        LETTERS("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

        private final String symbols;

        Alphabet(String symbols) {
            this.symbols = symbols;
        }

        /** The fewest symbols that make {@value CodeFormat#MINIMUM_BITS} bits. */
        int minimumLength() {
            return (int) Math.ceil(MINIMUM_BITS / (Math.log(symbols.length()) / Math.log(2)));
        }

        String configValue() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CodeFormat {
        if (length < alphabet.minimumLength() || length > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "%d to %d for %s"
                            .formatted(
                                    alphabet.minimumLength(),
                                    MAXIMUM_LENGTH,
                                    alphabet.configValue()));
        }
    }

    /**
     * The code that uniformly distributed bytes stand for.
     *
     * @param uniform at least 16 bytes, so that no symbol is likelier than another in any way that
     *     could be measured
     */
    String render(byte[] uniform) {
        BigInteger number = new BigInteger(1, uniform);
        BigInteger base = BigInteger.valueOf(alphabet.symbols.length());
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            BigInteger[] parts = number.divideAndRemainder(base);
            code.append(alphabet.symbols.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return code.toString();
    }

    /**
     * What was typed or pasted as it was meant: nothing but symbols, any case, any width, any
     * script's digits, look-alikes folded.
     */
    String normalize(String typed) {
        StringBuilder code = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(this::fold)
                .forEach(code::appendCodePoint);
        return code.toString();
    }

    private int fold(int symbol) {
        if (Character.isDigit(symbol)) {
            return '0' + Character.digit(symbol, 10);
        }
        int lookAlike = alphabet == Alphabet.DIGITS ? -1 : LOOK_ALIKES.indexOf(symbol);
        return lookAlike < 0 ? symbol : MEANT.charAt(lookAlike);
    }
}
