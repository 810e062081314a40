package org.tenderpoint.screening;

import jakarta.persistence.Embeddable;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.platform.store.Json;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;

/** A finding of a screening as a row, so that uses and overrides of a rule can be counted. */
@Embeddable
class FindingLine {

    /** The id of the finding; for a pair with the condition. */
    private String rule;

    private String title;

    private ScreeningLevel level;

    /** JSON, an array of {@link EffectRecord}. */
    private String effects;

    private String reason;

    private String source;

    private String grade;

    private boolean overridable;

    private boolean heldBack;

    @SuppressWarnings("NullAway.Init")
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

    FindingRecord toRecord() {
        return new FindingRecord(
                rule, title, level, Json.list(effects, EffectRecord.class), reason, source, grade, overridable,
                heldBack);
    }

    CopyRow copy() {
        return CopyRow.begin()
                .text("rule", rule)
                .text("title", title)
                .code("level", level)
                .texts("effects", Json.list(effects, EffectRecord.class).stream().map(EffectRecord::words).toList())
                .text("reason", reason)
                .text("source", source)
                .text("grade", grade)
                .yes("overridable", overridable)
                .yes("held_back", heldBack);
    }
}
