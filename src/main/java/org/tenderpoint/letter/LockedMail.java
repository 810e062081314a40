package org.tenderpoint.letter;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.DocumentId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.paper.Pdf.LockedPdf;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.place.PracticePlaceService;

/** Puts a letter into the outbox as a locked file. The e-mail names nobody, and the password is stored nowhere. */
@Component
record LockedMail(LetterSendingRepository sendings, LetterFiles files, Documents documents, Outbox outbox,
        PracticeService practice, PracticePlaceService places, WaitingLetters waiting) {

    /** How long a mail server may be away before people should find another way. */
    private static final Duration WAITED_FOR = Duration.ofDays(2);

    /** @return the password that opens the file */
    String queue(Letter letter, UserId by, Instant now) {
        var password = LetterPassword.fresh();
        var locked = documents.keep(CheckedFile.ofProgram(LockedPdf.of(files.read(letter), password)));
        // plain SQL follows, which refers to the file
        var sending = sendings.saveAndFlush(LetterSending.byMail(letter, locked, by, now));
        outbox.queue(message(letter, sending, now, locked));
        return password;
    }

    /** How the password is told: a text, or a slip, that names nobody. */
    String told(Letter letter, String password) {
        return Texts.in(letter.content().language(), "letter.mail.password", from(), password);
    }

    private String from() {
        return practice.current().map(PracticeRecord::name).orElse("");
    }

    void takeBack(Letter letter, Instant now) {
        waiting.keepBack(letter, MessageTrouble.PUT_ASIDE, now);
    }

    private NewMessage message(
            Letter letter, LetterSending sending, Instant now, DocumentId locked) {
        var language = letter.content().language();
        var from = from();
        return new NewMessage(
                MessageKind.LETTER,
                "letter:" + sending.getId(),
                sending.getId(),
                letter.id(),
                MessageChannel.EMAIL,
                letter.recipient().email(),
                language,
                Texts.in(language, "letter.mail.subject", from),
                Texts.in(language, "letter.mail.text", from, places.practiceOf(letter.madeBy()).phone()),
                now,
                now.plus(WAITED_FOR),
                Optional.of(locked));
    }

    /**
     * The password of a locked letter: sixteen characters out of 31 letters and digits that nobody confuses when they
     * are read out, 79 bits. Anybody who has a locked file can try passwords for as long as they like; at a million
     * million tries a second 79 bits take some ten thousand years.
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
