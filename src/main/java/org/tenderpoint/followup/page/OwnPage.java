package org.tenderpoint.followup.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.followup.page.SorenessCourse.Sore;
import org.tenderpoint.practice.PracticeRecord;

/**
 * What a client's page shows.
 *
 * @param triesLeft how many more wrong birth dates are allowed
 * @param handed empty before the birth date: then the page knows the practice and nobody else
 */
record OwnPage(PracticeRecord practice, Locale language, int triesLeft, Optional<HandedPage> handed) {

    /**
     * What was handed over.
     *
     * @param name as the client is called
     * @param therapist likewise; empty if not here any more
     * @param until the last day on which the page opens
     * @param sheets by language
     */
    record HandedPage(
            String name, String therapist, Instant sessionEnd, LocalDate until, Map<String, HandedSheet> sheets,
            List<Sore> sore) {

        HandedPage {
            sheets = Map.copyOf(sheets);
            sore = List.copyOf(sore);
        }
    }

    boolean open() {
        return handed.isPresent();
    }

    /** Never what was handed over. */
    @Override
    public String toString() {
        return "OwnPage " + open();
    }
}
