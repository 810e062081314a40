package org.tenderpoint.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.ModalityMeans;
import org.tenderpoint.screening.words.PlaceLines;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The limits besides the screening, combined: calculated here for the plan, for what is made of it, and for the work
 * itself.
 */
public record WorkLimits(List<Limit> all) {

    public static final WorkLimits NONE = new WorkLimits(List.of());

    public WorkLimits {
        all = List.copyOf(all);
    }

    /**
     * The limits stored when a session ends, beside its frozen screening.
     *
     * @param toldSince what the client told, or a doctor wrote, during the session, if anything
     */
    public record AtEnd(@JsonProperty("advised") List<Limit> limits, List<FactsSnapshot> toldSince) {}

    /** The highest pressure at each place. */
    public Ceilings ceilings() {
        return ceilings(limit -> limit.words().stored());
    }

    /** @param by the label of each limit, shown where others name a rule */
    public Ceilings ceilings(Function<Limit, String> by) {
        var ceilings = Ceilings.NONE;
        for (var limit : all) {
            if (limit.cap().isPresent()) {
                ceilings = ceilings.with(limit.area(), limit.cap().getAsInt(), by.apply(limit));
            }
        }
        return ceilings;
    }

    /** Which limits leave this modality out there: their words as stored. */
    public Set<String> without(Modality modality, BodyPart part) {
        var by = new TreeSet<String>();
        all.stream().filter(limit -> limit.without(modality).meets(part))
                .forEach(limit -> by.add(limit.words().stored()));
        return by;
    }

    public Area without(Modality modality) {
        var area = Area.NOWHERE;
        for (var limit : all) {
            area = area.or(limit.without(modality));
        }
        return area;
    }

    /**
     * A line for each place with all of its limits, e.g. "Neck: 1 at most, 10 min at most". A limit of the whole body
     * keeps its own words.
     */
    public List<Phrase> lines() {
        return PlaceLines.of(
                all, limit -> Optional.of(limit.parts()).filter(parts -> !parts.isEmpty()), WorkLimits::line)
                .distinct()
                .toList();
    }

    /** The strictest limit of each kind; no contact makes all others unnecessary. */
    private static Phrase line(List<Limit> ofOnePlace) {
        var first = ofOnePlace.getFirst();
        if (ofOnePlace.size() == 1) {
            return first.words();
        }
        var cap = ofOnePlace.stream().flatMapToInt(limit -> limit.cap().stream()).min();
        if (cap.equals(OptionalInt.of(Pressure.NONE))) {
            return Phrase.of("screening.effect.no_contact", first.area());
        }
        var here = new ArrayList<Phrase>();
        cap.ifPresent(level -> here.add(PlaceLines.cap(level)));
        ofOnePlace.stream()
                .flatMap(limit -> Stream.concat(
                        limit.modality().map(Phrase::of).stream(),
                        limit.technique().map(left -> Phrase.of(left).within()).stream()))
                .distinct()
                .forEach(left -> here.add(PlaceLines.without(left)));
        ofOnePlace.stream().flatMapToInt(limit -> limit.minutes().stream()).min()
                .ifPresent(most -> here.add(PlaceLines.minutes(most)));
        return PlaceLines.line(Phrase.of(first.area()), here);
    }

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
    public record Limit(
            Set<BodyPart> parts,
            OptionalInt cap,
            Optional<Modality> modality,
            Optional<Technique> technique,
            OptionalInt minutes,
            Phrase words) {

        public Limit {
            parts = Set.copyOf(parts);
        }

        public static Limit cap(Set<BodyPart> parts, int level, Phrase words) {
            return new Limit(
                    parts, OptionalInt.of(level), Optional.empty(), Optional.empty(), OptionalInt.empty(), words);
        }

        public static Limit without(Modality modality, Set<BodyPart> parts, Phrase words) {
            return new Limit(
                    parts, OptionalInt.empty(), Optional.of(modality), Optional.empty(), OptionalInt.empty(), words);
        }

        public static Limit without(Technique technique, Set<BodyPart> parts, Phrase words) {
            return new Limit(
                    parts, OptionalInt.empty(), Optional.empty(), Optional.of(technique), OptionalInt.empty(), words);
        }

        public static Limit minutes(Set<BodyPart> parts, int most, Phrase words) {
            return new Limit(
                    parts, OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(most), words);
        }

        public Area area() {
            return parts.isEmpty() ? Area.EVERYWHERE : Area.ofParts(parts);
        }

        /** Where it leaves this modality out. */
        Area without(Modality kind) {
            if (modality.filter(kind::equals).isPresent()) {
                return area();
            }
            return technique.map(left -> ModalityMeans.needs(kind, left).and(area())).orElse(Area.NOWHERE);
        }

        /**
         * Whether this work is deeper there than it allows, or of a modality that it leaves out. Minutes concern the
         * work as a whole.
         */
        boolean isPassedBy(Work work) {
            return cap.isPresent() && work.pressure() > cap.getAsInt() && area().meets(work.part())
                    || without(work.modality()).meets(work.part());
        }
    }
}
