package org.tenderpoint.screening.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * What a client's last sessions did to the body, place by place. It says where soreness was and whether it stayed
 * there; it explains nothing.
 *
 * @param told how many of the sessions somebody has told about
 * @param sore how many left the client sore
 * @param wandering whether the soreness stayed in its place
 * @param places those that were worked on or sore, a whole region beside its sides as it was told
 */
public record BodyOverTime(
        int told, int sore, SorenessPlaces wandering, SortedMap<BodyPart, PlaceOverTime> places) {

    /** Whether the places of soreness changed from session to session. */
    public enum SorenessPlaces implements Coded {
        /** Fewer than two sessions left soreness at a place that is known. */
        UNKNOWN,
        /** One place was sore after each session. */
        STAYS,
        /** No place was sore after two sessions. */
        WANDERS,
        MIXED
    }

    /**
     * One place over the sessions.
     *
     * @param worked how many sessions worked on it
     * @param deepest the deepest pressure there; 0 if it was never worked on
     * @param sore how many sessions left it sore
     * @param worst the highest soreness told of it, 0 to 10
     */
    public record PlaceOverTime(int worked, int deepest, int sore, int worst) {

        private static final PlaceOverTime NEVER = new PlaceOverTime(0, 0, 0, 0);

        private PlaceOverTime withWork(int pressure) {
            return new PlaceOverTime(worked + 1, Math.max(deepest, pressure), sore, worst);
        }

        private PlaceOverTime withSoreness(int level) {
            return new PlaceOverTime(worked, deepest, sore + 1, Math.max(worst, level));
        }
    }

    public static BodyOverTime of(Collection<SessionBefore> sessions) {
        var places = new TreeMap<BodyPart, PlaceOverTime>();
        for (var session : sessions) {
            deepest(session).forEach((part, pressure) -> places.put(part, at(places, part).withWork(pressure)));
            sore(session).forEach((part, level) -> places.put(part, at(places, part).withSoreness(level)));
        }
        var felt = sessions.stream().flatMap(session -> session.felt().stream()).map(FeltAfter::worst).toList();
        return new BodyOverTime(
                felt.size(), Math.toIntExact(felt.stream().filter(worst -> worst > 0).count()),
                wandering(sessions.stream().map(BodyOverTime::sore).filter(sore -> !sore.isEmpty()).toList()), places);
    }

    /** The deepest pressure of each place that the session worked on. */
    public static Map<BodyPart, Integer> deepest(SessionBefore session) {
        var deepest = new TreeMap<BodyPart, Integer>();
        session.work().forEach(work -> deepest.merge(work.part(), work.pressure(), Math::max));
        return deepest;
    }

    /** How sore each place was; without those that were said not to be. */
    public static Map<BodyPart, Integer> sore(SessionBefore session) {
        var sore = new TreeMap<BodyPart, Integer>();
        session.felt().ifPresent(felt -> felt.sore().forEach((part, level) -> {
            if (level > 0) {
                sore.put(part, level);
            }
        }));
        return sore;
    }

    private static PlaceOverTime at(Map<BodyPart, PlaceOverTime> places, BodyPart part) {
        return places.getOrDefault(part, PlaceOverTime.NEVER);
    }

    /** A whole region and one side of it count as the same place: nobody told the sides apart. */
    private static SorenessPlaces wandering(List<Map<BodyPart, Integer>> sore) {
        if (sore.size() < 2) {
            return SorenessPlaces.UNKNOWN;
        }
        long most = sore.stream().flatMap(one -> one.keySet().stream())
                .mapToLong(part -> sore.stream()
                        .filter(one -> one.keySet().stream().anyMatch(part::meets)).count())
                .max().orElse(0);
        return most == sore.size() ? SorenessPlaces.STAYS : most == 1 ? SorenessPlaces.WANDERS : SorenessPlaces.MIXED;
    }
}
