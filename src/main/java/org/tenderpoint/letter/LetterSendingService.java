package org.tenderpoint.letter;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageWay;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.DocumentId;
import org.tenderpoint.platform.id.LetterId;
import org.tenderpoint.platform.paper.LockedPdf;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/**
 * How letters leave: handed over, or by e-mail as a locked file. To take the file, for a printer or a folder, is no leaving: it
 * stands in the trail, and the letter waits until somebody says that it was handed over.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class LetterSendingService {

    /** How long a mail server may be away before people are to find another way. */
    private static final Duration WAITED_FOR = Duration.ofDays(2);

    private final LetterRepository letters;
    private final LetterSendingRepository sendings;
    private final LetterCheck check;
    private final LetterOrigins origins;
    private final LetterFiles files;
    private final LetterReader reader;
    private final Documents documents;
    private final Outbox outbox;
    private final PracticeService practice;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterSendingService(
            LetterRepository letters,
            LetterSendingRepository sendings,
            LetterCheck check,
            LetterOrigins origins,
            LetterFiles files,
            LetterReader reader,
            Documents documents,
            Outbox outbox,
            PracticeService practice,
            RecordGate gate,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.sendings = sendings;
        this.check = check;
        this.origins = origins;
        this.files = files;
        this.reader = reader;
        this.documents = documents;
        this.outbox = outbox;
        this.practice = practice;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The file, to be printed or kept; the letter stands where it stood.
     *
     * @param digest of what was shown
     * @return the very file that was shown and agreed to
     * @throws LetterRefused if it may not leave
     */
    @Transactional
    public Document file(LetterId id, String digest, LetterWay use) {
        if (!LetterWay.OF_FILE.contains(use)) {
            throw new IllegalArgumentException("A file is printed or downloaded");
        }
        var letter = allowed(id, digest, use, clock.instant());
        audit(use.code(), letter);
        return letter.document().flatMap(documents::read).orElseThrow();
    }

    /**
     * Somebody has handed the letter over, and says so: it has left.
     *
     * @param digest of what was shown
     * @throws LetterRefused if it may not leave
     */
    @Transactional
    public LetterRecord byHand(LetterId id, String digest, LetterWay way) {
        if (!LetterWay.BY_HAND.contains(way)) {
            throw new IllegalArgumentException("By hand is handed over, posted or delivered");
        }
        var now = clock.instant();
        var letter = allowed(id, digest, way, now);
        sendings.saveAndFlush(LetterSending.byHand(letter, way, user.id(), now));
        boolean first = letter.state() != LetterState.SENT;
        letter.sent(user.id(), now);
        letters.saveAndFlush(letter);
        audit(way.code(), letter);
        if (first) {
            origins.of(letter.kind()).sent(letter.about(), id, now, user.id());
        }
        return reader.record(letter, now);
    }

    /** What came of it: the letter as it stands now, and the password, which is kept nowhere. */
    public record Locked(LetterRecord letter, String password) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Locked";
        }
    }

    /**
     * The letter goes by e-mail, locked. The mail names nobody; the password is told another way.
     *
     * @throws LetterRefused if it may not leave, or there is no address
     */
    @Transactional
    public Locked byMail(LetterId id, String digest) {
        var now = clock.instant();
        var letter = allowed(id, digest, LetterWay.EMAILED, now);
        var password = LetterPassword.fresh();
        var locked = documents.keep(CheckedFile.made(LockedPdf.of(files.read(letter), password)));
        var sending = sendings.saveAndFlush(LetterSending.byMail(letter, locked, user.id(), now));
        outbox.queue(message(letter, sending, now, locked));
        if (letter.state() != LetterState.SENT) {
            letter.waits(user.id(), now);
        }
        letters.saveAndFlush(letter);
        audit("queued", letter);
        return new Locked(reader.record(letter, now), password);
    }

    private NewMessage message(
            Letter letter, LetterSending sending, Instant now, DocumentId locked) {
        var language = letter.content().language();
        var from = practice.current().map(PracticeRecord::name).orElse("");
        return new NewMessage(
                MessageKind.LETTER,
                "letter:" + sending.id(),
                sending.id(),
                letter.id(),
                MessageWay.EMAIL,
                letter.recipient().email(),
                language,
                Texts.in(language, "letter.mail.subject", from),
                Texts.in(language, "letter.mail.text", from, practice.phone()),
                now,
                now.plus(WAITED_FOR),
                Optional.of(locked));
    }

    private Letter allowed(LetterId id, String digest, LetterWay way, Instant now) {
        var letter = gate.filter(letters.held(id.value()), Letter::client)
                .orElseThrow(() -> new IllegalArgumentException("There is no such letter"));
        var hindrances = check.of(letter, false, now).hindrances(way);
        if (!hindrances.isEmpty()) {
            throw new LetterRefused(hindrances);
        }
        if (!letter.digest().equals(digest)) {
            throw new LetterRefused(List.of(LetterHindrance.NOT_SAVED));
        }
        return letter;
    }

    private void audit(String action, Letter letter) {
        events.publishEvent(AuditEvent.of(action, LetterService.RECORD, letter.id().value(), letter.client()));
    }

    /**
     * The password of a locked letter: sixteen of 31 letters and figures that nobody mistakes for each other when they are read out,
     * 79 bits. A locked file can be tried by anybody who has it, for as long as they like; at a million million tries a second 79
     * bits take some ten thousand years.
     */
    private static final class LetterPassword {

        private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
        private static final int LENGTH = 16;
        private static final int GROUP = 4;
        private static final SecureRandom RANDOM = new SecureRandom();

        private LetterPassword() {}

        /** Four groups of four with hyphens between, e.g. {@code k7mp-3xqt-w9fh-2rva}. */
        static String fresh() {
            var password = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                if (i > 0 && i % GROUP == 0) {
                    password.append('-');
                }
                password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
            }
            return password.toString();
        }
    }
}
