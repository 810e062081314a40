package org.tenderpoint.vocabulary.facts;

import java.util.EnumMap;
import java.util.Map;
import org.tenderpoint.vocabulary.Recorded;

/**
 * What intake stores about one condition: the answer as given, and the details reported under a yes.
 *
 * @param details values in the canonical form of {@link Detail.Kind}; a missing detail was not asked
 */
public record ConditionAnswer(Recorded recorded, Map<Detail, String> details) {

    public static final ConditionAnswer NOT_ASKED = new ConditionAnswer(Recorded.NOT_ASKED, Map.of());
    public static final ConditionAnswer DENIED = new ConditionAnswer(Recorded.NO, Map.of());

    public ConditionAnswer {
        details = Map.copyOf(details);
    }

    public static ConditionAnswer of(Recorded recorded) {
        return new ConditionAnswer(recorded, Map.of());
    }

    /** The same with one detail set; an empty value removes the detail. */
    public ConditionAnswer with(Detail detail, String value) {
        var all = new EnumMap<Detail, String>(Detail.class);
        all.putAll(details);
        if (value.isEmpty()) {
            all.remove(detail);
        } else {
            all.put(detail, value);
        }
        return new ConditionAnswer(recorded, all);
    }
}
