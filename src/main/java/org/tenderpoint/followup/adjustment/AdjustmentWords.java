package org.tenderpoint.followup.adjustment;

import java.util.Collection;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.Adjustment;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;

/** Says an adjustment in a sentence. */
public final class AdjustmentWords {

    private AdjustmentWords() {}

    public static String of(Adjustment adjustment) {
        var key = "followup.adjust." + adjustment.kind().code();
        var where = places(adjustment.parts());
        int number = adjustment.number().orElse(0);
        var what = adjustment.modality()
                .map(Texts::label)
                .or(() -> adjustment.technique().map(Texts::label))
                .orElse("");
        return switch (adjustment.kind()) {
            case REDUCE_PRESSURE, PRESSURE_CAP, RAISE_PRESSURE, SHORTEN_REGION_TIME -> Texts.of(key, where, number);
            case AVOID_MODALITY, PREFER_MODALITY -> Texts.of(key, what);
            case AVOID_REGION, BALANCE_SIDES -> Texts.of(key, where);
            case AVOID_TECHNIQUE ->
                    adjustment.parts().isEmpty() ? Texts.of(key, what) : Texts.of(key + ".where", what, where);
            case LONGER_GAP -> Texts.of(key, number);
            case REST_BEFORE_NEXT -> Texts.of(key, rests(adjustment));
            case START_GENTLE_BUILD_UP, CHECK_IN_MORE_OFTEN, CLOSER_SESSIONS, ASK_ACTIVITY_BEFORE,
                    CREDENTIALED_THERAPIST, KEEP_PLAN -> Texts.of(key);
        };
    }

    public static String places(Collection<BodyPart> parts) {
        return parts.isEmpty()
                ? Texts.of("followup.adjust.everywhere")
                : parts.stream().sorted().map(BodyPart::label).collect(Collectors.joining("; "));
    }

    private static String rests(Adjustment adjustment) {
        return adjustment.rests().stream().sorted().map(Texts::label).collect(Collectors.joining(", "));
    }
}
