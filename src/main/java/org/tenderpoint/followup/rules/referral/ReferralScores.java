package org.tenderpoint.followup.rules.referral;

import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.say.Phrase;

/** The base score of each discipline by place of pain. The numbers are expert judgement, not measured evidence. */
final class ReferralScores {

    /** From this many regions on the pain counts as widespread. */
    private static final int WIDESPREAD = 5;

    /** A row of the table; the first row that shares a region applies. */
    record PlaceScores(String place, Set<Region> regions, Map<Discipline, Integer> scores, String source) {

        /** Why this discipline suits this place; clients read it too. */
        Phrase reason(Discipline discipline) {
            return Phrase.of("followup.refer." + place + "." + discipline.code());
        }

        private static PlaceScores of(
                String place,
                Set<Region> regions,
                int physio,
                int yoga,
                int pilates,
                int acupuncture,
                int chiropractic,
                String source) {
            var scores = new EnumMap<Discipline, Integer>(Discipline.class);
            scores.put(Discipline.PHYSIO, physio);
            scores.put(Discipline.YOGA, yoga);
            scores.put(Discipline.PILATES, pilates);
            scores.put(Discipline.ACUPUNCTURE, acupuncture);
            scores.put(Discipline.CHIROPRACTIC, chiropractic);
            return new PlaceScores(place, regions, scores, source);
        }
    }

    private ReferralScores() {}

    static final List<PlaceScores> ONE_PLACE = List.of(
            PlaceScores.of("low_back", EnumSet.of(LOWER_BACK, SACRUM, GLUTES, HIPS), 62, 52, 52, 42, 44,
                    "NG59, ACP17"),
            PlaceScores.of("upper_back", EnumSet.of(UPPER_BACK, MID_BACK), 62, 52, 52, 42, 42, "ACP17"),
            PlaceScores.of(
                    "neck",
                    EnumSet.of(NECK, SHOULDERS, HEAD, FACE_JAW, NECK_FRONT),
                    62,
                    48,
                    46,
                    50,
                    36,
                    "IFOMPT23, CG150"),
            PlaceScores.of("limbs", EnumSet.allOf(Region.class), 64, 42, 40, 40, 20, ""));

    static final PlaceScores MANY_PLACES = PlaceScores.of("many", EnumSet.allOf(Region.class), 60, 52,
            42, 50, 10,
            "NG193");

    static PlaceScores base(Set<Region> main) {
        if (main.size() >= WIDESPREAD) {
            return MANY_PLACES;
        }
        for (var base : ONE_PLACE) {
            if (!Collections.disjoint(main, base.regions())) {
                return base;
            }
        }
        return ONE_PLACE.getLast();
    }
}
