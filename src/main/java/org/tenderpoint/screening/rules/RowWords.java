package org.tenderpoint.screening.rules;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work.Position;

/** Writes the vocabulary as rows use it in their sentences. */
final class RowWords {

    private static final Map<Coded, String> PLAIN = new ConcurrentHashMap<>();

    private RowWords() {}

    /**
     * A word of the vocabulary as it stands within an English sentence, put together once. What is seen and done has
     * its label, kinds of massage with their capitals; labels of conditions are written as questions on a form and
     * would not read well here.
     */
    static String plain(Coded word) {
        return PLAIN.computeIfAbsent(word, RowWords::withinASentence);
    }

    private static String withinASentence(Coded word) {
        return switch (word) {
            case Modality modality -> label(modality);
            case Region _,Technique _,Position _ -> Texts.storing(() -> Texts.small(label(word)));
            default -> word.code().replace('_', ' ');
        };
    }

    static String plain(BodyPart part) {
        return part.side() == Side.BOTH ? plain(part.region()) : plain(part.region()) + " " + plain(part.side());
    }

    static String plain(Area area) {
        return area.isEverywhere()
                ? "everywhere"
                : area.parts().stream().map(RowWords::plain).collect(joining(", "));
    }

    private static String label(Coded word) {
        return Texts.stored(Texts.key(word));
    }

    static String list(Set<? extends Coded> words) {
        return words.stream().map(word -> plain(word)).sorted().collect(joining(", "));
    }
}
