package org.tenderpoint.followup.rules.care;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.care.SelfCare.CareText;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.RuleTags;

/** The self-care book: first a set of items by triage level, then the client's facts withhold single items. */
public final class SelfCareRules {

    private static final Map<RuleSetVersion, SelfCareRules> BY_VERSION = RuleSetVersion.KNOWN.stream()
            .collect(Collectors.toUnmodifiableMap(
                    version -> version, version -> of(version, SelfCareSets.SETS, SelfCareItems.ROWS)));

    public static final SelfCareRules CURRENT = inVersion(RuleSetVersion.CURRENT);

    private final RuleSetVersion version;
    private final List<Row<CareCase, SelfCareSets.OfferedItems>> sets;
    /** The item rows in the order of display. */
    private final List<Row<CareCase, CareRow.Item>> shown;

    private SelfCareRules(RuleSetVersion version, List<Row<CareCase, SelfCareSets.OfferedItems>> sets,
            List<Row<CareCase, CareRow.Item>> rows) {
        this.version = version;
        this.sets = List.copyOf(sets);
        var byItem = rows.stream().collect(Collectors.toUnmodifiableMap(row -> row.then().item(), row -> row));
        this.shown = SelfCareItem.SHOWN.stream().filter(byItem::containsKey).map(byItem::get).toList();
    }

    /** The book of a version, which decides as it did then. */
    public static SelfCareRules inVersion(RuleSetVersion version) {
        return Objects.requireNonNull(BY_VERSION.get(version), () -> "No such rule-set version: " + version);
    }

    /** The revisions of these sets and items in a version. */
    static SelfCareRules of(RuleSetVersion version, List<Row<CareCase, SelfCareSets.OfferedItems>> sets,
            List<Row<CareCase, CareRow.Item>> rows) {
        return new SelfCareRules(version, Revised.in(version, sets), Revised.in(version, rows));
    }

    /**
     * The ids of the set, of items that are withheld or have an added sentence, and of offered items that nothing can
     * withhold.
     */
    public Set<String> applying(SelfCare care) {
        var always = shown.stream()
                .filter(row -> row.then().withheldBy().isEmpty() && row.then().additions().isEmpty())
                .map(Row::id)
                .collect(Collectors.toSet());
        var ids = new HashSet<String>();
        ids.add(care.set());
        care.withheld().forEach(item -> item.because().forEach(because -> ids.add(because.ruleId())));
        care.offered().stream()
                .filter(offer -> !offer.added().isEmpty() || always.contains(offer.ruleId()))
                .forEach(offer -> ids.add(offer.ruleId()));
        return ids;
    }

    /** Decides self-care. An unknown contraindication withholds like a known one. */
    public SelfCare decide(FollowUpFacts facts, Triage triage) {
        var c = CareCase.of(facts.knownIn(version), triage);
        var set = fitting(c);
        var items = set.then().items().apply(c);
        var offered = new ArrayList<SelfCare.Offer>();
        var withheld = new ArrayList<SelfCare.WithheldItem>();
        var byState = SelfCareSets.withheld(set, c);
        for (var row : shown) {
            if (!items.contains(row.then().item())) {
                continue;
            }
            var because = CareRow.withheld(row, c);
            for (var one : byState) {
                if (one.item() == row.then().item()) {
                    because.addAll(one.because());
                }
            }
            if (because.isEmpty()) {
                offered.add(CareRow.offer(row, c));
            } else {
                withheld.add(new SelfCare.WithheldItem(row.then().item(), because));
            }
        }
        return new SelfCare(version.code(), set.id(), offered, withheld, offered.isEmpty() ? List.of() : warnings(c));
    }

    private Row<CareCase, SelfCareSets.OfferedItems> fitting(CareCase c) {
        for (var set : sets) {
            if (set.fires(c)) {
                return set;
            }
        }
        throw new NoSuchElementException("No set of self-care fits");
    }

    /** What goes with every set (CARE-030, -031): when to stop first. */
    private static List<CareText> warnings(CareCase c) {
        return Stream.concat(
                withEverySet(c.facts().session().end(), c.facts().answeredAt()).stream(),
                Stream.of(CareText.of("followup.care.warning.pregnancy"))).toList();
    }

    static List<CareText> withEverySet(Instant sessionEnd, Instant answeredAt) {
        var limit = sessionEnd.plus(Duration.ofHours(THREE_DAYS));
        boolean past = !answeredAt.isBefore(limit);
        return List.of(
                past ? CareText.of("followup.care.warning.tomorrow") : CareText.of("followup.care.warning", limit),
                CareText.of("followup.care.limits"));
    }

    public List<RuleEntry> entries() {
        return Stream.of(
                sets.stream().map(SelfCareSets::entry),
                shown.stream().map(CareRow::entry),
                Revised.in(version, List.of(LIMITS, WARNING, TWO_VIEWS)).stream())
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }

    private static final RuleEntry LIMITS = entry(
            "CARE-030",
            "FDA12",
            "A");

    private static final RuleEntry WARNING = entry(
            "CARE-031",
            "Seed A, Seed B",
            "C");

    private static final RuleEntry TWO_VIEWS = entry(
            "CARE-032",
            "",
            "C");

    private static RuleEntry entry(
            String id, String source, String grades) {
        return RuleEntry.kept(id, RuleBookSection.SELF_CARE, source, grades, GoingAhead.THERAPIST,
                RuleTags.of(RuleEffect.TELLS));
    }
}
