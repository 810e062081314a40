package org.tenderpoint.platform;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Somebody else saved a record while it was being edited. Nothing was overwritten; the form keeps what was typed and
 * says who saved first.
 */
public class EditedByOther extends RuntimeException {

    private final transient Optional<UserId> by;
    private final transient Instant at;

    /**
     * @param by who saved it, if known
     * @param at when
     */
    public EditedByOther(Optional<UserId> by, Instant at) {
        super("The record was saved by somebody else in the meantime");
        this.by = by;
        this.at = at;
    }

    public Optional<UserId> by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
