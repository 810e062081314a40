package org.tenderpoint.platform.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.store.file.Json;
import tools.jackson.core.JacksonException;

/**
 * Unfinished forms. A draft belongs to the person who typed it: nobody else can load it, and it survives a lost session
 * and a restart. Of a record there is one per person and form; the form's key says what it is for, e.g.
 * {@code intake:<client id>}. Of something new there is one in each browser tab too, since two people may share a
 * sign-in: it is offered in other tabs, and never merged into what is typed there.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class Drafts {

    /**
     * The size limit of a draft, in characters of JSON; far more than any form has, far less than a denial of service.
     */
    static final int MAX_LENGTH = 1_000_000;

    /** A new thing that nobody goes on with for this long is forgotten. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Offered in another tab, the newest first. */
    private static final int OFFERED = 3;

    /** No tab: the draft of a record. */
    private static final String NONE = "";

    private final DraftRepository drafts;
    private final ObjectProvider<DraftSubject> subjects;
    private final Clock clock;

    Drafts(DraftRepository drafts, ObjectProvider<DraftSubject> subjects, Clock clock) {
        this.drafts = drafts;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * Replaces this person's draft of the form.
     *
     * @param value a record or a map that Jackson can write and read back
     * @return the moment of saving, for "saved 12:33"
     * @throws IllegalArgumentException if the draft is longer than a form can be
     * @throws org.tenderpoint.platform.NoSuch if the record that it is about was erased
     */
    public Instant save(String form, Object value) {
        return save(form, NONE, value);
    }

    /**
     * The same, but not over what this person has typed of it elsewhere.
     *
     * @param seen when the draft that the page knows was saved; empty if it knows of none
     * @throws TypedElsewhere if there is another draft
     */
    public Instant saveUnlessElsewhere(String form, Object value, Optional<Instant> seen) {
        unseen(form, NONE, seen).ifPresent(draft -> {
            throw new TypedElsewhere(draft.savedAt());
        });
        return save(form, value);
    }

    private Optional<StoredDraft> unseen(String form, String tab, Optional<Instant> seen) {
        return drafts.findByOwnerAndFormAndTab(owner(), form, tab)
                .filter(draft -> !seen.equals(Optional.of(draft.savedAt())));
    }

    /** The same person has typed in this form in another tab or on another device since. */
    public static class TypedElsewhere extends RuntimeException {

        private final Instant at;

        TypedElsewhere(Instant at) {
            super("Typed in another tab or on another device at " + at);
            this.at = at;
        }

        public Instant at() {
            return at;
        }
    }

    /** For a new record, typed in this tab. */
    public Instant save(String form, String tab, Object value) {
        var content = Json.write(value);
        if (content.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The draft is too long to keep");
        }
        // as the database keeps it, so that who has saved knows the draft again
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        drafts.findByOwnerAndFormAndTab(owner(), form, tab)
                .ifPresentOrElse(
                        draft -> draft.replace(content, now),
                        () -> begin(form, tab, content, now));
        return now;
    }

    private void begin(String form, String tab, String content, Instant now) {
        // of a draft that is there it was asked before, and none outlives what it is about
        subjects.forEach(subject -> subject.require(form));
        drafts.forget(owner(), form, now.minus(KEPT));
        drafts.save(new StoredDraft(owner(), form, tab, content, now));
    }

    /**
     * This person's draft of the form; empty if there is none, or if an older program wrote one that no longer fits.
     */
    public <T> Optional<Draft<T>> load(String form, Class<T> type) {
        return load(form, NONE, type);
    }

    /** For a new record, typed in this tab. */
    public <T> Optional<Draft<T>> load(String form, String tab, Class<T> type) {
        return drafts.findByOwnerAndFormAndTab(owner(), form, tab).flatMap(draft -> read(draft, type));
    }

    /**
     * This person's draft of the form, unless it is the one that the page knows: typed in another tab or on another
     * device since.
     *
     * @param seen when the draft that the page knows was saved; empty if it knows of none
     */
    public <T> Optional<Draft<T>> unseen(String form, Class<T> type, Optional<Instant> seen) {
        return unseen(form, NONE, seen).flatMap(draft -> read(draft, type));
    }

    /** What this person began in other tabs of something new, the newest first. */
    public <T> List<Draft<T>> ofOtherTabs(String form, String tab, Class<T> type) {
        return drafts.findByOwnerAndFormAndTabNotOrderBySavedAtDesc(owner(), form, tab, Limit.of(OFFERED)).stream()
                .flatMap(draft -> read(draft, type).stream())
                .toList();
    }

    /** Goes on in this tab with what was begun in another; what was typed here is given up. */
    public void take(String form, String from, String tab) {
        drafts.findByOwnerAndFormAndTab(owner(), form, from).ifPresent(draft -> {
            drafts.delete(owner(), form, tab);
            draft.moveTo(tab);
            drafts.save(draft);
        });
    }

    /** Deletes the draft: the form was confirmed, or its author gave it up. */
    public void discard(String form) {
        discard(form, NONE);
    }

    /** For a new record, typed in this tab. */
    public void discard(String form, String tab) {
        drafts.delete(owner(), form, tab);
    }

    /** Deletes it whoever typed it: it was about somebody else. */
    public void discardEverybodys(String form) {
        drafts.deleteAll(form);
    }

    private static <T> Optional<Draft<T>> read(StoredDraft draft, Class<T> type) {
        try {
            return Optional.of(new Draft<>(Json.read(draft.content(), type), draft.savedAt(), draft.tab()));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static String owner() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("A draft belongs to somebody who is signed in");
        }
        return authentication.getName();
    }
}
