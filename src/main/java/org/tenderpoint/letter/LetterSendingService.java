package org.tenderpoint.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.practice.CurrentUser;

/**
 * How letters leave: handed over, or by e-mail as a locked file. Printing or downloading the file does not count as
 * leaving: it is recorded in the trail, and the letter waits until somebody reports that it was handed over.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class LetterSendingService {

    private final LetterStore store;
    private final LetterSendingRepository sendings;
    private final LetterCheck check;
    private final LetterOrigins origins;
    private final LockedMail mail;
    private final Documents documents;
    private final CurrentUser user;
    private final Clock clock;

    LetterSendingService(
            LetterStore store,
            LetterSendingRepository sendings,
            LetterCheck check,
            LetterOrigins origins,
            LockedMail mail,
            Documents documents,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.sendings = sendings;
        this.check = check;
        this.origins = origins;
        this.mail = mail;
        this.documents = documents;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The file, to print or download; the letter's state does not change.
     *
     * @param digest of what was shown
     * @return the very file that was shown and agreed to
     * @throws LetterRefused if it may not leave
     */
    public Document file(LetterId id, String digest, LetterChannel use) {
        if (!LetterChannel.OF_FILE.contains(use)) {
            throw new IllegalArgumentException("A file is printed or downloaded");
        }
        var letter = allowed(id, digest, use, clock.instant());
        store.audit(use.code(), letter);
        return letter.document().flatMap(documents::read).orElseThrow();
    }

    /**
     * A user reports having handed the letter over: it has left.
     *
     * @param digest of what was shown
     * @throws LetterRefused if it may not leave
     */
    public LetterRecord byHand(LetterId id, String digest, LetterChannel way) {
        if (!LetterChannel.BY_HAND.contains(way)) {
            throw new IllegalArgumentException("By hand is handed over, posted or delivered");
        }
        var now = clock.instant();
        var letter = allowed(id, digest, way, now);
        sendings.save(LetterSending.byHand(letter, way, user.id(), now));
        letter.sent(user.id(), now);
        store.save(way.code(), letter);
        origins.of(letter.kind()).sent(letter.about(), id, now, user.id());
        return store.record(letter, now);
    }

    /**
     * The letter after locking, and the password, which is stored nowhere.
     *
     * @param told the password in a sentence for the recipient, in their language
     */
    public record Locked(LetterRecord letter, String password, String told) {

        /** Omits the password. */
        @Override
        public String toString() {
            return "Locked";
        }
    }

    /**
     * The letter goes by e-mail, locked. The e-mail names nobody; the password goes another way.
     *
     * @throws LetterRefused if it may not leave, or there is no address
     */
    public Locked byMail(LetterId id, String digest) {
        var now = clock.instant();
        var letter = allowed(id, digest, LetterChannel.EMAILED, now);
        var password = mail.queue(letter, user.id(), now);
        if (letter.state() != LetterState.SENT) {
            letter.waits(user.id(), now);
        }
        store.save("queued", letter);
        return new Locked(store.record(letter, now), password, mail.told(letter, password));
    }

    /**
     * Takes back a letter that waits for the mail server, also one that has left before. The consent stands; it can
     * leave another way.
     *
     * @throws LetterRefused if it does not wait any more
     */
    public LetterRecord takeBack(LetterId id) {
        var now = clock.instant();
        var letter = store.lock(id);
        if (sendings.findByLetterIdOrderByMadeAt(id.value()).stream().noneMatch(LetterSending::open)) {
            throw new LetterRefused();
        }
        mail.takeBack(letter, now);
        letter.backTo(LetterState.CONSENTED, user.id(), now);
        store.save("kept_back", letter);
        return store.record(letter, now);
    }

    /**
     * A letter was not handed over after all, as recorded by mistake: where it has left on no other way, it can leave
     * again, and what followed from it goes back.
     *
     * @throws LetterRefused if it was not recorded so, was answered, or something followed that does not go back
     */
    public LetterRecord notHandedOver(LetterId id, UUID sending) {
        var now = clock.instant();
        var letter = store.lock(id);
        var ways = sendings.findByLetterIdOrderByMadeAt(id.value());
        var wrong = ways.stream().filter(one -> one.getId().equals(sending) && one.handedOver()).findFirst()
                .orElseThrow(LetterRefused::new);
        wrong.notHandedOver(now);
        sendings.save(wrong);
        if (ways.stream().noneMatch(LetterSending::hasLeft)) {
            if (!origins.of(letter.kind()).takenBack(
                    letter.about(), id, store.anotherLeft(letter), now, user.id())) {
                throw new LetterRefused();
            }
            letter.notSent(ways.stream().anyMatch(LetterSending::open)
                    ? LetterState.WAITING
                    : check.stateOf(letter, now), user.id(), now);
        }
        store.save("taken_back", letter);
        return store.record(letter, now);
    }

    private Letter allowed(LetterId id, String digest, LetterChannel way, Instant now) {
        var letter = store.lock(id);
        var hindrances = check.of(letter, false, now).hindrances(way);
        if (!hindrances.isEmpty()) {
            throw new LetterRefused();
        }
        if (!letter.digest().equals(digest)) {
            throw new LetterRefused();
        }
        return letter;
    }
}
