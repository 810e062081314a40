package org.tenderpoint.followup.assessment;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.RowPrints;
import org.tenderpoint.followup.rules.SomeFollowUpFacts;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import tools.jackson.databind.json.JsonMapper;

/** What the rows of a version that speak after a session do with facts that were stored once and for all. */
public final class DeliveredAssessments {

    private static final int DRAWN = 400;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeliveredAssessments() {}

    /** The cases that show each row, and some drawn at random. */
    public static List<String> facts() {
        var shown = BookExample.all().stream()
                .map(BookExample::facts);
        return Stream.concat(shown, SomeFollowUpFacts.drawn(DRAWN).stream())
                .map(facts -> JSON.writeValueAsString(RecordedFacts.of(facts)))
                .distinct()
                .toList();
    }

    /** The first case of this level. */
    public static Assessment judged(TriageLevel level) {
        return BookExample.ofTriage().stream()
                .map(example -> Assessment.of(RecordedFacts.of(example.facts())))
                .filter(judged -> judged.triage().level() == level)
                .findFirst()
                .orElseThrow();
    }

    /** What stored facts say, to compare them. */
    public static Set<?> values(List<String> stored) {
        return stored.stream().map(Assessment::read).collect(Collectors.toSet());
    }

    public static SortedMap<String, String> prints(RuleSetVersion version, List<String> stored) {
        var books = Assessment.Books.of(RulesAsked.of(version));
        var prints = new RowPrints();
        for (int i = 0; i < stored.size(); i++) {
            said(prints, i, Assessment.of(Assessment.read(stored.get(i)), books));
        }
        return prints.prints();
    }

    private static void said(RowPrints prints, int nth, Assessment judged) {
        judged.triage().findings().forEach(finding -> prints.said(nth, finding.id(), code(finding)));
        judged.triage().notes().forEach(note -> prints.said(nth, note.id(), ""));
        judged.plan().ruleIds().forEach(id -> prints.said(nth, id, ""));
        judged.plan().adjustments().stream()
                .flatMap(one -> one.each().stream())
                .forEach(one -> one.ruleIds()
                        .forEach(id -> prints.said(nth, id, print(one))));
        prints.said(nth, judged.care().set(), "");
        WhySore.namedWhenSore(judged.facts()).forEach(id -> prints.said(nth, id, ""));
        judged.referrals().triggers().forEach(trigger -> prints.said(nth, trigger.ruleId(), ""));
        judged.referrals().notes().forEach(note -> prints.said(nth, note.ruleId(), ""));
        judged.care().offered()
                .forEach(offer -> prints.said(nth, offer.ruleId(), "offered, words added: " + offer.added().size()));
        judged.care().withheld().forEach(one -> one.because()
                .forEach(why -> prints.said(nth, why.ruleId(), one.item().code() + " " + why.words())));
        judged.referrals().choices().forEach(choice -> choice.lines().forEach(line -> prints.said(nth, line.ruleId(),
                choice.discipline().code() + " " + line.letter() + line.number())));
    }

    /** As the fingerprints of the delivered versions have it, with codes as they are kept. */
    private static String print(Adjustment proposal) {
        return "Proposal[kind=" + proposal.kind().code() + ", parts=" + BodyPart.format(proposal.parts()) + ", amount="
                + proposal.number().stream().boxed().findFirst()
                + ", subject=" + proposal.subject() + "]";
    }

    private static String code(Triage.Finding finding) {
        return finding.level().code() + finding.call() + finding.asks().stream().map(Condition::code).sorted().toList();
    }
}
