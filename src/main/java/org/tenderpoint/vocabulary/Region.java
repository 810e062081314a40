package org.tenderpoint.vocabulary;

import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.platform.Coded;

/** A region of the body map. */
public enum Region implements Coded {
    HEAD,
    FACE_JAW,
    NECK_FRONT,
    NECK,
    SHOULDERS,
    CHEST,
    UPPER_BACK,
    MID_BACK,
    LOWER_BACK,
    SACRUM,
    GLUTES,
    ABDOMEN,
    HIPS,
    UPPER_ARMS,
    FOREARMS,
    WRISTS_HANDS,
    THIGHS_FRONT,
    THIGHS_BACK,
    KNEES,
    SHINS,
    CALVES,
    ANKLES_FEET;

    /** The vocabulary's {@code spine}. */
    public static final Set<Region> SPINE = Set.copyOf(EnumSet.of(NECK, UPPER_BACK, MID_BACK, LOWER_BACK, SACRUM));

    /** Regions that the map draws as one path; a side is still possible. */
    public static final Set<Region> MIDLINE = Set.copyOf(EnumSet.of(HEAD, FACE_JAW, NECK_FRONT, ABDOMEN, SACRUM));
}
