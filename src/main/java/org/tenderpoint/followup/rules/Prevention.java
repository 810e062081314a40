package org.tenderpoint.followup.rules;

import java.util.List;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.RuleTags;

/** What always stands in the checklist before a session (PREV-01…08). No rule fires it, and no feedback changes it. */
public final class Prevention {

    private Prevention() {}

    static final List<RuleEntry> ROWS = List.of(
            row("PREV-01", "Tell first", "Share pain points, pressure wishes, health facts and recent injuries."),
            row("PREV-02", "Say so at once", "Say so at once when the pressure is too much or pain is sharp."),
            row("PREV-03", "Ask again", "The therapist asks at least every 10 minutes and at every change of level."),
            row("PREV-04", "Water", "Drink before and after, as usual."),
            row("PREV-05", "Trained hands", "A licensed therapist who is trained in the modality."),
            row("PREV-06", "Regular sessions", "Regular sessions are easier on the body than rare ones."),
            row(
                    "PREV-07",
                    "Discs",
                    "Massage does not make a healthy disc slip; a known herniated disc must be told."),
            row("PREV-08", "Learning takes time", "Getting to know a client takes several sessions."));

    /** The checklist, in order: ids and words. */
    public static List<Because> checklist() {
        return Revised.in(RuleSetVersion.CURRENT, ROWS).stream()
                .map(row -> new Because(row.id(), row.effect()))
                .toList();
    }

    private static RuleEntry row(String id, String title, String words) {
        return new RuleEntry(
                id,
                RuleBookSection.ADJUSTMENT,
                title,
                "before every session",
                "",
                words,
                words,
                "Seed A, Seed B",
                "C",
                Revision.FIRST,
                false,
                RuleTags.of(RuleEffect.TELLS));
    }
}
