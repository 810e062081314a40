package org.tenderpoint.message.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.message.phone.FakePhone.Held;
import org.tenderpoint.message.phone.FakePhone.Mood;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;
import org.tenderpoint.message.phone.TextState.Delivered;
import org.tenderpoint.message.phone.TextState.Failed;
import org.tenderpoint.message.phone.TextState.Sent;
import org.tenderpoint.message.phone.TextState.Waiting;

/** What is said to the practice's phone, and what is made of its answers. */
@Tag("UC-28")
class PhoneGatewayTest {

    private static final FakePhone PHONE = new FakePhone();
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration USEFUL = Duration.ofHours(3);
    private static final String ID = "2f1c6a52-7a53-4c5e-9a36-b3f0b1b9a001";

    private final PhoneGateway gateway = new PhoneGateway(PhoneAddress::isPrivate, PATIENCE);

    @BeforeEach
    void aFreshPhone() {
        PHONE.reset();
    }

    @AfterAll
    static void stop() {
        PHONE.close();
    }

    @Test
    void aTextIsTakenAndItsStatesAreRead() throws Exception {
        gateway.send(login(), ID, "+447700900123", "Linden: https://care.example.org/c/1", USEFUL);

        assertThat(PHONE.texts()).containsExactly(
                new Held(ID, "+447700900123", "Linden: https://care.example.org/c/1", USEFUL.toSeconds()));
        assertThat(gateway.look(login(), ID)).contains(new Waiting());
        PHONE.became(ID, "Processed", null);
        assertThat(gateway.look(login(), ID)).contains(new Waiting());
        PHONE.became(ID, "Sent", null);
        assertThat(gateway.look(login(), ID)).contains(new Sent());
        PHONE.became(ID, "Delivered", null);
        assertThat(gateway.look(login(), ID)).contains(new Delivered());
        assertThat(gateway.look(login(), "another")).isEmpty();
    }

