package org.tenderpoint.letter;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.practice.CurrentUser;

/**
 * Letters about clients to others who help them: started, written, read. Therapists write those of clients whose record
 * is open to them; managers read with a reason; front desk has no access.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class LetterService {

    private static final int MOST_ROWS = 200;
    private static final Set<LetterState> UNSENT = EnumSet.of(LetterState.DRAFT, LetterState.CONSENTED,
            LetterState.WAITING);

    private final LetterRepository letters;
    private final LetterStore store;
    private final LetterOrigins origins;
    private final LetterFiles files;
    private final Documents documents;
    private final RecordGate gate;
    private final CurrentUser user;
    private final Clock clock;

    LetterService(
            LetterRepository letters,
            LetterStore store,
            LetterOrigins origins,
            LetterFiles files,
            Documents documents,
            RecordGate gate,
            CurrentUser user,
            Clock clock) {
        this.letters = letters;
        this.store = store;
        this.origins = origins;
        this.files = files;
        this.documents = documents;
        this.gate = gate;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The client if the caller may see a record that such a letter could be about; reveals nothing else, so it does not
     * count as a look.
     */
    @Transactional(readOnly = true)
    public Optional<ClientId> client(LetterKind kind, UUID about) {
        return gate.filter(origins.of(kind).client(about), client -> client);
    }

    /** Who may get such a letter, the usual recipient first. */
    public List<RecipientKind> recipients(LetterKind kind) {
        return origins.of(kind).recipients();
    }

    /**
     * Starts a letter with what is known, or continues one that is not sent yet.
     *
     * @param about the record that it is about
     * @throws IllegalArgumentException if there is no such record for the caller
     */
    @Transactional
    public LetterId begin(LetterKind kind, UUID about, RecipientKind to, Locale language) {
        var client = client(kind, about)
                .orElseThrow(() -> new NoSuch("record to write about"));
        var unsent = letters.findByAboutAndKindAndRecipientKindAndStateInOrderByStateAtDesc(about, kind, to, UNSENT)
                .stream()
                .filter(letter -> origins.of(kind).stillGoesTo(about, letter.recipient()))
                .findFirst();
        return unsent.map(Letter::id).orElseGet(() -> {
            gate.require(client);
            var draft = origins.draft(kind, about, to, language);
            return store.save("began", Letter.begun(kind, about, draft, user.id(), clock.instant())).id();
        });
    }

    /** Whether there is such a letter for the caller; reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public boolean exists(LetterId id) {
        return gate.reaches(letters.findById(id.value()), Letter::client);
    }

    /**
     * The letter; empty if there is none with this id that the caller may read.
     *
     * @throws org.tenderpoint.client.RecordClosed if a manager has not given a reason yet
     */
    @Transactional
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<LetterRecord> open(LetterId id) {
        return gate.filter(letters.findById(id.value()), Letter::client).map(letter -> {
            store.audit("opened", letter);
            return store.record(letter, clock.instant());
        });
    }

    /** The client's letters, most recently changed first. A list, so it does not count as a look at their content. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<LetterRow> of(ClientId client) {
        gate.require(client);
        return letters.findByClientIdOrderByStateAtDesc(client.value(), Limit.of(MOST_ROWS)).stream()
                .map(Letter::toRow)
                .toList();
    }

    /** The letters about a record, most recently changed first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<LetterRow> about(LetterKind kind, UUID about) {
        return letters.findByAboutAndKindOrderByStateAtDesc(about, kind).stream()
                .filter(letter -> gate.opens(letter.client()))
                .map(Letter::toRow)
                .toList();
    }

    /** The file as it would be with this content; nothing is stored. */
    @Transactional(readOnly = true)
    public byte[] preview(LetterId id, LetterRecipient to, LetterContent said) {
        var letter = require(id);
        return files.make(letter.kind(), to, said, letter.madeBy(), clock.instant());
    }

    /**
     * Saves the content and makes the file that is then shown, agreed to and sent. An earlier consent no longer counts.
     *
     * @param version as read
     * @throws org.tenderpoint.platform.EditedByOther if somebody has changed it since; nothing is changed
     * @throws LetterNotPrintable if paper cannot show some of its characters
     * @throws IllegalStateException if it has left, or is on its way
     */
    @Transactional
    public LetterRecord save(LetterId id, int version, LetterRecipient to, LetterContent said) {
        var letter = require(id);
        letter.seenAt(version);
        var missing = said.missingLetters();
        if (!missing.isEmpty()) {
            throw new LetterNotPrintable(missing);
        }
        var now = clock.instant();
        var old = letter.document();
        letter.write(to, said, user.id(), now);
        var origin = origins.of(letter.kind());
        files.keep(letter, origin.answerAt(letter.about(), id, said.language(), now), now);
        store.save("wrote", letter);
        // nobody has seen it leave, so nothing remains of it
        documents.erase(old.stream().toList());
        return store.record(letter, now);
    }

    /** The kept file, to look at before it leaves or after; empty if there is none. */
    @Transactional
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<Document> paper(LetterId id) {
        return gate.filter(letters.findById(id.value()), Letter::client)
                .flatMap(Letter::document)
                .flatMap(documents::read);
    }

    /** Gives the letter up. @throws IllegalStateException if it has left, or is on its way */
    @Transactional
    public LetterRecord withdraw(LetterId id, int version) {
        var letter = require(id);
        letter.seenAt(version);
        letter.withdraw(user.id(), clock.instant());
        return saved("withdrew", letter);
    }

    /** Takes that back. */
    @Transactional
    public LetterRecord restore(LetterId id) {
        var letter = require(id);
        letter.restore(user.id(), clock.instant());
        return saved("took_the_withdrawal_back_of", letter);
    }

    private Letter require(LetterId id) {
        return gate.filter(letters.findById(id.value()), Letter::client).orElseThrow(() -> new NoSuch("letter"));
    }

    private LetterRecord saved(String action, Letter letter) {
        return store.record(store.save(action, letter), clock.instant());
    }

    /** Paper cannot show some characters of a letter: they must be respelled in others. */
    public static class LetterNotPrintable extends RuntimeException {

        private final transient List<String> characters;

        LetterNotPrintable(List<String> characters) {
            super("Some letters cannot stand on paper");
            this.characters = List.copyOf(characters);
        }

        /** Each character once. */
        public List<String> characters() {
            return characters;
        }
    }
}
