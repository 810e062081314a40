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

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Region;

/**
 * A part of the body with its regions, collapsed to one line until opened.
 *
 * @param open whether something in it is ticked
 */
public record PlaceArea(String label, boolean open, List<PlaceRow> regions) {

    /**
     * All parts with a region that can be ticked, from top to bottom.
     *
     * @param asked the regions that can be ticked
     * @param field the name of the boxes
     * @param chosen the codes of the body parts that are ticked
     */
    public static List<PlaceArea> all(Collection<Region> asked, String field, Set<String> chosen, Locale language) {
        return Arrays.stream(BodyArea.values())
                .map(area -> {
                    var rows = area.regions().stream()
                            .filter(asked::contains)
                            .map(region -> PlaceRow.of(region, field, chosen, language))
                            .toList();
                    return new PlaceArea(
                            Texts.in(language, "body.area." + area.code()), rows.stream().anyMatch(PlaceRow::ticked),
                            rows);
                })
                .filter(area -> !area.regions().isEmpty())
                .toList();
    }

    /** A region with the sides of it that can be ticked: replaces the body map where there is no script. */
    public record PlaceRow(String label, List<Tick> sides) {

        /**
         * @param id in the page
         * @param said the side with its region
         */
        public record Tick(String id, String name, String code, String label, String said, boolean on) {}

        private static final Set<Region> THREE = Region.SPINE;

        /**
         * @param field the name of the boxes
         * @param chosen the codes of the body parts that are ticked
         */
        public static PlaceRow of(Region region, String field, Set<String> chosen, Locale language) {
            var whole = BodyPart.clientWords(region, language);
            return new PlaceRow(whole, sides(region).stream()
                    .map(side -> {
                        var code = new BodyPart(region, side).code();
                        var label = Texts.in(language, "body.side." + word(region, side));
                        return new Tick(
                                PlacePicture.id(field, code), field, code, label,
                                Region.MIDLINE.contains(region)
                                        ? whole
                                        : Texts.in(language, "body.part", whole, Texts.within(language, label)),
                                chosen.contains(code));
                    })
                    .toList());
        }

        boolean ticked() {
            return sides.stream().anyMatch(Tick::on);
        }

        /** A midline region has one place; the spine has a middle too; paired regions have two. */
        private static List<Side> sides(Region region) {
            if (Region.MIDLINE.contains(region)) {
                return List.of(Side.BOTH);
            }
            return THREE.contains(region)
                    ? List.of(Side.LEFT, Side.BOTH, Side.RIGHT)
                    : List.of(Side.LEFT, Side.RIGHT, Side.BOTH);
        }

        private static String word(Region region, Side side) {
            if (side != Side.BOTH) {
                return side.code();
            }
            return Region.MIDLINE.contains(region) ? "here" : THREE.contains(region) ? "middle" : "both";
        }
    }

    /**
     * The parts of the body that a client opens to tick a place, so that a phone shows six lines instead of all places.
     */
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

        /** The regions of this part of the body, from top to bottom. */
        List<Region> regions() {
            return regions;
        }
    }
}
