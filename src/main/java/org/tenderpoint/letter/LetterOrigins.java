package org.tenderpoint.letter;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.letter.LetterOrigin.LetterDraft;

/** Which feature answers for which kind of letter. */
@Component
class LetterOrigins {

    private final Map<LetterKind, LetterOrigin> byKind = new EnumMap<>(LetterKind.class);

    private final DeathInLetters deaths;

    LetterOrigins(List<LetterOrigin> origins, DeathInLetters deaths) {
        this.deaths = deaths;
        for (var origin : origins) {
            if (byKind.put(origin.kind(), origin) != null) {
                throw new IllegalStateException("Two features answer for " + origin.kind());
            }
        }
    }

    /** What such a letter begins with. */
    LetterDraft draft(LetterKind kind, UUID about, RecipientKind to, Locale language) {
        return deaths.in(of(kind).draft(about, to, language), language);
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
