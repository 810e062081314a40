package org.tenderpoint.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.followup.rules.AdjustmentRules;
import org.tenderpoint.followup.rules.BookExample;
import org.tenderpoint.followup.rules.ReferralRules;
import org.tenderpoint.followup.rules.SchedulingRules;
import org.tenderpoint.followup.rules.SelfCareRules;
import org.tenderpoint.followup.rules.TriageRules;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.shared.rule.RuleBookSection;
import org.tenderpoint.shared.rule.RuleEntry;
import org.tenderpoint.shared.rule.RuleSetVersion;

/** The rules as people read them: all of them, found by words, each with the cases that show what it does. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class RuleBookService {

    private final List<RuleEntry> entries = Stream.of(
                    ScreeningRules.CURRENT.entries(),
                    TriageRules.CURRENT.entries(),
                    AdjustmentRules.CURRENT.entries(),
                    SelfCareRules.CURRENT.entries(),
                    ReferralRules.CURRENT.entries(),
                    SchedulingRules.entriesIn(RuleSetVersion.CURRENT))
            .flatMap(List::stream)
            .toList();

    /** The rules of a section (or all) in which every word of the text occurs somewhere. */
    public List<RuleEntry> find(Optional<RuleBookSection> section, String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        Predicate<RuleEntry> wanted = entry -> {
            var all = all(entry);
            return Stream.of(words).allMatch(all::contains);
        };
        return entries.stream()
                .filter(entry -> section.isEmpty() || entry.section() == section.get())
                .filter(wanted)
                .toList();
    }

    /** One rule; of a pair such as {@code SCR-310.pregnancy} the row it stands in, where it has no page of its own. */
    public Optional<RuleEntry> byId(String id) {
        var exact = entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
        int dot = id.indexOf('.');
        return exact.isPresent() || dot < 0 ? exact : byId(id.substring(0, dot));
    }

    /** The cases that fire the rule or just miss it. */
    public List<RuleCase> cases(String id) {
        return Stream.of(
                        RuleExamples.of(id).stream().map(example -> new RuleCase(example.words(), example.fires())),
                        Stream.of(
                                        BookExample.ofTriage(), BookExample.ofAdjustments(), BookExample.ofSelfCare(),
                                        BookExample.ofReferrals())
                                .flatMap(List::stream)
                                .filter(example -> example.ruleId().equals(id))
                                .map(example -> new RuleCase(example.words(), example.fires())))
                .flatMap(cases -> cases)
                .toList();
    }

    private static String all(RuleEntry entry) {
        return String.join(
                        " ", entry.id(), entry.title(), entry.when(), entry.result(), entry.effect(), entry.reason(), entry.source())
                .toLowerCase(Locale.ROOT);
    }
}
