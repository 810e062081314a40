package org.tenderpoint.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.BodyPart.Side;

/**
 * A part of the body: any set of regions and of sides of regions. A whole region is its left and its right side, so
 * that a limit on one side never touches the other. Immutable.
 */
public final class Area {

    private static final String ALL = "all";

    private static final int SIDES = 2;
    private static final Region[] REGIONS = Region.values();
    /** Sites of the body map: each region has a left and a right one. */
    private static final int SITES = REGIONS.length * SIDES;

    public static final Area NOWHERE = new Area(0);
    public static final Area EVERYWHERE = new Area((1L << SITES) - 1);
    /** The vocabulary's {@code spine}. */
    public static final Area SPINE = of(Region.SPINE);
    public static final Area LEGS = of(
            Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS, Region.CALVES, Region.ANKLES_FEET);

    private final long sites;

    private Area(long sites) {
        this.sites = sites;
    }

    public static Area of(Region... regions) {
        return of(List.of(regions));
    }

    public static Area of(Collection<Region> regions) {
        long sites = 0;
        for (var region : regions) {
            sites |= bits(region, Side.BOTH);
        }
        return new Area(sites);
    }

    public static Area ofPart(BodyPart part) {
        return new Area(bits(part.region(), part.side()));
    }

    public static Area ofParts(Collection<BodyPart> parts) {
        long sites = 0;
        for (var part : parts) {
            sites |= bits(part.region(), part.side());
        }
        return new Area(sites);
    }

    /** Reads {@link #code}; an empty text is nowhere. */
    @JsonCreator
    public static Area parse(String code) {
        return code.equals(ALL) ? EVERYWHERE : ofParts(BodyPart.parseAll(code));
    }

    /** As it is stored: {@code all}, or body parts as {@link BodyPart#format} writes them. */
    @JsonValue
    public String code() {
        return isEverywhere() ? ALL : BodyPart.format(parts());
    }

    private static long bits(Region region, Side side) {
        int left = region.ordinal() * SIDES;
        return switch (side) {
            case BOTH -> 3L << left;
            case LEFT -> 1L << left;
            case RIGHT -> 2L << left;
        };
    }

    public Area or(Area other) {
        return with(sites | other.sites);
    }

    public Area and(Area other) {
        return with(sites & other.sites);
    }

    public Area minus(Area other) {
        return with(sites & ~other.sites);
    }

    /** Returns this area if nothing changes: most limits hold everywhere or nowhere, and are combined often. */
    private Area with(long newSites) {
        return newSites == sites ? this : newSites == 0 ? NOWHERE : new Area(newSites);
    }

    /** How many sides of regions it has. */
    int size() {
        return Long.bitCount(sites);
    }

    /** The part of this area on one side; {@link Side#BOTH} leaves it as it is. */
    public Area on(Side side) {
        return switch (side) {
            case BOTH -> this;
            case LEFT -> new Area(sites & 0x5555_5555_5555_5555L);
            case RIGHT -> new Area(sites & 0xAAAA_AAAA_AAAA_AAAAL);
        };
    }

    /** Whether the two overlap; the left and the right of a region do not. */
    public boolean meets(Area other) {
        return (sites & other.sites) != 0;
    }

    public boolean meets(BodyPart part) {
        return (sites & bits(part.region(), part.side())) != 0;
    }

    /** Whether all of {@code other} lies inside. */
    public boolean contains(Area other) {
        return (other.sites & ~sites) == 0;
    }

    public boolean isEmpty() {
        return sites == 0;
    }

    public boolean isEverywhere() {
        return this.equals(EVERYWHERE);
    }

    private boolean has(int site) {
        return (sites >>> site & 1) != 0;
    }

    /** The fewest body parts that make up this area, in the order of the body map. */
    public Set<BodyPart> parts() {
        var parts = new TreeSet<BodyPart>();
        for (var region : Region.values()) {
            boolean left = has(region.ordinal() * SIDES);
            boolean right = has(region.ordinal() * SIDES + 1);
            if (left || right) {
                parts.add(new BodyPart(region, left && right ? Side.BOTH : left ? Side.LEFT : Side.RIGHT));
            }
        }
        return parts;
    }

    /** Every region of which it has at least one side. */
    public Set<Region> regions() {
        var regions = EnumSet.noneOf(Region.class);
        for (var region : REGIONS) {
            if ((sites & bits(region, Side.BOTH)) != 0) {
                regions.add(region);
            }
        }
        return regions;
    }

    /** Each single side that belongs to this area, in the order of the body map. */
    public List<BodyPart> sides() {
        var all = new ArrayList<BodyPart>();
        for (long left = sites; left != 0; left &= left - 1) {
            int site = Long.numberOfTrailingZeros(left);
            all.add(new BodyPart(REGIONS[site / SIDES], site % SIDES == 0 ? Side.LEFT : Side.RIGHT));
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Area area && sites == area.sites;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sites);
    }

    /** {@code all}, or the codes of its parts. */
    @Override
    public String toString() {
        return isEverywhere() ? ALL : parts().stream().map(BodyPart::code).collect(Collectors.joining(", "));
    }
}
