package org.tenderpoint.burden;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws for one person, the same for the same seed and number whatever the rules are. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, int person) {
        random = new SplittableRandom(seed * 1_000_003 + person);
    }

    /** @param share 0 to 1 */
    boolean hit(double share) {
        return random.nextDouble() < share;
    }

    /** One of the keys, each as often as its weight says; a YAML yes or no is that word. */
    String pick(Map<?, ?> weights) {
        double left = random.nextDouble()
                * weights.values().stream().mapToDouble(weight -> ((Number) weight).doubleValue()).sum();
        for (var entry : weights.entrySet()) {
            left -= ((Number) entry.getValue()).doubleValue();
            if (left < 0) {
                return word(entry.getKey());
            }
        }
        throw new IllegalArgumentException("No weights: " + weights);
    }

    static String word(Object key) {
        return key instanceof Boolean yes ? yes ? "yes" : "no" : String.valueOf(key);
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Both ends count. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** Yes, unknown or else no. */
    String answer(double yes, double unknown) {
        double drawn = random.nextDouble();
        return drawn < yes ? "yes" : drawn < yes + unknown ? "unknown" : "no";
    }
}
