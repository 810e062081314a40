package org.tenderpoint.letter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.UserId;

/** Who wrote a letter: its reader answers where they work. Checks no permission: the reader is not signed in. */
@Component
public class LetterWriters {

    private final LetterRepository letters;

    LetterWriters(LetterRepository letters) {
        this.letters = letters;
    }

    /** Empty if there is no such letter. */
    public Optional<UserId> of(LetterId letter) {
        return letters.findById(letter.value()).map(Letter::madeBy);
    }
}
