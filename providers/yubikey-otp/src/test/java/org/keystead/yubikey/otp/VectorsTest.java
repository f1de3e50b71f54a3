package org.keystead.yubikey.otp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.demo.yubikey.VirtualKey;

/** Yubico's six published vectors: developers.yubico.com, OTP, Specifications, Test vectors. */
class VectorsTest {

    @ParameterizedTest
    @CsvSource({
        "000102030405060708090a0b0c0d0e0f,010203040506,0001,010001,01,0000,"
                + "dvgtiblfkbgturecfllberrvkinnctnn",
        "000102030405060708090a0b0c0d0e0f,010203040506,0001,010001,02,0000,"
                + "rnibcnfhdninbrdebccrndfhjgnhftee",
        "000102030405060708090a0b0c0d0e0f,010203040506,0fff,010001,01,0000,"
                + "iikkijbdknrrdhfdrjltvgrbkkjblcbh",
        "88888888888888888888888888888888,888888888888,8888,888888,88,8888,"
                + "dcihgvrhjeucvrinhdfddbjhfjftjdei",
        "00000000000000000000000000000000,000000000000,0000,000000,00,0000,"
                + "kkkncjnvcnenkjvjgncjihljiibgbhbh",
        "c4422890653076cde73d449b191b416a,33c69e7f249e,0001,2413a7,00,c63c,"
                + "iucvrkjiegbhidrcicvlgrcgkgurhjnj"
    })
    void keyTypesAndReadsThePublishedPassword(
            String aes,
            String privateId,
            String counter,
            String timestamp,
            String use,
            String random,
            String otp) {
        VirtualKey key = new VirtualKey("vvcccccccccb", privateId, aes);
        VirtualKey.Moment moment =
                new VirtualKey.Moment(hex(counter), hex(timestamp), hex(use), hex(random));

        assertThat(key.type(moment)).isEqualTo("vvcccccccccb" + otp);
        assertThat(key.read("vvcccccccccb" + otp)).contains(moment);
        assertThat(Otp.of("vvcccccccccb" + otp).orElseThrow().publicId()).isEqualTo("vvcccccccccb");
    }

    private static int hex(String text) {
        return Integer.parseInt(text, 16);
    }
}
