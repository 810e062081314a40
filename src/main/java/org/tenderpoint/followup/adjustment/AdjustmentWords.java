package org.tenderpoint.followup.adjustment;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.say.Phrase;

/** Says an adjustment in a sentence. */
public final class AdjustmentWords {

    private AdjustmentWords() {}

    public static Phrase of(Adjustment adjustment) {
        var key = "followup.adjust." + adjustment.kind().code();
        var where = places(adjustment.parts());
        int number = adjustment.number().orElse(0);
        var what = adjustment.modality()
                .map(Phrase::of)
                .or(() -> adjustment.technique().map(Phrase::of))
                .orElse(Phrase.NOTHING);
        return switch (adjustment.kind()) {
            case REDUCE_PRESSURE, PRESSURE_CAP, RAISE_PRESSURE, SHORTEN_REGION_TIME -> Phrase.of(key, where, number);
            case AVOID_MODALITY, PREFER_MODALITY -> Phrase.of(key, what);
            case AVOID_REGION, BALANCE_SIDES -> Phrase.of(key, where);
            case AVOID_TECHNIQUE ->
                    adjustment.parts().isEmpty() ? Phrase.of(key, what) : Phrase.of(key + ".where", what, where);
            case LONGER_GAP -> Phrase.of(key, number);
            case REST_BEFORE_NEXT -> Phrase.of(key, Phrase.parts(
                    adjustment.rests().stream().sorted().map(rest -> Phrase.of(rest).within()).toList()));
            case START_GENTLE_BUILD_UP, CHECK_IN_MORE_OFTEN, CLOSER_SESSIONS, ASK_ACTIVITY_BEFORE,
                    CREDENTIALED_THERAPIST, KEEP_PLAN -> Phrase.of(key);
        };
    }

    /** Each in a sentence; those that say the same of several places share one. */
    public static List<Phrase> together(Stream<Adjustment> all) {
        var places = new LinkedHashMap<Alike, Set<BodyPart>>();
        all.forEach(one -> places
                .computeIfAbsent(new Alike(one.at(Set.of()), one.parts().isEmpty()), _ -> new HashSet<>())
                .addAll(one.parts()));
        return places.entrySet().stream().map(one -> of(one.getKey().anywhere().at(one.getValue()))).distinct()
                .toList();
    }

    /** @param everywhere which is none of the places beside it */
    private record Alike(Adjustment anywhere, boolean everywhere) {}

    public static Phrase places(Collection<BodyPart> parts) {
        return parts.isEmpty()
                ? Phrase.of("followup.adjust.everywhere")
                : Phrase.parts(parts.stream().sorted().map(Phrase::of).toList());
    }
}
