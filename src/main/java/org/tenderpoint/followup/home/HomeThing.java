package org.tenderpoint.followup.home;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Something to do at home until the next session, from {@code home-care/things.json}; its drawing lies beside that
 * file, its words stand in the bundle under {@code followup.home.<code>}.
 *
 * @param through the item of the self-care book that it is a form of: offered, and withheld, with it
 * @param regions where work makes it worth doing; none if it is for everybody
 * @param not conditions that forbid it besides; one that is not known counts like one that is there
 * @param svg its drawing, for paper
 */
public record HomeThing(String code, SelfCareItem through, Set<Region> regions, Set<Condition> not, String svg) {

    /** So many are given at most: who gets more does none. */
    public static final int MOST = 3;

    private static final String FOLDER = "/home-care/";

    /** In the order of the file. */
    public static final List<HomeThing> ALL = Json.list(text("things.json"), Line.class).stream()
            .map(Line::thing).toList();

    /** A thing to do at home, as its file describes it. */
    private record Line(String code, String through, List<String> regions, List<String> not) {

        HomeThing thing() {
            return new HomeThing(code, Coded.require(SelfCareItem.class, through),
                    words(Region.class, regions), words(Condition.class, not), text(code + ".svg"));
        }

        private static <C extends Enum<C> & Coded> Set<C> words(Class<C> type, List<String> codes) {
            return codes.stream().map(code -> Coded.require(type, code)).collect(Collectors.toUnmodifiableSet());
        }
    }

    public HomeThing {
        regions = Set.copyOf(regions);
        not = Set.copyOf(not);
    }

    public static Optional<HomeThing> of(String code) {
        return ALL.stream().filter(thing -> thing.code.equals(code)).findFirst();
    }

    /** The row of the self-care book that offers it to this client; empty if it is not offered. */
    public Optional<String> offeredBy(SelfCare care, FollowUpFacts facts, Set<Region> worked) {
        boolean here = regions.isEmpty() || regions.stream().anyMatch(worked::contains);
        boolean may = not.stream().allMatch(fact -> facts.client().answer(fact) == Answer.NO);
        return care.offered().stream()
                .filter(offer -> here && may && offer.item() == through)
                .map(SelfCare.Offer::ruleId).findFirst();
    }

    public String title(Locale language) {
        return Texts.in(language, key("title"));
    }

    /** How, and how often. */
    public String how(Locale language) {
        return Texts.in(language, key("how"));
    }

    /** When not to do it; the same for everybody. */
    public String leave(Locale language) {
        return Texts.in(language, key("not"));
    }

    /** Its drawing as a data URL; the words beside it say the same. */
    public String drawing() {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private String key(String words) {
        return "followup.home." + code + "." + words;
    }

    private static String text(String file) {
        return ShippedFile.text(FOLDER + file);
    }
}
