package org.tenderpoint.platform.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.store.Json;
import tools.jackson.core.JacksonException;

/**
 * Unfinished forms. A draft belongs to the person who typed it: nobody else can load it, and it survives a lost session
 * and a restart. One per person and form; the form's key says what it is for, e.g. {@code intake:<client
 * id>}.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class Drafts {

    /**
     * The size limit of a draft, in characters of JSON; far more than any form has, far less than a denial of service.
     */
    static final int MAX_LENGTH = 1_000_000;

    private final DraftRepository drafts;
    private final Clock clock;

    Drafts(DraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Replaces this person's draft of the form.
     *
     * @param value a record or a map that Jackson can write and read back
     * @return the moment of saving, for "saved 12:33"
     * @throws IllegalArgumentException if the draft is longer than a form can be
     */
    public Instant save(String form, Object value) {
        var content = Json.write(value);
        if (content.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The draft is too long to keep");
        }
        var now = clock.instant();
        drafts.findByOwnerAndForm(owner(), form)
                .ifPresentOrElse(
                        draft -> draft.replace(content, now),
                        () -> drafts.save(new StoredDraft(owner(), form, content, now)));
        return now;
    }

    /**
     * This person's draft of the form; empty if there is none, or if an older program wrote one that no longer fits.
     */
    public <T> Optional<Draft<T>> load(String form, Class<T> type) {
        return drafts.findByOwnerAndForm(owner(), form).flatMap(draft -> {
            try {
                return Optional.of(new Draft<>(Json.read(draft.content(), type), draft.savedAt()));
            } catch (JacksonException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** Deletes the draft: the form was confirmed, or its author gave it up. */
    public void discard(String form) {
        drafts.deleteByOwnerAndForm(owner(), form);
    }

    private static String owner() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("A draft belongs to somebody who is signed in");
        }
        return authentication.getName();
    }

    /** A form as it was last typed. */
    public record Draft<T>(T value, Instant savedAt) {}
}
