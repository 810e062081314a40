package org.tenderpoint.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

/**
 * What a page of the self-intake sent.
 *
 * @param screen the code of the page
 * @param typed values by field name
 */
public record SelfIntakeTap(String screen, Map<String, List<String>> typed) {

    public static final String GO = "go";
    /** The button "None of these". */
    public static final String NONE = "none";
    /** The version of the consent wording that the page showed. */
    public static final String WORDING = "wording";
    public static final String GUARDIAN = "guardian";
    public static final String BIRTH = "birth";

    /** The body parts for which the client says how firm they like it. */
    public enum Part implements Coded {
        NECK_SHOULDERS(Region.NECK, Region.SHOULDERS),
        BACK(Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK, Region.SACRUM),
        HIPS(Region.GLUTES, Region.HIPS),
        ARMS(Region.UPPER_ARMS, Region.FOREARMS, Region.WRISTS_HANDS),
        LEGS(Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS, Region.CALVES, Region.ANKLES_FEET);

        private final List<Region> regions;

        Part(Region... regions) {
            this.regions = List.of(regions);
        }

        List<Region> regions() {
            return regions;
        }

        /** The pressure that these answers give for all of it; empty if there is none. */
        public OptionalInt level(IntakeAnswers told) {
            var levels = regions.stream().map(told.pressurePreference()::get).distinct().toList();
            return levels.size() == 1 && levels.getFirst() != null
                    ? OptionalInt.of(levels.getFirst())
                    : OptionalInt.empty();
        }
    }

    public SelfIntakeTap {
        typed = Map.copyOf(typed);
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "SelfIntakeTap " + screen;
    }

    /** The first value that was sent for this field. */
    public Optional<String> one(String field) {
        return all(field).stream().findFirst();
    }

    /** All values that were sent for this field. */
    List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public <E extends Enum<E> & Coded> Optional<E> code(Class<E> type, String field) {
        return one(field).flatMap(value -> Coded.of(type, value));
    }

    public Set<BodyPart> places(String field) {
        return BodyPart.joined(all(field));
    }
}
