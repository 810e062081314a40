package org.tenderpoint.followup.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * What changes about the work on one place.
 *
 * @param part a region's code, with its side where the two differ
 * @param pressureBefore 1 to 5
 * @param pressureAfter 0 to 5; 0 leaves the place out
 * @param ruleIds empty where nothing changes
 */
@Embeddable
public record RegionLine(
        @Column(name = "region") @InOneColumn BodyPart part,
        int pressureBefore,
        int pressureAfter,
        int minutesBefore,
        int minutesAfter,
        @InOneColumn List<String> ruleIds) {

    public Phrase reason() {
        return Row.reasonsOf(ruleIds);
    }

    public boolean changed() {
        return pressureBefore != pressureAfter || minutesBefore != minutesAfter;
    }
}
