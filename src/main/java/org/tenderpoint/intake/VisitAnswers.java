package org.tenderpoint.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * What is asked at every visit.
 *
 * @param redFlags a missing flag was not asked
 * @param painNow 0 to 10; empty when not asked. Also the session's pain before
 * @param strenuous48h hard training or physical work in the last 48 hours
 * @param nothingElseChanged whether the client re-confirmed the standing answers that were shown
 * @param asks answers to rules' questions, by {@code ask.<rule id>}
 */
public record VisitAnswers(
        Map<RedFlag, Recorded> redFlags,
        OptionalInt painNow,
        Set<BodyPart> painRegions,
        Recorded strenuous48h,
        Set<BodyPart> strenuousRegions,
        boolean nothingElseChanged,
        Map<String, String> asks) {

    private static final VisitAnswers EMPTY = new VisitAnswers(
            Map.of(), OptionalInt.empty(), Set.of(), Recorded.NOT_ASKED, Set.of(), false, Map.of());

    /** @throws IllegalArgumentException if the pain is not on the scale */
    public VisitAnswers {
        redFlags = Map.copyOf(redFlags);
        painRegions = Set.copyOf(painRegions);
        strenuousRegions = Set.copyOf(strenuousRegions);
        asks = Map.copyOf(asks);
        painNow.ifPresent(pain -> {
            if (pain < 0 || pain > 10) {
                throw new IllegalArgumentException("Pain is 0 to 10, not " + pain);
            }
        });
    }

    public static VisitAnswers empty() {
        return EMPTY;
    }

    public Recorded of(RedFlag flag) {
        return redFlags.getOrDefault(flag, Recorded.NOT_ASKED);
    }

    public VisitAnswers with(RedFlag flag, Recorded answer) {
        var all = new EnumMap<RedFlag, Recorded>(RedFlag.class);
        all.putAll(redFlags);
        all.put(flag, answer);
        return new VisitAnswers(
                all, painNow, painRegions, strenuous48h, strenuousRegions, nothingElseChanged, asks);
    }
}
