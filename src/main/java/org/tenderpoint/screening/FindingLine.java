package org.tenderpoint.screening;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.IntStream;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.RowTraits;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.EffectWords;
import org.tenderpoint.screening.words.EffectWords.EffectRecord;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * A finding of a screening as a row, so that uses and overrides of a rule can be counted. The rest of it is in the
 * {@link StoredDecision}.
 */
@Embeddable
class FindingLine {

    /** The id of the finding; for a pair with the condition. */
    private String rule;

    @InOneColumn
    private Phrase title;

    private ScreeningLevel level;

    /** JSON, an array of {@link EffectRecord}. */
    private String effects;

    @InOneColumn
    private Phrase reason;

    private String source;

    private String grade;

    private boolean overridable;

    private boolean heldBack;

    protected FindingLine() {}

    FindingLine(Finding finding) {
        rule = finding.id();
        title = finding.title();
        level = finding.level();
        effects = Json.write(EffectWords.of(finding.effects()));
        reason = finding.reason();
        source = finding.source();
        grade = finding.grade().label();
        overridable = finding.overridable();
        heldBack = finding.heldBack();
    }

    /** The findings of a decision, each with the rest of it. */
    static List<Finding> findings(List<FindingLine> rows, List<StoredDecision.Part> rest) {
        if (rows.size() != rest.size()) {
            throw new IllegalStateException("A decision of " + rest.size() + " findings has " + rows.size() + " rows");
        }
        return IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).finding(rest.get(i))).toList();
    }

    private Finding finding(StoredDecision.Part rest) {
        return new Finding(
                rule, title, rest.found(), level, rest.effects(), rest.dropped(), rest.resolved(), rest.about(),
                reason, source, Grade.of(grade), overridable, heldBack, RowTraits.of(rest.traits()));
    }

    CopyRow copy() {
        return CopyRow.begin()
                .text("rule", rule)
                .text("title", Say.it(title))
                .code("level", level)
                .texts("effects", Json.list(effects, EffectRecord.class).stream().map(EffectRecord::inWords).toList())
                .text("reason", Say.it(reason))
                .text("source", source)
                .text("grade", grade)
                .yes("overridable", overridable)
                .yes("held_back", heldBack);
    }
}
