package org.tenderpoint.screening;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;

/**
 * The limits besides the screening, combined: calculated here for the plan, for what is made of it, and for the work
 * itself.
 */
public record AdvisedLimits(List<AdvisedLimit> all) {

    public static final AdvisedLimits NONE = new AdvisedLimits(List.of());

    public AdvisedLimits {
        all = List.copyOf(all);
    }

    /**
     * The limits stored when a session ends, beside its frozen screening.
     *
     * @param toldSince what the client told during the session, if anything
     */
    public record Kept(List<AdvisedLimit> advised, List<FactsSnapshot> toldSince) {}

    /** The highest pressure at each place. */
    public Ceilings ceilings() {
        return ceilings(AdvisedLimit::words);
    }

    /** @param by the label of each limit, shown where others name a rule */
    public Ceilings ceilings(Function<AdvisedLimit, String> by) {
        var ceilings = Ceilings.NONE;
        for (var limit : all) {
            if (limit.cap().isPresent()) {
                ceilings = ceilings.with(limit.where(), limit.cap().getAsInt(), by.apply(limit));
            }
        }
        return ceilings;
    }

    /** Which limits leave this modality out there, in words. */
    public Set<String> without(Modality modality, BodyPart part) {
        var by = new TreeSet<String>();
        all.stream().filter(limit -> limit.without(modality).meets(part)).forEach(limit -> by.add(limit.words()));
        return by;
    }

    public Area without(Modality modality) {
        var area = Area.NOWHERE;
        for (var limit : all) {
            area = area.or(limit.without(modality));
        }
        return area;
    }
}
