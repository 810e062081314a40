package org.tenderpoint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tenderpoint.message.MailTransport.NotSent;
import org.tenderpoint.platform.store.start.StartRefused;
import org.tenderpoint.practice.PracticeService;

/** Which way e-mail leaves, and what lies in the folder. */
@Tag("UC-28")
class MailTransportTest {

    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final Mail MAIL = new Mail("<1-2@linden.example>", "ada@example.org", "Wie geht es Ihnen? – Öz",
            "Grüße");

    @TempDir
    Path folder;

    private final PracticeService practice = mock(PracticeService.class);

    @Test
    void aServerComesBeforeAFolderAndAFolderBeforePeople() {
        assertThat(post(new JavaMailSenderImpl(), folder.toString(), "a@linden.example").delivery())
                .isEqualTo(MailDelivery.SERVER);
        assertThat(post(null, folder.toString(), "").delivery()).isEqualTo(MailDelivery.FOLDER);
        assertThat(post(null, "", "").delivery()).isEqualTo(MailDelivery.BY_HAND);
    }

    @Test
    void whatDoesNotFitTogetherIsSaidAtTheStart() {
        assertThatThrownBy(() -> post(new JavaMailSenderImpl(), "", "")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> post(null, folder.resolve("nowhere").toString(), "")).isInstanceOf(StartRefused.class);
    }

    @Test
    void theFolderHoldsOneFileForAMessageHoweverOftenItIsWrittenForItsOwnerAlone() throws Exception {
        var post = post(null, folder.toString(), "hello@linden.example");
        post.send(MAIL, NOW);
        post.send(MAIL, NOW.plusSeconds(60));

        var files = files();
        assertThat(files).hasSize(1);
        assertThat(files.getFirst().getFileName()).hasToString("_1-2_linden_example_.eml");
        assertThat(Files.getPosixFilePermissions(files.getFirst()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (var in = Files.newInputStream(files.getFirst())) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(message.getMessageID()).isEqualTo("<1-2@linden.example>");
            assertThat(message.getSubject()).isEqualTo("Wie geht es Ihnen? – Öz");
            assertThat(String.valueOf(message.getContent()).strip()).isEqualTo("Grüße");
        }
    }

    @Test
    void aFolderThatIsGoneIsATroubleOfTheWayAndNothingIsLost() throws Exception {
        var post = post(null, folder.toString(), "");
        Files.delete(folder);

        assertThatThrownBy(() -> post.send(MAIL, NOW))
                .isInstanceOfSatisfying(NotSent.class,
                        failure -> assertThat(failure.trouble()).isEqualTo(MessageTrouble.FOLDER));
        Files.createDirectory(folder);
        post.send(MAIL, NOW);
        assertThat(files()).hasSize(1);
    }

    @Test
    void eachMessageHasItsOwnNameFromTheDomainThatMessagesComeFrom() {
        var id = UUID.randomUUID();

        assertThat(post(null, "", "hello@linden.example").messageId(id)).isEqualTo("<" + id + "@linden.example>");
        assertThat(post(null, "", "").messageId(id)).isEqualTo("<" + id + "@tenderpoint.invalid>");
    }

    private MailTransport post(@Nullable JavaMailSender server, String where, String from) {
        when(practice.current()).thenReturn(Optional.empty());
        var beans = new StaticListableBeanFactory();
        if (server != null) {
            beans.addBean("server", server);
        }
        return new MailTransport(
                beans.getBeanProvider(JavaMailSender.class), server == null ? "" : "mail.example.org", where, from,
                practice);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
