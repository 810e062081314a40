package org.tenderpoint.rulebook;

import java.util.List;
import java.util.stream.IntStream;
import org.tenderpoint.platform.Texts;

/**
 * How far a signer's levels agree with the program's over the blind cases.
 *
 * @param kappa over the follow-ups, with quadratic weights: 1 where all are the same, 0 where they agree as often as by
 * chance
 * @param low the lower end of its 95 % interval, by leaving out one case at a time
 * @param same of the screenings, how many got the same level
 * @param least the lower end of its 95 % interval, as a share (Wilson)
 */
public record Agreement(double kappa, double low, double high, int same, int of, double least, double most) {

    /** Below it a packet is kept, and does not count as signed. */
    static final double ENOUGH = 0.6;

    private static final double Z = 1.96;

    /** A level that was given to a case, and the program's, as steps of one ladder. */
    record Pair(int said, int program) {

        private double squaredDistance() {
            return (double) (said - program) * (said - program);
        }
    }

    static Agreement of(List<Pair> followUps, List<Pair> screenings) {
        double kappa = kappa(followUps);
        double spread = Z * Math.sqrt(variance(followUps));
        int same = (int) screenings.stream().filter(pair -> pair.said == pair.program).count();
        int of = screenings.size();
        double share = (double) same / of;
        double middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of);
        double half = Z / (1 + Z * Z / of) * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return new Agreement(
                kappa, Math.max(-1, kappa - spread), Math.min(1, kappa + spread), same, of, middle - half,
                middle + half);
    }

    /** Disagreement as it is, over what it would be if each kept their levels and gave them by chance. */
    private static double kappa(List<Pair> pairs) {
        double seen = pairs.stream().mapToDouble(Pair::squaredDistance).sum() / pairs.size();
        double chance = pairs.stream()
                .mapToDouble(
                        one -> pairs.stream().mapToDouble(other -> new Pair(one.said, other.program).squaredDistance())
                                .sum())
                .sum() / pairs.size() / pairs.size();
        return chance == 0 ? 1 : 1 - seen / chance;
    }

    private static double variance(List<Pair> pairs) {
        int all = pairs.size();
        var without = IntStream.range(0, all)
                .mapToDouble(
                        left -> kappa(IntStream.range(0, all).filter(i -> i != left).mapToObj(pairs::get).toList()))
                .toArray();
        double mean = IntStream.range(0, all).mapToDouble(i -> without[i]).average().orElse(0);
        double squares = IntStream.range(0, all).mapToDouble(i -> (without[i] - mean) * (without[i] - mean)).sum();
        return squares * (all - 1) / all;
    }

    public String words() {
        return Texts.of("rulebook.blind.agreement", kappa, low, high, same, of, least, most);
    }

    /** Whether a packet with it may count. */
    public boolean enough() {
        return kappa >= ENOUGH;
    }
}
