package org.tenderpoint.screening.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;

/** What a finding changes. */
public sealed interface Effect {

    /** Whether the effect limits the work; a finding with such an effect is at least {@link ScreeningLevel#ADAPT}. */
    default boolean limits() {
        return false;
    }

    /**
     * The highest pressure there.
     *
     * @param level 1 to 5; no contact at all is {@link AvoidRegion}
     */
    record Cap(Area where, int level) implements Effect {
        public Cap {
            Pressure.checked(level);
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    record AvoidModality(Set<Modality> modalities, Area where) implements Effect {
        public AvoidModality {
            modalities = Set.copyOf(modalities);
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    /** These techniques are left out there, in every modality. */
    record AvoidTechnique(Set<Technique> techniques, Area where) implements Effect {
        public AvoidTechnique {
            techniques = Set.copyOf(techniques);
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    /** No contact there: a ceiling of 0. */
    record AvoidRegion(Area where) implements Effect {
        @Override
        public boolean limits() {
            return true;
        }
    }

    /**
     * The longest time for work.
     *
     * @param where for soreness-prone work the limit holds on each region there; for all work together it is everywhere
     * @param sorenessProne whether it limits soreness-prone work on a region, or all work together
     */
    record Minutes(Area where, boolean sorenessProne, int most) implements Effect {
        @Override
        public boolean limits() {
            return true;
        }
    }

    record Positions(Set<Position> allowed) implements Effect {
        public Positions {
            allowed = Set.copyOf(allowed);
        }
    }

    /**
     * A question that keeps the session from starting until it is answered or dismissed with a reason.
     *
     * @param key the key of its answer, e.g. {@code SCR-152}, {@code SCR-170.clot}
     * @param kind how it is answered
     * @param condition the condition that the answer sets, if any
     * @param detail the detail of that condition that the answer sets; empty where it sets the condition itself
     * @param standing whether the answer is kept with the client, so that it is asked at booking too
     * @param mustBeAnswered whether it cannot be dismissed
     * @param onYes what a yes leads to; empty where it changes nothing
     * @param raises the level that a yes leads to
     * @param place where a question of {@link Kind#FACT} that is not about a condition is filled in
     * @param asked when it is asked and how long its answer is valid
     */
    record Ask(
            String key,
            Phrase question,
            Kind kind,
            Optional<Condition> condition,
            Optional<Detail> detail,
            boolean standing,
            boolean mustBeAnswered,
            Phrase onYes,
            Optional<ScreeningLevel> raises,
            Place place,
            AskTime asked)
            implements Effect {

        /** A plain question of this visit, asked by the therapist, whose yes has no effect. */
        static Ask of(String key, Phrase question, Kind kind) {
            return new Ask(key, question, kind, Optional.empty(), Optional.empty(), false, false, Phrase.NOTHING,
                    Optional.empty(), Place.VISIT, AskTime.BY_THE_THERAPIST);
        }

        Ask withCondition(Condition set) {
            return new Ask(key, question, kind, Optional.of(set), detail, standing, mustBeAnswered, onYes, raises,
                    place, asked);
        }

        Ask withDetail(Detail set) {
            return new Ask(key, question, kind, condition, Optional.of(set), standing, mustBeAnswered, onYes, raises,
                    place, asked);
        }

        Ask withStanding(boolean kept) {
            return new Ask(key, question, kind, condition, detail, kept, mustBeAnswered, onYes, raises, place, asked);
        }

        Ask withMustBeAnswered() {
            return new Ask(key, question, kind, condition, detail, standing, true, onYes, raises, place, asked);
        }

        Ask withOnYes(Phrase leadsTo) {
            return new Ask(key, question, kind, condition, detail, standing, mustBeAnswered, leadsTo, raises, place,
                    asked);
        }

        Ask withRaises(Optional<ScreeningLevel> level) {
            return new Ask(key, question, kind, condition, detail, standing, mustBeAnswered, onYes, level, place,
                    asked);
        }

        Ask withPlace(Place closed) {
            return new Ask(key, question, kind, condition, detail, standing, mustBeAnswered, onYes, raises, closed,
                    asked);
        }

        /** When a question is asked and how long its answer is valid. */
        public enum AskTime {
            /** Before each session, valid for the visit. */
            BY_THE_THERAPIST,
            /** At every arrival, among the questions about now. */
            AT_ARRIVAL,
            /** Once, when the client reports the condition; the answer is valid for a year. */
            KEPT
        }

        Ask when(AskTime other) {
            return new Ask(key, question, kind, condition, detail, standing, mustBeAnswered, onYes, raises, place,
                    other);
        }

        /** Where a fact that is not a condition is filled in. */
        public enum Place {
            VISIT,
            INTAKE,
            CLIENT
        }

        /** Asks for the preferred pressure on a region, valid for this visit. */
        static Ask pressure(String rule, Region region) {
            return of(rule + "." + region.code(),
                    Phrase.of("row.ask.how_firm", Pressure.LIGHTEST, Pressure.DEEPEST, Phrase.of(region).within()),
                    Kind.PRESSURE)
                    .withStanding(true);
        }

        public boolean stopsOnYes() {
            return raises.filter(ScreeningLevel::stops).isPresent();
        }

        /** The region that a question of {@link Kind#PRESSURE} asks about. */
        public static Optional<Region> region(String key) {
            return Coded.of(Region.class, key.substring(key.lastIndexOf('.') + 1));
        }

        /** How a question is answered. */
        public enum Kind implements Coded {
            /** In words; the answer has no effect by itself. */
            TEXT,
            /** With yes, no or don't know; don't know leaves it open. */
            YES_NO,
            /** Only a yes closes it: a consent. */
            CONSENT,
            /** With the preferred pressure on a region, 1 to 5; the key ends with the region's code. */
            PRESSURE,
            /** By filling in the fact. */
            FACT
        }
    }

    /** The therapist must hold this credential. */
    record NeedsCredential(Credential credential) implements Effect {}

    record Note(Phrase text, Optional<Deadline> deadline) implements Effect {
        public static Note of(Phrase text) {
            return new Note(text, Optional.empty());
        }

        public static Note of(Deadline deadline) {
            return new Note(deadline.words(), Optional.of(deadline));
        }
    }

    /** Identifies the effect within its finding, so that an override can name it, e.g. {@code no-mod:iastm+thai}. */
    default String key() {
        return switch (this) {
            case Ask ask -> "ask:" + ask.key();
            case Note note -> "note:" + note.text().stored();
            case Cap _,AvoidRegion _,AvoidModality _,AvoidTechnique _,Minutes _,Positions _,NeedsCredential _ ->
                    codes().stream().sorted().collect(Collectors.joining("+"));
        };
    }

    /** The codes that an {@link EffectOverride} may name to drop this effect; empty for questions and notes. */
    default Set<String> codes() {
        return switch (this) {
            case Cap cap -> Set.of("cap:" + cap.level());
            case AvoidRegion _ -> Set.of("no-reg");
            case AvoidModality avoid -> avoid.modalities().stream()
                    .map(modality -> "no-mod:" + modality.code())
                    .collect(Collectors.toSet());
            case AvoidTechnique avoid -> avoid.techniques().stream()
                    .map(technique -> "no-tech:" + technique.code())
                    .collect(Collectors.toSet());
            case Minutes minutes -> Set.of((minutes.sorenessProne() ? "min-sore:" : "min:") + minutes.most());
            case Positions _ -> Set.of("pos");
            case NeedsCredential needs -> Set.of("cred:" + needs.credential().code());
            case Ask _,Note _ -> Set.of();
        };
    }
}
