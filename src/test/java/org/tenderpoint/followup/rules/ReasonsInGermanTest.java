package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.followup.rules.Adjustment.RuleReason;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.platform.StoredWords;
import org.tenderpoint.platform.Texts;

/** Why something is changed, offered or withheld is read in German too, whatever the answers are. */
@Tag("guard")
class ReasonsInGermanTest {

    private static final int CASES = 5_000;
    /** The same word in both languages. */
    private static final Set<String> SAME = Set.of("Diabetes");

    @Test
    void everyReasonOfARecommendationIsSaidInGerman() {
        var english = new HashSet<String>();
        var drawn = new RandomFacts(new Random(20261124));
        Stream.concat(Stream.generate(drawn::nextOfBoth).limit(CASES).flatMap(ReasonsInGermanTest::reasons), written())
                .distinct()
                .filter(reason -> !reason.words().isBlank())
                .forEach(reason -> {
                    var german = german(Set.of(reason.ruleId()), reason.words());
                    if (german.equals(reason.words()) || leaves(german, fact(reason.words()))) {
                        english.add(StoredWords.keyOfRule(reason.ruleId(), "reason", reason.words()) + "="
                                + reason.words());
                    }
                });

        Missing.none("Reasons that a German reader sees in English", english.stream(),
                "Translate them in src/main/resources/i18n/row_de.properties, under these keys.");
    }

    @Test
    void reasonsStoredTogetherAreSaidTogether() {
        assertThat(german(Set.of("ADJ-003", "ADJ-005"),
                "It was sorer here than it should be, so one level less. The pressure felt too deep."))
                .isEqualTo("Hier war mehr Muskelkater, als sein sollte, also eine Stufe weniger. "
                        + "Der Druck fühlte sich zu tief an.");
    }

    @Test
    void reasonsStayAsTheyWereStoredWhereOneOfThemIsNotKnown() {
        var stored = "The pressure felt too deep. A therapist has added this sentence.";

        assertThat(german(Set.of("ADJ-005"), stored)).isEqualTo(stored);
    }

    /** The part that names what is asked or not known: none of its English may be left. */
    private static String fact(String words) {
        var of = words.replaceFirst("^Ask first: (.*)\\.$", "$1").replaceFirst(": not (known|asked yet)\\..*", "");
        return of.equals(words) || SAME.contains(of) ? "\0" : of;
    }

    private static boolean leaves(String german, String fact) {
        return german.contains(fact + ":") || german.contains(fact + ".");
    }

    private static String german(Collection<String> rules, String words) {
        return Texts.speaking(Locale.GERMAN, () -> StoredWords.ofRules(rules, words));
    }

    private static Stream<RuleReason> reasons(FollowUpFacts facts) {
        var triage = TriageRules.CURRENT.decide(facts);
        var plan = AdjustmentRules.CURRENT.decide(facts, triage);
        var care = SelfCareRules.CURRENT.decide(facts, triage);
        var referrals = ReferralRules.CURRENT.decide(facts, triage);
        return Stream.of(
                plan.findings().stream().map(finding -> new RuleReason(finding.id(), finding.reason())),
                plan.adjustments().stream().map(Adjustment::because).flatMap(List::stream),
                care.offered().stream().map(SelfCare.Offer::added).flatMap(List::stream),
                care.offered().stream().map(offer -> new RuleReason(offer.ruleId(), told(care, offer))),
                care.withheld().stream().map(SelfCare.Withheld::because).flatMap(List::stream),
                referrals.choices().stream()
                        .flatMap(choice -> choice.lines().stream())
                        .map(line -> new RuleReason(line.ruleId(), line.words())),
                referrals.triggers().stream(),
                referrals.notes().stream())
                .flatMap(each -> each);
    }

    /** What a client is told of an item, as an assessment keeps it. */
    private static String told(SelfCare care, SelfCare.Offer offer) {
        var texts = care.forClient(String::valueOf);
        return Stream.concat(texts.first().stream(), texts.more().stream())
                .filter(item -> item.item() == offer.item())
                .flatMap(item -> Stream.concat(Stream.of(item.text()), item.warnings().stream()))
                .collect(Collectors.joining(" "));
    }

    /** What the rows of self-care can say, also where chance has not drawn it. */
    private static Stream<RuleReason> written() {
        return SelfCareItems.ROWS.stream()
                .flatMap(row -> Stream.concat(row.then().withheldBy().stream(),
                        row.then().additions().stream().map(CareRow.Addition::line))
                        .map(CareRow.Line::words)
                        .flatMap(words -> Stream.of(words + ".", words + ": not known.", words + ": not asked yet."))
                        .map(words -> new RuleReason(row.id(), words)));
    }
}
