package org.tenderpoint.letter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderpoint.letter.LetterRecord.LetterKind;

/** Which feature answers for which kind of letter. */
@Component
class LetterOrigins {

    private final Map<LetterKind, LetterOrigin> byKind = new EnumMap<>(LetterKind.class);

    LetterOrigins(List<LetterOrigin> origins) {
        for (var origin : origins) {
            if (byKind.put(origin.kind(), origin) != null) {
                throw new IllegalStateException("Two features answer for " + origin.kind());
            }
        }
    }

    /** @throws IllegalArgumentException if no feature writes such letters */
    LetterOrigin of(LetterKind kind) {
        var origin = byKind.get(kind);
        if (origin == null) {
            throw new IllegalArgumentException("No feature writes letters of this kind");
        }
        return origin;
    }
}
