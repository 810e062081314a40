package org.tenderpoint.score;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.MeasureId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.score.rules.ScoredMeasure;

/**
 * What a client answered to one measure at one time. A correction is a further row; what another client answered is
 * kept, and read by the copy alone.
 */
@Entity
@SQLRestriction("of_another = false")
@Table(name = "scores")
class ScoreRow extends VersionedRow {

    private UUID clientId;
    private UUID measureId;
    private @Nullable UUID sessionId;
    private ScoreWay way;
    private String answers;
    private Instant toldAt;
    private @Nullable UUID notedBy;
    private boolean ofAnother;

    protected ScoreRow() {}

    ScoreRow(
            ClientId client, MeasureId measure, Optional<SessionId> session, ScoreWay way, Map<String, Integer> answers,
            Optional<UserId> by, Instant now) {
        this.clientId = client.value();
        this.measureId = measure.value();
        this.sessionId = session.map(SessionId::value).orElse(null);
        this.way = way;
        this.answers = Json.write(new LinkedHashMap<>(answers));
        this.toldAt = now;
        this.notedBy = by.map(UserId::value).orElse(null);
    }

    void ofAnother() {
        ofAnother = true;
    }

    MeasureId measure() {
        return new MeasureId(measureId);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    private Map<String, Integer> answers() {
        return Json.texts(answers).entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey, one -> Integer.valueOf(one.getValue())));
    }

    ToldScore toRecord(MeasureVersion asked) {
        return new ToldScore(asked, Optional.ofNullable(sessionId).map(SessionId::new), way, toldAt,
                asked.measure().score(answers()));
    }

    /** Each item with its words as they were asked, and the score. */
    CopyRow copy(MeasureVersion asked) {
        var measure = asked.measure();
        var row = CopyRow.begin().text("measure", measure.name()).number("number", asked.number())
                .at("told_at", toldAt).by("noted_by", notedBy).code("way", way)
                .yes("of_another", ofAnother);
        if (sessionId != null) {
            row.key("session", sessionId);
        }
        var given = answers();
        for (var item : measure.items()) {
            var answer = given.get(item.code());
            if (answer != null) {
                row.labelled(item.code(), words(item), measure.ticks()
                        ? Texts.of("score.tick." + answer)
                        : String.valueOf(answer));
            }
        }
        measure.score(given).ifPresent(score -> row.labelled("score", Texts.of("copy.score"),
                ToldScore.words(score.value())));
        return row;
    }

    /**
     * In the language of the copy, where the measure has it; otherwise as it was asked, and in which language: a
     * measure counts in the words that were tested.
     */
    private static String words(ScoredMeasure.Item item) {
        var spoken = ScoredMeasure.words(item.text(), Texts.spoken());
        if (!spoken.isEmpty()) {
            return spoken;
        }
        var asked = item.text().entrySet().iterator().next();
        return Texts.of("copy.asked_in", Locale.of(asked.getKey()).getDisplayLanguage(Texts.spoken()),
                asked.getValue());
    }
}
