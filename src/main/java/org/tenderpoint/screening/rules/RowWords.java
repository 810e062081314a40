package org.tenderpoint.screening.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** Names body parts, modalities and other vocabulary in the form that stands within a rule's sentence. */
final class RowWords {

    private RowWords() {}

    /** The form within a sentence; labels are written for forms and buttons. */
    static Phrase of(Coded word) {
        return word instanceof Region ? Phrase.of(word).within() : Phrase.of("row.named." + word.code());
    }

    static Phrase of(BodyPart part) {
        var region = of(part.region());
        return part.side() == Side.BOTH ? region : Phrase.of("row.form." + part.side().code(), region);
    }

    static Phrase of(Area area) {
        return area.isEverywhere()
                ? Phrase.of("row.area.everywhere")
                : Phrase.listed(area.parts().stream().map(RowWords::of).toList());
    }

    /** Sorted by the English texts. */
    static Phrase list(Set<? extends Coded> words) {
        return inOrder(words.stream()
                .sorted(Comparator.comparing(word -> Say.in(Texts.STORED, of(word))))
                .toList());
    }

    static Phrase inOrder(Collection<? extends Coded> words) {
        return Phrase.listed(words.stream().map(RowWords::of).toList());
    }

    static Phrase rules(Set<String> ids) {
        return Phrase.parts(ids.stream().sorted().map(Phrase::rule).toList());
    }
}
