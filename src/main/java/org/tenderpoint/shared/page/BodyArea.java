package org.tenderpoint.shared.page;

import static org.tenderpoint.shared.Region.ABDOMEN;
import static org.tenderpoint.shared.Region.ANKLES_FEET;
import static org.tenderpoint.shared.Region.CALVES;
import static org.tenderpoint.shared.Region.CHEST;
import static org.tenderpoint.shared.Region.FACE_JAW;
import static org.tenderpoint.shared.Region.FOREARMS;
import static org.tenderpoint.shared.Region.GLUTES;
import static org.tenderpoint.shared.Region.HEAD;
import static org.tenderpoint.shared.Region.HIPS;
import static org.tenderpoint.shared.Region.KNEES;
import static org.tenderpoint.shared.Region.LOWER_BACK;
import static org.tenderpoint.shared.Region.MID_BACK;
import static org.tenderpoint.shared.Region.NECK;
import static org.tenderpoint.shared.Region.NECK_FRONT;
import static org.tenderpoint.shared.Region.SACRUM;
import static org.tenderpoint.shared.Region.SHINS;
import static org.tenderpoint.shared.Region.SHOULDERS;
import static org.tenderpoint.shared.Region.THIGHS_BACK;
import static org.tenderpoint.shared.Region.THIGHS_FRONT;
import static org.tenderpoint.shared.Region.UPPER_ARMS;
import static org.tenderpoint.shared.Region.UPPER_BACK;
import static org.tenderpoint.shared.Region.WRISTS_HANDS;
import java.util.List;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Region;

/** The parts of the body that a client opens to tick a place, so that a phone shows six lines and not all places. */
enum BodyArea implements Coded {
    HEAD_NECK(HEAD, FACE_JAW, NECK, NECK_FRONT),
    BACK(SHOULDERS, UPPER_BACK, MID_BACK, LOWER_BACK, SACRUM),
    CHEST_BELLY(CHEST, ABDOMEN),
    HIPS_BOTTOM(HIPS, GLUTES),
    ARMS(UPPER_ARMS, FOREARMS, WRISTS_HANDS),
    LEGS(THIGHS_FRONT, THIGHS_BACK, KNEES, SHINS, CALVES, ANKLES_FEET);

    private final List<Region> regions;

    BodyArea(Region... regions) {
        this.regions = List.of(regions);
    }

    /** From top to bottom. */
    List<Region> regions() {
        return regions;
    }
}
