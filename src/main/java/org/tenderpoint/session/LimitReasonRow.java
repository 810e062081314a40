package org.tenderpoint.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** A reason for working beyond a limit; never changed. */
@Entity
@Immutable
@Table(name = "session_limit_reasons")
class LimitReasonRow extends StoredRow implements MadeOnce<UUID> {

    private UUID sessionId;
    private String limitKey;

    /** {@code neck=3,lower_back:left=4}. */
    private String done;

    @InOneColumn
    private Phrase words;
    private String reason;
    private UUID authorId;
    private Instant madeAt;

    protected LimitReasonRow() {}

    LimitReasonRow(SessionId session, LimitBreach limitBreach, String reason, UserId author, Instant now) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Working beyond a limit needs a reason");
        }
        this.sessionId = session.value();
        this.limitKey = limitBreach.limit();
        this.done = new TreeMap<>(limitBreach.done()).entrySet().stream()
                .map(each -> each.getKey().code() + "=" + each.getValue())
                .collect(Collectors.joining(","));
        this.words = limitBreach.words();
        this.reason = reason.strip();
        this.authorId = author.value();
        this.madeAt = now;
    }

    LimitReason toRecord() {
        Map<BodyPart, Integer> places = new TreeMap<>();
        for (var place : done.split(",")) {
            int equals = place.indexOf('=');
            places.put(BodyPart.parse(place.substring(0, equals)), Integer.valueOf(place.substring(equals + 1)));
        }
        return new LimitReason(limitKey, places, words, reason, madeAt);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    CopyRow copy() {
        return CopyRow.begin().at("at", madeAt).by("by", authorId).text("words", Say.it(words)).text("reason", reason);
    }
}
