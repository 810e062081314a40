package org.tenderpoint.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/** A region, whole or one side of it; written {@code lower_back} or {@code lower_back:left}. */
public record BodyPart(Region region, Side side) implements Comparable<BodyPart> {

    public static BodyPart of(Region region) {
        return new BodyPart(region, Side.BOTH);
    }

    public static BodyPart left(Region region) {
        return new BodyPart(region, Side.LEFT);
    }

    public static BodyPart right(Region region) {
        return new BodyPart(region, Side.RIGHT);
    }

    /**
     * Reads {@code region} or {@code region:left}.
     *
     * @throws IllegalArgumentException if the region or the side is not in the vocabulary
     */
    public static BodyPart parse(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? of(Coded.require(Region.class, code))
                : new BodyPart(
                        Coded.require(Region.class, code.substring(0, colon)),
                        Coded.require(Side.class, code.substring(colon + 1)));
    }

    /** Reads a comma-separated list; an empty text is the empty set. */
    public static Set<BodyPart> parseAll(String codes) {
        var parts = new LinkedHashSet<BodyPart>();
        for (String code : codes.split(",")) {
            if (!code.isBlank()) {
                parts.add(parse(code.strip()));
            }
        }
        return parts;
    }

    /** Those that have their code among these; left and right of one region together are the whole of it. */
    public static Set<BodyPart> joined(Collection<String> codes) {
        var parts = new LinkedHashSet<BodyPart>();
        for (var region : Region.values()) {
            var sides = Arrays.stream(Side.values())
                    .filter(side -> codes.contains(new BodyPart(region, side).code()))
                    .toList();
            if (!sides.isEmpty()) {
                parts.add(new BodyPart(region, sides.size() > 1 ? Side.BOTH : sides.getFirst()));
            }
        }
        return parts;
    }

    /** Their regions, without the sides. */
    public static Set<Region> regions(Collection<BodyPart> parts) {
        var regions = EnumSet.noneOf(Region.class);
        for (var part : parts) {
            regions.add(part.region());
        }
        return regions;
    }

    /** Writes what {@link #parseAll} reads. */
    public static String format(Collection<BodyPart> parts) {
        return parts.stream().sorted().map(BodyPart::code).collect(Collectors.joining(","));
    }

    public String code() {
        return side == Side.BOTH ? region.code() : region.code() + ":" + side.code();
    }

    /** Label for people: {@code Lower back}, {@code Lower back, left}. */
    public String label() {
        var whole = Texts.label(region);
        return side == Side.BOTH ? whole : Texts.of("body.part", whole, Texts.label(side).toLowerCase(Locale.ROOT));
    }

    public String label(Locale language) {
        return withSide(Texts.in(language, Texts.key(region)), language);
    }

    /** The same in the words of clients, who know no sacrum. */
    public String clientLabel(Locale language) {
        return withSide(clientWords(region, language), language);
    }

    public static String clientWords(Region region, Locale language) {
        var own = "body.client." + region.code();
        return Texts.in(language, Texts.knows(own) ? own : Texts.key(region));
    }

    private String withSide(String whole, Locale language) {
        return side == Side.BOTH
                ? whole
                : Texts.in(language, "body.part", whole, Texts.in(language, Texts.key(side)).toLowerCase(language));
    }

    /** Whether the two overlap: the same region, and not one the left and the other the right of it. */
    public boolean meets(BodyPart other) {
        return region == other.region && (side == Side.BOTH || other.side == Side.BOTH || side == other.side);
    }

    @Override
    public int compareTo(BodyPart other) {
        int byRegion = region.compareTo(other.region);
        return byRegion != 0 ? byRegion : side.compareTo(other.side);
    }

    @Override
    public String toString() {
        return code();
    }

    /** A side of a region, as the client sees it; {@link #BOTH} is the whole region. */
    public enum Side implements Coded {
        BOTH,
        LEFT,
        RIGHT
    }
}
