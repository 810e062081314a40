package org.tenderpoint.letter;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordOwner;
import org.tenderpoint.platform.id.Id.ClientId;

@Component
class LetterOwner implements RecordOwner {

    private final LetterRepository letters;

    LetterOwner(LetterRepository letters) {
        this.letters = letters;
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return letters.findById(record).map(Letter::client);
    }
}
