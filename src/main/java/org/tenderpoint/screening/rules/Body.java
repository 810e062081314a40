package org.tenderpoint.screening.rules;

import static org.tenderpoint.vocabulary.Region.*;

import java.util.EnumMap;
import java.util.Map;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

/** Which regions belong together: limbs, neighbours, and the regions of a disc's level. */
final class Body {

    static final Area ARMS = Area.of(UPPER_ARMS, FOREARMS, WRISTS_HANDS);

    private static final Map<Region, Area> NEAR = new EnumMap<>(Region.class);

    static {
        NEAR.put(HEAD, Area.of(FACE_JAW, NECK));
        NEAR.put(FACE_JAW, Area.of(HEAD, NECK_FRONT));
        NEAR.put(NECK_FRONT, Area.of(FACE_JAW, NECK, CHEST));
        NEAR.put(NECK, Area.of(HEAD, SHOULDERS, UPPER_BACK));
        NEAR.put(SHOULDERS, Area.of(NECK, CHEST, UPPER_BACK, UPPER_ARMS));
        NEAR.put(CHEST, Area.of(NECK_FRONT, SHOULDERS, ABDOMEN));
        NEAR.put(UPPER_BACK, Area.of(NECK, SHOULDERS, MID_BACK));
        NEAR.put(MID_BACK, Area.of(UPPER_BACK, LOWER_BACK));
        NEAR.put(LOWER_BACK, Area.of(MID_BACK, SACRUM, HIPS));
        NEAR.put(SACRUM, Area.of(LOWER_BACK, GLUTES));
        NEAR.put(GLUTES, Area.of(SACRUM, HIPS, THIGHS_BACK));
        NEAR.put(ABDOMEN, Area.of(CHEST, HIPS));
        NEAR.put(HIPS, Area.of(GLUTES, ABDOMEN, THIGHS_FRONT, LOWER_BACK));
        NEAR.put(UPPER_ARMS, Area.of(SHOULDERS, FOREARMS));
        NEAR.put(FOREARMS, Area.of(UPPER_ARMS, WRISTS_HANDS));
        NEAR.put(WRISTS_HANDS, Area.of(FOREARMS));
        NEAR.put(THIGHS_FRONT, Area.of(HIPS, KNEES));
        NEAR.put(THIGHS_BACK, Area.of(GLUTES, KNEES));
        NEAR.put(KNEES, Area.of(THIGHS_FRONT, THIGHS_BACK, SHINS, CALVES));
        NEAR.put(SHINS, Area.of(KNEES, ANKLES_FEET));
        NEAR.put(CALVES, Area.of(KNEES, ANKLES_FEET));
        NEAR.put(ANKLES_FEET, Area.of(SHINS, CALVES));
    }

    private Body() {}

    /** The neighbours of an area, on the same side where the area has one. */
    static Area near(Area area) {
        var near = Area.NOWHERE;
        for (BodyPart part : area.parts()) {
            near = near.or(NEAR.getOrDefault(part.region(), Area.NOWHERE).on(part.side()));
        }
        return near;
    }

    /** The regions to protect for a disc of this level; the whole spine if the level is unknown. */
    static Area disc(String level) {
        return switch (level) {
            case "cervical" -> Area.of(NECK, SHOULDERS, UPPER_BACK);
            case "thoracic" -> Area.of(UPPER_BACK, MID_BACK);
            case "lumbar" -> Area.of(LOWER_BACK, SACRUM, GLUTES);
            default -> Area.SPINE.or(Area.of(SHOULDERS, GLUTES));
        };
    }

    /** The regions along the nerves of a disc of this level. */
    static Area nervePath(String level) {
        return switch (level) {
            case "cervical" -> ARMS;
            case "thoracic" -> Area.of(CHEST, ABDOMEN);
            case "lumbar" -> Area.of(HIPS, THIGHS_BACK, CALVES, ANKLES_FEET);
            default -> nervePath("cervical").or(nervePath("thoracic")).or(nervePath("lumbar"));
        };
    }

    /**
     * The regions that drain through removed lymph nodes. Nodes of the lower body concern both legs and the belly,
     * those of the upper body the arm, shoulder and chest of the same side. If no place was named, both apply.
     */
    static Area drainedBy(Area removed) {
        var lower = Area.of(ABDOMEN, HIPS, GLUTES).or(Area.LEGS);
        var upper = Area.of(CHEST, SHOULDERS, UPPER_BACK).or(ARMS);
        if (removed.isEmpty()) {
            return lower.or(upper);
        }
        var drained = removed.meets(lower.or(Area.of(SACRUM))) ? lower : Area.NOWHERE;
        for (BodyPart part : removed.minus(lower.or(Area.of(SACRUM))).parts()) {
            drained = drained.or(upper.on(part.side()));
        }
        return drained;
    }
}
