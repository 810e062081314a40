package org.tenderpoint.platform.draft;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.tenderpoint.platform.id.Id;

/** Knows which records are gone, so that a page that stood open keeps nothing about them. */
public interface DraftSubject {

    /**
     * @throws org.tenderpoint.platform.NoSuch if what this form is about is gone
     * @throws RuntimeException also if it is taken from whoever types
     */
    void require(String form);

    /** The records that the name of a form has. */
    static Stream<UUID> records(String form) {
        return Arrays.stream(form.split(":")).flatMap(part -> Id.parse(part, RecordId::new).stream())
                .map(RecordId::value);
    }

    /** Any record's. */
    record RecordId(UUID value) implements Id {}
}
