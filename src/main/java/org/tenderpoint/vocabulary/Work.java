package org.tenderpoint.vocabulary;

/**
 * One piece of work, planned or done.
 *
 * @param pressure 1 to 5
 * @param minutes 1 to 240
 */
public record Work(BodyPart part, Modality modality, int pressure, int minutes) {

    /** @throws IllegalArgumentException if pressure or minutes are out of range */
    public Work {
        if (pressure < Pressure.LIGHTEST || pressure > Pressure.DEEPEST) {
            throw new IllegalArgumentException("Work has a pressure from 1 to 5, not " + pressure);
        }
        if (minutes < 1 || minutes > 240) {
            throw new IllegalArgumentException("Work takes 1 to 240 minutes, not " + minutes);
        }
    }
}