    /** The words of the application and of Android, after its documentation and its source. */
    @ParameterizedTest
    @CsvSource({"Can't send message: No SIMs found, NO_SIM", "TTL expired, TEXT_LATE",
            "Send result: RESULT_ERROR_NO_SERVICE, NO_NETWORK", "Send result: RESULT_ERROR_RADIO_OFF, NO_NETWORK",
            "Send result: RESULT_ERROR_LIMIT_EXCEEDED, TEXT_LIMIT",
            "Send result: RESULT_ERROR_GENERIC_FAILURE, TEXT_FAILED",
            "Can't send message: Invalid phone number, NUMBER_REFUSED",
            "Delivery result from SC +44: 70, TEXT_FAILED", ", TEXT_FAILED"})
    void aFailureSaysWhy(String error, PhoneTrouble why) throws Exception {
        gateway.send(login(), ID, "+447700900123", "Hello", USEFUL);
        PHONE.became(ID, "Failed", error);

        assertThat(gateway.look(login(), ID)).contains(new Failed(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WELL", "OLD"})
    void aTextThatThePhoneHasIsNotSentAgain(Mood mood) throws Exception {
        PHONE.is(mood);
        gateway.send(login(), ID, "+447700900123", "The first", USEFUL);
        gateway.send(login(), ID, "+447700900123", "The second", USEFUL);

        assertThat(PHONE.texts()).extracting(Held::text).containsExactly("The first");
    }

    @Test
    void aTextThatWasTakenWithoutAWordIsNotSentAgain() throws Exception {
        PHONE.is(Mood.HANGS_UP);
        assertThat(refused(() -> gateway.send(login(), ID, "+447700900123", "The first", USEFUL)))
                .isEqualTo(PhoneTrouble.PHONE_STRANGE);
        PHONE.is(Mood.WELL);
        gateway.send(login(), ID, "+447700900123", "The second", USEFUL);

        assertThat(PHONE.texts()).extracting(Held::text).containsExactly("The first");
    }

    @ParameterizedTest
    @CsvSource({"BROKEN, PHONE_STRANGE", "GARBAGE, PHONE_STRANGE", "ENDLESS, PHONE_STRANGE", "SILENT, PHONE_SLOW",
            "LEADS_AWAY, PHONE_STRANGE"})
    void whatElseAnswersIsNoPhone(Mood mood, PhoneTrouble why) {
        PHONE.is(mood);
        long begun = System.nanoTime();

        assertThat(refused(() -> gateway.send(login(), ID, "+447700900123", "Hello", USEFUL))).isEqualTo(why);
        assertThat(refused(() -> gateway.health(login()))).isEqualTo(why);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.multipliedBy(6));
        assertThat(PHONE.texts()).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedAndHealthIsAskedWithoutOne() throws Exception {
        var wrong = new PhoneLogin(login().address(), FakePhone.USER, "wrong");

        assertThat(refused(() -> gateway.send(wrong, ID, "+447700900123", "Hello", USEFUL)))
                .isEqualTo(PhoneTrouble.PHONE_SIGN_IN);
        assertThat(refused(() -> gateway.health(wrong))).isEqualTo(PhoneTrouble.PHONE_SIGN_IN);
        assertThat(gateway.health(login()))
                .isEqualTo(new PhoneHealth("1.52.0", Optional.of(94), Optional.of(true)));
        assertThat(wrong.toString()).doesNotContain("wrong");
    }

    @Test
    void aPhoneThatIsOffIsAway() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        var off = new PhoneLogin(
                PhoneAddress.read("127.0.0.1:" + nobody).orElseThrow(), FakePhone.USER, FakePhone.PASSWORD);

        assertThat(refused(() -> gateway.health(off))).isEqualTo(PhoneTrouble.PHONE_AWAY);
    }

    @Test
    void nobodyIsCalledOutsideThePracticesNetwork() {
        for (var address : List.of("http://8.8.8.8:8080", "http://169.254.169.254", "https://[2a00:1450::1]:8080")) {
            var outside = new PhoneLogin(PhoneAddress.read(address).orElseThrow(), FakePhone.USER, FakePhone.PASSWORD);
            assertThat(refused(() -> gateway.health(outside))).as(address).isEqualTo(PhoneTrouble.PHONE_OUTSIDE);
        }
        var closed = new PhoneGateway(_ -> false, PATIENCE);
        assertThat(refused(() -> closed.health(login()))).isEqualTo(PhoneTrouble.PHONE_OUTSIDE);
        assertThat(PHONE.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1",
            "192.168.255.255", "127.0.0.1", "::1", "fc00::1", "fdff::1", "::ffff:192.168.1.1"})
    void withinThePracticesNetwork(String address) {
        assertThat(PhoneAddress.isPrivate(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
            "192.169.0.0", "0.0.0.0", "100.64.0.1", "169.254.169.254", "224.0.0.1", "255.255.255.255", "8.8.8.8", "::",
            "fe80::1", "fec0::1", "ff02::1", "fd00:ec2::254", "2a00:1450::1", "2002:c0a8:101::1", "64:ff9b::c0a8:101"})
    void outsideOrNowhere(String address) {
        assertThat(PhoneAddress.isPrivate(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"192.168.1.20, http://192.168.1.20:8080", "192.168.1.20:9090, http://192.168.1.20:9090",
            "' http://192.168.1.20:8080/ ', http://192.168.1.20:8080", "HTTP://Phone.local, http://phone.local:8080",
            "https://phone.example.org:8443, https://phone.example.org:8443"})
    void addressesAreTypedAsTheApplicationShowsThem(String typed, String read) {
        assertThat(PhoneAddress.read(typed)).map(PhoneAddress::toString).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ftp://192.168.1.20", "http://user:word@192.168.1.20", "http://192.168.1.20/x",
            "192.168.1.20?a", "192.168.1.20#a", "http://192.168.1.20:0", "http://192.168.1.20:70000", "a b", "http://"})
    void whatIsNoSuchAddressIsNotRead(String typed) {
        assertThat(PhoneAddress.read(typed)).isEmpty();
    }

    private static PhoneLogin login() {
        return new PhoneLogin(PhoneAddress.read(PHONE.address()).orElseThrow(), FakePhone.USER, FakePhone.PASSWORD);
    }

    private static PhoneTrouble refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(PhoneRefused.class, call).trouble();
    }
}
