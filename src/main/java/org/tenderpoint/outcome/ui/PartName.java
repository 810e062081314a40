package org.tenderpoint.outcome.ui;

import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.outcome.By;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;

/** What a part of the sessions is called. */
final class PartName {

    private PartName() {}

    /** Empty where nothing is called so. */
    static Optional<String> of(By.Part part, OutcomeChoices choices) {
        return Stream.of(
                        By.REGION.in(part).map(Texts::label),
                        By.CONDITION.in(part).map(Texts::label),
                        By.MODALITY.in(part).map(Texts::label),
                        By.ADJUSTMENT.in(part).map(Texts::label),
                        By.ADVICE.in(part).map(advice -> Texts.label(advice.kind()) + ", "
                                + Texts.small(Texts.of("outcome.adjust.use." + advice.use().code()))),
                        By.WORK.in(part).map(work -> Texts.of("outcome.behind.work", Texts.label(work.modality()), work.pressure())),
                        By.MONTH.in(part).map(Dates::month),
                        By.ASKED.in(part).map(way -> Texts.of("outcome.asked." + way.code())),
                        By.THERAPIST.in(part).map(choices::name).filter(name -> !name.isEmpty()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
