package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, section 5 with the values of appendix A, to the byte. */
class PushEncryptionTest {

    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final String OWN_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String OWN_OPEN =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String THEIR_SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String THEIR_OPEN =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String SEALED =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK"
                    + "6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void theExampleOfTheStandardIsSealedToTheByte() throws Exception {
        KeyPair own = new KeyPair(P256.key(bytes(OWN_OPEN)), secret(OWN_SECRET));
        byte[] sealed = PushEncryption.seal(
                TEXT.getBytes(UTF_8), new PushEncryption.Receiver(bytes(THEIR_OPEN), bytes(AUTH)), own, bytes(SALT));
        assertThat(Vapid.text(sealed)).isEqualTo(SEALED);
    }

    @Test
    void theExampleOfTheStandardIsOpenedByTheTestsOwnReceiver() throws Exception {
        PushReceiver receiver = new PushReceiver(bytes(THEIR_OPEN), secret(THEIR_SECRET), bytes(AUTH));
        assertThat(receiver.open(bytes(SEALED))).isEqualTo(TEXT);
    }

    @Test
    void noTwoMessagesAreSealedAlike() throws Exception {
        PushReceiver receiver = PushReceiver.fresh();
        byte[] one = PushEncryption.seal(TEXT.getBytes(UTF_8), receiver.known());
        byte[] other = PushEncryption.seal(TEXT.getBytes(UTF_8), receiver.known());
        assertThat(one).isNotEqualTo(other);
        assertThat(receiver.open(one)).isEqualTo(TEXT).isEqualTo(receiver.open(other));
    }

    @Test
    void aPointThatLiesOnNoCurveIsNoKey() {
        byte[] point = bytes(THEIR_OPEN);
        point[40] ^= 1;
        assertThatThrownBy(() -> P256.key(point)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> P256.key(new byte[65])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> P256.key(new byte[] {4})).isInstanceOf(IllegalArgumentException.class);
    }

    private static PrivateKey secret(String text) throws Exception {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes(text)), P256.curve()));
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
