package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;

/** The modalities or techniques that findings leave out, and where. It must not change once it is handed out. */
public final class Avoided<T extends Enum<T>> {

    /**
     * What one finding leaves out, and where.
     *
     * @param everyones whether it is a standing limit of everyone, not one of this client
     */
    public record Entry<T>(Set<T> what, Area where, String finding, boolean everyones) {

        public Entry {
            what = Set.copyOf(what);
        }
    }

    private final Class<T> type;
    private final List<Entry<T>> entries = new ArrayList<>();
    private final Map<T, Area> areas;
    private final Map<T, Area> own;

    private Avoided(Class<T> type) {
        this.type = type;
        this.areas = new EnumMap<>(type);
        this.own = new EnumMap<>(type);
    }

    static <T extends Enum<T>> Avoided<T> none(Class<T> type) {
        return new Avoided<>(type);
    }

    /** Rebuilds it from {@link #entries}. */
    public static <T extends Enum<T>> Avoided<T> of(Class<T> type, List<Entry<T>> entries) {
        var avoided = none(type);
        entries.forEach(avoided::add);
        return avoided;
    }

    public List<Entry<T>> entries() {
        return Collections.unmodifiableList(entries);
    }

    void add(Set<T> what, Area where, Finding finding) {
        add(new Entry<>(what, where, finding.id(), finding.has(ScreeningTrait.EVERYONE)));
    }

    void add(Entry<T> entry) {
        entries.add(entry);
        for (var each : entry.what()) {
            areas.merge(each, entry.where(), Area::or);
            if (!entry.everyones()) {
                own.merge(each, entry.where(), Area::or);
            }
        }
    }

    /** Every place where it is left out. */
    public Area where(T what) {
        return areas.getOrDefault(what, Area.NOWHERE);
    }

    /** Every place where it is left out for this client, without the standing limits of everyone. */
    Area ownWhere(T what) {
        return own.getOrDefault(what, Area.NOWHERE);
    }

    /** What is left out there; for a whole region also what only one side leaves out. */
    public Set<T> at(BodyPart part) {
        var all = EnumSet.noneOf(type);
        areas.forEach((what, where) -> {
            if (where.meets(part)) {
                all.add(what);
            }
        });
        return Collections.unmodifiableSet(all);
    }

    /** The ids of the findings that leave it out there, sorted. */
    public Set<String> by(T what, BodyPart part) {
        return by(what, Area.ofPart(part));
    }

    /** The ids of the findings that leave it out somewhere in this area, sorted. */
    public Set<String> by(T what, Area area) {
        var ids = new TreeSet<String>();
        for (var entry : entries) {
            if (entry.what().contains(what) && entry.where().meets(area)) {
                ids.add(entry.finding());
            }
        }
        return ids;
    }

    /** The ids of the findings that leave it out anywhere, sorted. */
    public Set<String> by(T what) {
        var ids = new TreeSet<String>();
        for (var entry : entries) {
            if (entry.what().contains(what)) {
                ids.add(entry.finding());
            }
        }
        return ids;
    }

    /** Everything that is left out somewhere. */
    public Set<T> anywhere() {
        var all = EnumSet.noneOf(type);
        all.addAll(areas.keySet());
        return Collections.unmodifiableSet(all);
    }

    /** Equal when the same is left out at the same places, regardless of the findings behind it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Avoided<?> avoided
                && type == avoided.type
                && Arrays.stream(type.getEnumConstants()).allMatch(what -> where(what).equals(whereIn(avoided, what)));
    }

    @SuppressWarnings("unchecked")
    private Area whereIn(Avoided<?> other, T what) {
        return ((Avoided<T>) other).where(what);
    }

    @Override
    public int hashCode() {
        return areas.keySet().hashCode();
    }

    @Override
    public String toString() {
        return anywhere().stream().map(what -> what + "@" + where(what)).toList().toString();
    }
}
