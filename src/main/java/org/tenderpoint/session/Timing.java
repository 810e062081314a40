package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;

/** A line of work that is being timed. Stored with the chart, so that it goes on without a screen. */
public record Timing(BodyPart part, Modality modality, Instant since) {

    public boolean of(Work line) {
        return line.part().equals(part) && line.modality() == modality;
    }
}
