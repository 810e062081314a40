package org.tenderpoint.letter;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.vocabulary.say.Phrase;

/** What clients say to a letter: yes to exactly its content and recipient, and no again at any time. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class LetterConsentService {

    private final LetterStore store;
    private final LetterConsentRepository consents;
    private final LetterCheck check;
    private final WaitingLetters waiting;
    private final CurrentUser user;
    private final Clock clock;

    LetterConsentService(
            LetterStore store,
            LetterConsentRepository consents,
            LetterCheck check,
            WaitingLetters waiting,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.consents = consents;
        this.check = check;
        this.waiting = waiting;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The client, or who decides for them, agrees.
     *
     * @param digest of what they were shown
     * @throws LetterRefused if it has changed since, has no file, or somebody else has to agree
     */
    public LetterRecord agree(LetterId id, String digest, GivenConsent given) {
        var now = clock.instant();
        var letter = store.lock(id);
        if (letter.document().isEmpty() || !letter.digest().equals(digest)) {
            throw new LetterRefused();
        }
        if (check.of(letter, false, now).guardian().isPresent() && !given.guardian()) {
            throw new LetterRefused();
        }
        letter.consented(user.id(), now);
        var consent = consents.save(new LetterConsent(letter, given, user.id(), now));
        store.save("agreed_to", letter, Phrase.of("audit.why." + consent.toRecord().how().code()));
        return store.record(letter, now);
    }

    /**
     * The client withdraws consent. Waiting e-mails are not sent; what has left has left.
     *
     * @throws IllegalStateException if nobody has agreed
     */
    public LetterRecord takeBack(LetterId id) {
        var now = clock.instant();
        var letter = store.lock(id);
        var standing = consents.findByLetterIdOrderByRecordedAt(id.value()).stream()
                .filter(consent -> !consent.withdrawn())
                .toList();
        if (standing.isEmpty()) {
            throw new IllegalStateException("Nobody has agreed to the letter");
        }
        for (var consent : standing) {
            consent.withdraw(user.id(), now);
            consents.save(consent);
        }
        waiting.keepBack(letter, MessageTrouble.UNWANTED, now);
        letter.backTo(LetterState.DRAFT, user.id(), now);
        store.save("no_longer_agreed_to", letter);
        return store.record(letter, now);
    }
}
