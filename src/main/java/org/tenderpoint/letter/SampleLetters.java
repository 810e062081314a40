package org.tenderpoint.letter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.SamplePart;
import org.tenderpoint.practice.SampleWorld;

/** No client of the sample has a letter by itself; those that people write to try it leave with the client. */
@Component
class SampleLetters implements SamplePart {

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void create(SampleWorld world) {
        // a letter is nothing that happens by itself
    }

    @Override
    public void remove(Leaving leaving) {
        var letters = leaving.keys("letters", "id");
        List<UUID> files = Stream.concat(
                        leaving.keys("letters", "document_id").stream(),
                        leaving.keys("letter_sendings", "file_id", "letter_id", letters).stream())
                .filter(id -> id != null)
                .toList();
        leaving.delete("letter_consents", "letter_id", letters);
        leaving.delete("letter_sendings", "letter_id", letters);
        leaving.delete("letters");
        leaving.delete("document_parts", "document_id", files);
        leaving.delete("documents", "id", files);
    }
}
