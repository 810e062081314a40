package org.tenderpoint.rulebook.ui;

import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.FirstStep.FirstStepStanding;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.rulebook.ResponsibilityRecord;

/** Who answers for the program here, in a sentence. */
final class ResponsibleWords {

    private ResponsibleWords() {}

    static String of(ResponsibilityRecord said) {
        return Texts.of("rulebook.responsible.is", said.named().name(), said.named().post(),
                said.named().country().name());
    }

    /** Open until somebody is named, and again once the practice is in another country. */
    static FirstStepStanding standing(Optional<ResponsibilityRecord> current, Optional<PracticeRecord> practice) {
        if (current.isEmpty()) {
            return FirstStepStanding.pressing("rulebook.responsible.open");
        }
        var said = current.get();
        return practice.map(PracticeRecord::country).filter(here -> !here.equals(said.named().country()))
                .map(here -> FirstStepStanding.pressing("rulebook.responsible.elsewhere",
                        said.named().country().name(), here.name()))
                .orElseGet(() -> FirstStepStanding.done("rulebook.responsible.is", said.named().name(),
                        said.named().post(), said.named().country().name()));
    }

    /** What is added to the warning as long as nobody is named; empty after that. */
    static String missing(Optional<ResponsibilityRecord> current) {
        return current.isPresent() ? "" : Texts.of("rulebook.responsible.none");
    }
}
