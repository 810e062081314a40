package org.tenderpoint.vocabulary.page;

import static org.tenderpoint.vocabulary.Region.ABDOMEN;
import static org.tenderpoint.vocabulary.Region.ANKLES_FEET;
import static org.tenderpoint.vocabulary.Region.CALVES;
import static org.tenderpoint.vocabulary.Region.CHEST;
import static org.tenderpoint.vocabulary.Region.FACE_JAW;
import static org.tenderpoint.vocabulary.Region.FOREARMS;
import static org.tenderpoint.vocabulary.Region.GLUTES;
import static org.tenderpoint.vocabulary.Region.HEAD;
import static org.tenderpoint.vocabulary.Region.HIPS;
import static org.tenderpoint.vocabulary.Region.KNEES;
import static org.tenderpoint.vocabulary.Region.LOWER_BACK;
import static org.tenderpoint.vocabulary.Region.MID_BACK;
import static org.tenderpoint.vocabulary.Region.NECK;
import static org.tenderpoint.vocabulary.Region.NECK_FRONT;
import static org.tenderpoint.vocabulary.Region.SACRUM;
import static org.tenderpoint.vocabulary.Region.SHINS;
import static org.tenderpoint.vocabulary.Region.SHOULDERS;
import static org.tenderpoint.vocabulary.Region.THIGHS_BACK;
import static org.tenderpoint.vocabulary.Region.THIGHS_FRONT;
import static org.tenderpoint.vocabulary.Region.UPPER_ARMS;
import static org.tenderpoint.vocabulary.Region.UPPER_BACK;
import static org.tenderpoint.vocabulary.Region.WRISTS_HANDS;

import java.util.List;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Region;

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
