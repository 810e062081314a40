package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the program makes of what mail servers answer, with the settings that it ships. */
@Tag("UC-28")
class MailTroublesTest {

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("the address refused for good", Map.of("RCPT", "550 no such mailbox"),
                        MessageTrouble.ADDRESS_REFUSED),
                Arguments.of("the address refused for now", Map.of("RCPT", "450 try later"), MessageTrouble.NOT_TAKEN),
                Arguments.of("full", Map.of("MAIL", "452 no room"), MessageTrouble.NOT_TAKEN),
                Arguments.of("the text refused", Map.of("DATA", "554 not wanted"), MessageTrouble.NOT_TAKEN),
                Arguments.of("a wrong password", Map.of("AUTH", "535 wrong"), MessageTrouble.SIGN_IN_REFUSED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void whatWentWrongIsToldApart(String what, Map<String, String> answers, MessageTrouble trouble) throws Exception {
        try (var server = new FakeMailServer(answers)) {
            assertThat(trouble(server.port(), false)).isEqualTo(trouble);
        }
    }

    @Test
    void aServerThatDoesNotEncryptIsNotSpokenTo() throws Exception {
        try (var server = new FakeMailServer(Map.of())) {
            assertThat(trouble(server.port(), true)).isEqualTo(MessageTrouble.NOT_SECURED);
        }
    }

    @Test
    void aServerThatIsAwayIsNotReached() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(trouble(nobody, false)).isEqualTo(MessageTrouble.NOT_REACHED);
    }

    @Test
    void onlyARefusedAddressOrNumberIsGivenUpAtOnceAndOnlyTheWayItselfHoldsUpTheOthers() {
        assertThat(Stream.of(MessageTrouble.values()).filter(MessageTrouble::lasting))
                .containsExactly(MessageTrouble.ADDRESS_REFUSED, MessageTrouble.NUMBER_REFUSED);
        assertThat(Stream.of(MessageTrouble.values()).filter(MessageTrouble::ofTheWay)).containsExactly(
                MessageTrouble.NOT_REACHED, MessageTrouble.NOT_SECURED, MessageTrouble.SIGN_IN_REFUSED,
                MessageTrouble.FOLDER, MessageTrouble.PHONE_AWAY, MessageTrouble.PHONE_SLOW,
                MessageTrouble.PHONE_SIGN_IN,
                MessageTrouble.PHONE_STRANGE, MessageTrouble.PHONE_OUTSIDE, MessageTrouble.PHONE_LOCKED);
    }

    private static MessageTrouble trouble(int port, boolean encrypted) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setUsername("practice@linden.example");
        sender.setPassword("secret");
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(encrypted));
        sender.setJavaMailProperties(properties);
        var message = new SimpleMailMessage();
        message.setFrom("practice@linden.example");
        message.setTo("ada@example.org");
        message.setText("Hello");
        var failure = catchThrowableOfType(MailException.class, () -> sender.send(message));
        assertThat(failure).isNotNull();
        return MailTroubles.of(failure);
    }
}
