package org.tenderpoint.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** Confirmed answers of one visit. Has no transitions: a correction is a new record. */
@Entity
@Immutable
@Table(name = "visit_answers")
class Visit extends VersionedRow {

    private static final String ASK = VisitAnswers.ASK;
    private static final String SINCE = VisitAnswers.SINCE;

    private UUID clientId;

    private UUID sessionId;

    private int number;

    private @Nullable Integer painNow;

    @InOneColumn
    private Set<BodyPart> painRegions;

    private Recorded painKnown;

    @Column(name = "strenuous_48h")
    private Recorded strenuous48h;

    @InOneColumn
    private Set<BodyPart> strenuousRegions;

    private boolean nothingElseChanged;

    private boolean ofAnother;

    private Instant confirmedAt;

    private UUID confirmedBy;

    @ElementCollection
    @CollectionTable(name = "visit_answer_items", joinColumns = @JoinColumn(name = "visit_id"))
    @MapKeyColumn(name = "question")
    @Column(name = "answer")
    private Map<String, String> items = new HashMap<>();

    protected Visit() {}

    Visit(SessionId session, ClientId client, int number, VisitAnswers told, UserId by, Instant now) {
        this.clientId = client.value();
        this.sessionId = session.value();
        this.number = number;
        this.painNow = told.painNow().isPresent() ? told.painNow().getAsInt() : null;
        this.painRegions = told.painRegions();
        this.painKnown = told.painKnown();
        this.strenuous48h = told.strenuous48h();
        this.strenuousRegions = told.strenuousRegions();
        this.nothingElseChanged = told.nothingElseChanged();
        this.confirmedAt = now;
        this.confirmedBy = by.value();
        told.redFlags().forEach((flag, answer) -> items.put(flag.code(), answer.code()));
        told.since().forEach((line, answer) -> items.put(SINCE + line.code(), answer.code()));
        told.asks().forEach((key, answer) -> items.put(key.startsWith(ASK) ? key : ASK + key, answer));
    }

    /** Says that all that was told before was another client's. */
    static Visit ofAnother(SessionId session, ClientId client, int number, UserId by, Instant now) {
        var row = new Visit(session, client, number, VisitAnswers.empty(), by, now);
        row.ofAnother = true;
        return row;
    }

    boolean isOfAnother() {
        return ofAnother;
    }

    int number() {
        return number;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    VisitRecord toRecord() {
        var flags = new EnumMap<RedFlag, Recorded>(RedFlag.class);
        var since = new EnumMap<SinceLastTime, Recorded>(SinceLastTime.class);
        var asks = new HashMap<String, String>();
        items.forEach((question, answer) -> {
            if (question.startsWith(ASK)) {
                asks.put(question, answer);
            } else if (question.startsWith(SINCE)) {
                since.put(
                        Coded.require(SinceLastTime.class, question.substring(SINCE.length())),
                        Coded.require(Recorded.class, answer));
            } else {
                flags.put(Coded.require(RedFlag.class, question), Coded.require(Recorded.class, answer));
            }
        });
        var answers = new VisitAnswers(
                flags,
                painNow == null ? OptionalInt.empty() : OptionalInt.of(painNow),
                painRegions,
                painKnown,
                strenuous48h,
                strenuousRegions,
                nothingElseChanged,
                asks,
                since);
        return new VisitRecord(
                id, new SessionId(sessionId), new ClientId(clientId), answers, confirmedAt);
    }

    /** Whether this says that those answers, at the same visit, were another client's. */
    private boolean takesBack(Visit before) {
        return ofAnother && sessionId.equals(before.sessionId) && number >= before.number;
    }

    /** @param all of the client */
    CopyRow copy(List<Visit> all) {
        var told = toRecord().answers();
        var row = CopyRow.begin()
                .key("session", sessionId)
                .at("confirmed_at", confirmedAt)
                .by("confirmed_by", confirmedBy)
                .number("number", number);
        return told.copyOnto(row).yes("nothing_else_changed", nothingElseChanged)
                .yes("of_another", all.stream().anyMatch(later -> later.takesBack(this)));
    }
}
