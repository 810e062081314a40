package org.tenderpoint.practice.setup;

import java.util.Map;

/**
 * What the sample practice lacks of what it should have.
 *
 * @param brokenOff whether its making ended before its end
 * @param leftOut how many steps failed, by what they were about
 */
public record SampleMissing(boolean brokenOff, Map<SampleWhat, Integer> leftOut) {

    public SampleMissing {
        leftOut = Map.copyOf(leftOut);
    }

    public boolean nothing() {
        return !brokenOff && leftOut.isEmpty();
    }

    public int steps() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
