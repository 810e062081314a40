package org.tenderpoint.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.letter.LetterOrigin.LetterDraft;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.DocumentId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;

/** One letter about one client. After it has left it never changes. */
@Entity
@Table(name = "letters")
class Letter extends VersionedRow {

    private static final Set<LetterState> OPEN = EnumSet.of(LetterState.DRAFT, LetterState.CONSENTED);

    @Column(updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private LetterKind kind;

    @Column(updatable = false)
    private UUID about;

    private RecipientKind recipientKind;
    private @Nullable UUID recipientId;
    private String recipientName;
    private String recipientAddress;
    private String recipientEmail;
    private String language;
    private String content;
    private LetterState state;
    private Instant stateAt;
    private UUID stateBy;
    private @Nullable UUID documentId;
    private String digest;
    private Instant madeAt;
    private UUID madeBy;
    private Instant changedAt;
    private UUID changedBy;

    protected Letter() {}

    static Letter begun(LetterKind kind, UUID about, LetterDraft draft, UserId by, Instant now) {
        var letter = new Letter();
        letter.clientId = draft.client().value();
        letter.kind = kind;
        letter.about = about;
        letter.digest = "";
        letter.madeAt = now;
        letter.madeBy = by.value();
        letter.write(draft.recipient(), draft.content(), by, now);
        return letter;
    }

    /**
     * Changes its content or recipient; an earlier consent was to something else.
     *
     * @throws IllegalStateException if it has left, or is on its way
     */
    void write(LetterRecipient recipient, LetterContent said, UserId by, Instant now) {
        if (state != null) {
            requireOpen();
        }
        recipientKind = recipient.kind();
        recipientId = recipient.id().orElse(null);
        recipientName = recipient.name();
        recipientAddress = recipient.address();
        recipientEmail = recipient.email();
        language = said.language().toLanguageTag();
        content = Json.write(said);
        changedAt = now;
        changedBy = by.value();
        documentId = null;
        digest = "";
        enter(LetterState.DRAFT, by, now);
    }

    /** The file that is shown, agreed to and sent from now on. */
    void attach(DocumentId file, String fileAndRecipient) {
        documentId = file.value();
        digest = fileAndRecipient;
    }

    /** What has left stays sent, and may leave once more. */
    void consented(UserId by, Instant now) {
        if (state != LetterState.SENT) {
            requireOpen();
            enter(LetterState.CONSENTED, by, now);
        }
    }

    /** The consent no longer holds, or its e-mail was kept back. */
    void backTo(LetterState earlier, UserId by, Instant now) {
        if (state != LetterState.SENT && state != LetterState.WITHDRAWN) {
            enter(earlier, by, now);
        }
    }

    void waits(UserId by, Instant now) {
        requireOpen();
        enter(LetterState.WAITING, by, now);
    }

    /** It has left. Once sent, it stays sent. */
    void sent(UserId by, Instant now) {
        if (state != LetterState.SENT) {
            enter(LetterState.SENT, by, now);
        }
    }

    /** Nobody has handed it over after all. */
    void notSent(LetterState now, UserId by, Instant at) {
        enter(now, by, at);
    }

    /** @throws IllegalStateException if it has left, or is on its way */
    void withdraw(UserId by, Instant now) {
        requireOpen();
        enter(LetterState.WITHDRAWN, by, now);
    }

    /**
     * Undoes a withdrawal made by mistake: it needs a new consent. @throws IllegalStateException if it is not withdrawn
     */
    void restore(UserId by, Instant now) {
        if (state != LetterState.WITHDRAWN) {
            throw new IllegalStateException("The letter was not withdrawn");
        }
        enter(LetterState.DRAFT, by, now);
    }

    private void requireOpen() {
        if (!OPEN.contains(state)) {
            throw new IllegalStateException("The letter is " + state.code());
        }
    }

    private void enter(LetterState to, UserId by, Instant now) {
        state = to;
        stateAt = now;
        stateBy = by.value();
    }

    /** @throws EditedByOther if somebody has changed it since it was shown */
    void seenAt(int seen) {
        if (seen != currentVersion()) {
            throw new EditedByOther(Optional.of(new UserId(changedBy)), changedAt);
        }
    }

    LetterId id() {
        return new LetterId(id);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    LetterKind kind() {
        return kind;
    }

    UUID about() {
        return about;
    }

    LetterState state() {
        return state;
    }

    Instant stateAt() {
        return stateAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    UserId madeBy() {
        return new UserId(madeBy);
    }

    UserId changedBy() {
        return new UserId(changedBy);
    }

    LetterRecipient recipient() {
        return new LetterRecipient(
                recipientKind, Optional.ofNullable(recipientId), recipientName, recipientAddress, recipientEmail);
    }

    LetterContent content() {
        return Json.read(content, LetterContent.class);
    }

    Optional<DocumentId> document() {
        return Optional.ofNullable(documentId).map(DocumentId::new);
    }

    /** Digest of the file and the recipient; empty while there is no file. */
    String digest() {
        return digest;
    }

    LetterRow toRow() {
        return new LetterRow(
                id(), kind, recipientName, Locale.forLanguageTag(language), state, stateAt);
    }

    CopyRow copy(List<CopyRow> consents, List<CopyRow> sendings) {
        var said = content();
        return CopyRow.begin()
                .code("kind", kind)
                .code("recipient_kind", recipientKind)
                .text("recipient", recipientName)
                .text("recipient_address", recipientAddress)
                .text("recipient_email", recipientEmail)
                .language("language", Locale.forLanguageTag(language))
                .code("state", state)
                .at("state_at", stateAt)
                .by("state_by", stateBy)
                .text("name_on_paper", said.clientName())
                .rows("sections", said.sections().stream()
                        .filter(section -> !section.isEmpty())
                        .map(section -> CopyRow.begin()
                                .code("section", section.part().code(),
                                        Texts.of("letter.part." + section.part().code()))
                                .text("text", section.text())
                                .texts("lines", section.lines().stream().map(LetterLine::words).toList()))
                        .toList())
                .rows("sessions_told", said.withCourse() || said.withMap()
                        ? said.course().sessions().stream()
                                .map(one -> CopyRow.begin()
                                        .day("day", one.day())
                                        .text("work", one.work())
                                        .number("pressure", one.pressure())
                                        .number("soreness", one.soreness()))
                                .toList()
                        : List.of())
                .rows("consents", consents)
                .rows("sendings", sendings)
                .at("made_at", madeAt)
                .by("made_by", madeBy)
                .at("changed_at", changedAt)
                .by("changed_by", changedBy);
    }
}
