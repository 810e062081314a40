package org.tenderpoint.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.letter.Letters.SAID;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Mailed;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageState;
import org.tenderpoint.message.Sending;
import org.tenderpoint.practice.Role;

/** Letters by e-mail, up to the mail server and back. */
@DatabaseTest
@Moment("2026-11-20T12:00:00Z")
@Mailed
@As(Role.THERAPIST)
@Tag("UC-18")
class LetterMailsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final GreenMail MAIL = Mailed.Server.MAIL;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Letters make;
    @Autowired
    private LetterService letters;
    @Autowired
    private LetterConsentService consents;
    @Autowired
    private LetterSendingService sending;
    @Autowired
    private ConsentService kinds;
    @Autowired
    private LetterMails mails;
    @Autowired
    private Sending outbox;
    @Autowired
    private TestTrail trail;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @BeforeEach
    void anEmptyMailbox() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        Mailed.Server.SENDER.setPort(MAIL.getSmtp().getPort());
    }

    @Test
    void theLetterLeavesLockedAndTheMailSaysNothingOfAnybody() throws Exception {
        var letter = make.agreed("sommer@example.org");

        var locked = sending.byMail(letter.id(), letter.digest());
        assertThat(locked.password()).matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}");
        assertThat(locked.letter().state()).isEqualTo(LetterState.WAITING);
        assertThat(locked).hasToString("Locked");
        outbox.round();

        var mail = received().getFirst();
        assertThat(mail.getAllRecipients()[0]).hasToString("sommer@example.org");
        var parts = (MimeMultipart) mail.getContent();
        var whole = mail.getSubject() + words(parts);
        assertThat(whole).contains("A letter from", "password another way").doesNotContain("Hannah", "Lindqvist",
                "idney", locked.password());
        var file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("letter.pdf");
        var bytes = file.getInputStream().readAllBytes();
        assertThatThrownBy(() -> Loader.loadPDF(bytes)).isInstanceOf(InvalidPasswordException.class);
        try (var open = Loader.loadPDF(bytes, locked.password());
                var shown = Loader.loadPDF(letters.paper(letter.id()).orElseThrow().content())) {
            assertThat(new PDFTextStripper().getText(open)).isEqualTo(new PDFTextStripper().getText(shown))
                    .contains("Hannah Lindqvist");
        }
        var sent = make.open(letter.id());
        assertThat(sent.state()).isEqualTo(LetterState.SENT);
        assertThat(sent.sendings()).singleElement().satisfies(one -> assertThat(one.leftAt()).isPresent());
        assertThat(trail.about(letter.id().value())).extracting(AuditRecord::action).contains("queued", "emailed");
        assertThat(lockedFiles()).as("the locked file is erased").isZero();
        assertThat(stored()).as("the password lies nowhere").noneMatch(text -> text.contains(locked.password()));
        outbox.round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aConsentThatIsTakenBackWhileItWaitsKeepsTheLetterBack() {
        var letter = make.agreed("sommer@example.org");
        sending.byMail(letter.id(), letter.digest());

        consents.takeBack(letter.id());
        outbox.round();

        assertThat(received()).isEmpty();
        var kept = make.open(letter.id());
        assertThat(kept.state()).isEqualTo(LetterState.DRAFT);
        assertThat(kept.sendings()).singleElement().satisfies(one -> assertThat(one.keptBackAt()).isPresent());
        assertThat(lockedFiles()).isZero();
        var again = consents.agree(kept.id(), kept.digest(), SAID);
        sending.byMail(again.id(), again.digest());
        outbox.round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aNoToReferralsWhileItWaitsKeepsTheLetterBack() {
        var letter = make.agreed("sommer@example.org");
        sending.byMail(letter.id(), letter.digest());

        kinds.refuse(letter.client(), ConsentKind.REFERRAL);
        outbox.round();

        assertThat(received()).isEmpty();
        assertThat(make.open(letter.id()).sendings()).singleElement()
                .satisfies(one -> assertThat(one.leftAt()).isEmpty());
    }

    /** Even where nobody told the outbox: it asks by itself at the last moment. */
    @Test
    void nothingLeavesAboutWhoseRecordIsRestrictedWhileItWaits() {
        var letter = make.agreed("sommer@example.org");
        sending.byMail(letter.id(), letter.digest());
        entities.flush();
        jdbc.sql("update clients set restricted = true where id = ?").param(letter.client().value()).update();
        entities.clear();

        outbox.round();

        assertThat(received()).isEmpty();
        assertThat(lockedFiles()).isZero();
    }

    @Test
    void theOutboxAsksItselfBeforeItSends() {
        var letter = make.agreed("sommer@example.org");
        sending.byMail(letter.id(), letter.digest());
        entities.flush();
        jdbc.sql("update letter_consents set withdrawn_at = recorded_at where letter_id = ?").param(letter.id().value())
                .update();
        entities.clear();

        outbox.round();

        assertThat(received()).isEmpty();
        assertThat(jdbc.sql("select trouble from messages where kind = 'letter'").query(String.class).list())
                .containsExactly("unwanted");
        assertThat(lockedFiles()).isZero();
    }

    @Test
    void whileTheMailServerIsAwayItWaitsAndThenFindsAnotherWay() {
        var letter = make.agreed("sommer@example.org");
        Mailed.Server.SENDER.setPort(1);
        sending.byMail(letter.id(), letter.digest());
        outbox.round();
        assertThat(make.open(letter.id()).onPaper()).containsExactly(LetterHindrance.ON_ITS_WAY);

        clock.pass(Duration.ofDays(2).plusHours(1));
        outbox.round();

        var back = make.open(letter.id());
        assertThat(back.state()).isEqualTo(LetterState.CONSENTED);
        assertThat(back.onPaper()).isEmpty();
        assertThat(lockedFiles()).isZero();
    }

    @Test
    void untilItHasLeftItIsTakenBackAndTheConsentStands() {
        var letter = make.agreed("sommer@example.org");
        sending.byMail(letter.id(), letter.digest());

        var back = sending.takeBack(letter.id());

        assertThat(back.state()).isEqualTo(LetterState.CONSENTED);
        assertThat(back.byMail()).as("it can go to the right address").isEmpty();
        outbox.round();
        assertThat(received()).isEmpty();
        assertThat(lockedFiles()).isZero();
        assertThatThrownBy(() -> sending.takeBack(letter.id())).isInstanceOf(LetterRefused.class);
    }

    @Test
    void anotherMailOfALetterThatHasLeftIsTakenBackTooWhileItWaits() {
        var letter = make.agreed("sommer@example.org");
        sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED);
        assertThat(sending.byMail(letter.id(), letter.digest()).letter().waits()).isTrue();

        var back = sending.takeBack(letter.id());

        assertThat(back.state()).as("on paper").isEqualTo(LetterState.SENT);
        assertThat(back.waits()).isFalse();
        outbox.round();
        assertThat(received()).isEmpty();
        assertThat(lockedFiles()).isZero();
        assertThatThrownBy(() -> sending.takeBack(letter.id())).isInstanceOf(LetterRefused.class);
    }

    @Test
    void whatWasAlreadyLeavingWhenItWasTakenBackCountsAsSent() {
        var letter = make.agreed("sommer@example.org");
        sending.byMail(letter.id(), letter.digest());
        var about = jdbc.sql("select about from messages where kind = 'letter'").query(UUID.class).single();
        sending.takeBack(letter.id());

        mails.settled(MessageKind.LETTER, about, MessageState.SENT, NOON);

        var left = make.open(letter.id());
        assertThat(left.state()).isEqualTo(LetterState.SENT);
        assertThat(left.sendings()).singleElement().satisfies(one -> {
            assertThat(one.leftAt()).isPresent();
            assertThat(one.keptBackAt()).isEmpty();
        });
    }

    private long lockedFiles() {
        entities.flush();
        return jdbc.sql("select count(*) from letter_sendings where file_id is not null").query(Long.class).single()
                + jdbc.sql("select count(*) from messages where file_id is not null").query(Long.class).single();
    }

    private List<String> stored() {
        entities.flush();
        return jdbc.sql(
                "select body from messages union all select subject from messages union all select content from letters")
                .query(String.class)
                .list();
    }

    private static String words(MimeMultipart parts) throws Exception {
        var first = parts.getBodyPart(0).getContent();
        return first instanceof MimeMultipart inner ? words(inner) : String.valueOf(first);
    }

    private static List<MimeMessage> received() {
        return List.of(MAIL.getReceivedMessages());
    }
}
