package org.tenderpoint.screening;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.screening.rules.ModalityMeans;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Technique;
import org.tenderpoint.vocabulary.Work;

/**
 * A limit that does not come from the rules before the session: agreed after an earlier session, or a hold that was
 * opened during this one.
 *
 * @param parts where; empty means everywhere
 * @param cap the highest pressure there, 0 for no contact; empty if it sets none
 * @param modality one that is left out there; empty if none is
 * @param technique one that is left out there, and with it all work that needs it
 * @param minutes the most minutes there together; empty if it sets none
 * @param words the limit as shown, e.g. "Neck: 1 at most"
 */
public record AdvisedLimit(
        Set<BodyPart> parts,
        OptionalInt cap,
        Optional<Modality> modality,
        Optional<Technique> technique,
        OptionalInt minutes,
        String words) {

    public AdvisedLimit {
        parts = Set.copyOf(parts);
    }

    public static AdvisedLimit cap(Set<BodyPart> parts, int level, String words) {
        return new AdvisedLimit(
                parts, OptionalInt.of(level), Optional.empty(), Optional.empty(), OptionalInt.empty(), words);
    }

    public static AdvisedLimit without(Modality modality, Set<BodyPart> parts, String words) {
        return new AdvisedLimit(
                parts, OptionalInt.empty(), Optional.of(modality), Optional.empty(), OptionalInt.empty(), words);
    }

    public static AdvisedLimit without(Technique technique, Set<BodyPart> parts, String words) {
        return new AdvisedLimit(
                parts, OptionalInt.empty(), Optional.empty(), Optional.of(technique), OptionalInt.empty(), words);
    }

    public static AdvisedLimit minutes(Set<BodyPart> parts, int most, String words) {
        return new AdvisedLimit(
                parts, OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(most), words);
    }

    public Area where() {
        return parts.isEmpty() ? Area.EVERYWHERE : Area.ofParts(parts);
    }

    /** Where it leaves this modality out. */
    Area without(Modality kind) {
        if (modality.filter(kind::equals).isPresent()) {
            return where();
        }
        return technique.map(left -> ModalityMeans.needs(kind, left).and(where())).orElse(Area.NOWHERE);
    }

    /**
     * Whether this work is deeper there than it allows, or of a modality that it leaves out. Minutes concern the work
     * as a whole.
     */
    boolean isPassedBy(Work work) {
        return cap.isPresent() && work.pressure() > cap.getAsInt() && where().meets(work.part())
                || without(work.modality()).meets(work.part());
    }
}
