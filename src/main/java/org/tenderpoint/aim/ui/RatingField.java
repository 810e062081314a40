package org.tenderpoint.aim.ui;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.vocabulary.Answer;

/** How well somebody can do something, 0 to 10. Null while not asked; the empty number is "don't know". */
class RatingField extends Segments<OptionalInt> {

    private RatingField(String label, List<OptionalInt> items) {
        super(label, items, RatingField::words);
        addClassNames("zero-to-ten", "aim-rating");
        setHelperText(Texts.of("aim.scale"));
    }

    /** At the start a number is required: without one there is nothing to compare with later. */
    static RatingField atStart(String label) {
        return new RatingField(label, numbers().toList());
    }

    static RatingField again(String label) {
        var field = new RatingField(label, Stream.concat(numbers(), Stream.of(OptionalInt.empty())).toList());
        field.addClassName("two-rows");
        return field;
    }

    static String words(OptionalInt rating) {
        return rating.isPresent() ? Integer.toString(rating.getAsInt()) : Texts.label(Answer.UNKNOWN);
    }

    private static Stream<OptionalInt> numbers() {
        return IntStream.rangeClosed(0, FunctionChange.HIGHEST).mapToObj(OptionalInt::of);
    }
}
