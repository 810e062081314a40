package org.tenderpoint.platform.place;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;

/**
 * A time zone as people know it: by a city, a country, and the other cities whose clocks show the same; from {@code
 * place/zones.tsv}.
 */
public final class Place {

    private static final List<Place> ALL = ShippedFile.rows("/place/zones.tsv").flatMap(Place::read).toList();
    private static final Map<String, Place> BY_NAME = byName();

    private final ZoneId zone;
    private final Country country;
    private final List<String> otherNames;
    private final String words;

    private Place(ZoneId zone, Country country, List<String> otherNames) {
        this.zone = zone;
        this.country = country;
        this.otherNames = otherNames;
        this.words = plain(
                String.join(" ", zone.getId(), city(), country.in(Locale.ENGLISH), country.in(Locale.GERMAN),
                        String.join(" ", otherNames), generic(Locale.ENGLISH), generic(Locale.GERMAN)));
    }

    public static List<Place> all() {
        return ALL;
    }

    /** The place of a zone, under any of the zone's names; empty for those in which nobody lives, such as UTC. */
    public static Optional<Place> of(ZoneId zone) {
        return of(zone.getId());
    }

    /** The same by the name that a browser gives. */
    public static Optional<Place> of(String zone) {
        return Optional.ofNullable(BY_NAME.get(zone));
    }

    public ZoneId zone() {
        return zone;
    }

    public static Country country(ZoneId zone) {
        return of(zone).map(Place::country).orElse(Country.ELSEWHERE);
    }

    public Country country() {
        return country;
    }

    /** {@code Los Angeles}. */
    public String city() {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** {@code Los Angeles, United States}. */
    public String name() {
        return city() + ", " + country.name();
    }

    /** {@code Pacific Time}. */
    public String generic() {
        return generic(Texts.spoken());
    }

    private String generic(Locale language) {
        return zone.getDisplayName(TextStyle.FULL, language);
    }

    /** Whether this typed text may mean the place: a city with or without its accents, a country, a zone's name. */
    public boolean meets(String typed) {
        return words.contains(plain(typed));
    }

    private static Stream<Place> read(String[] cells) {
        // a zone that this Java does not know yet cannot be chosen
        return ZoneId.getAvailableZoneIds().contains(cells[1])
                ? Stream.of(new Place(
                        ZoneId.of(cells[1]),
                        Country.of(cells[0]).orElse(Country.ELSEWHERE),
                        Stream.of(cells).skip(2).flatMap(names -> Stream.of(names.split(", "))).toList()))
                : Stream.empty();
    }

    private static Map<String, Place> byName() {
        var places = new HashMap<String, Place>();
        ALL.forEach(place -> place.otherNames.stream()
                .filter(name -> name.contains("/"))
                .forEach(name -> places.put(name, place)));
        ALL.forEach(place -> places.put(place.zone.getId(), place));
        return Map.copyOf(places);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replaceAll("[\\s_,]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
