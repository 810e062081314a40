package org.tenderpoint.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * What changes about the work on one place.
 *
 * @param part a region's code, with its side where the two differ
 * @param pressureBefore 1 to 5
 * @param pressureAfter 0 to 5; 0 leaves the place out
 * @param ruleIds joined by commas; empty where nothing changes
 */
@Embeddable
public record RegionChange(
        @Column(name = "region") String part,
        int pressureBefore,
        int pressureAfter,
        int minutesBefore,
        int minutesAfter,
        String ruleIds,
        String reason) {

    public BodyPart place() {
        return BodyPart.parse(part);
    }

    public boolean changed() {
        return pressureBefore != pressureAfter || minutesBefore != minutesAfter;
    }
}
