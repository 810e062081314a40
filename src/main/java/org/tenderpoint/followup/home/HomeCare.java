package org.tenderpoint.followup.home;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Answer;

/** What a client was given to do at home after a session, and what they told of it. */
@Entity
@Table(name = "home_cares")
public class HomeCare extends VersionedRow {

    private UUID clientId;
    private UUID sessionId;
    /** Code to the rule that offered it, in the order of the sheet. */
    private String things;
    private Instant givenAt;
    private UUID givenBy;
    private @Nullable HomeDone done;
    private @Nullable Answer helped;
    private @Nullable Instant toldAt;
    private @Nullable UUID notedBy;

    protected HomeCare() {}

    public enum HomeDone implements Coded {
        YES,
        SOME,
        NO,
        UNKNOWN;

        /** As a measure counts it: now and then is done. */
        public Answer countsAs() {
            return switch (this) {
                case YES, SOME -> Answer.YES;
                case NO -> Answer.NO;
                case UNKNOWN -> Answer.UNKNOWN;
            };
        }
    }

    static HomeCare of(ClientId client, SessionId session) {
        var care = new HomeCare();
        care.clientId = client.value();
        care.sessionId = session.value();
        return care;
    }

    /** @param chosen code to the rule that offered it */
    void give(Map<String, String> chosen, UserId by, Instant now) {
        if (isTold()) {
            throw new IllegalStateException("Already told of");
        }
        things = Json.write(new LinkedHashMap<>(chosen));
        givenAt = now;
        givenBy = by.value();
    }

    /** Keeps what the client said of it; the last answer counts. */
    void tell(HomeDone wasDone, Answer didHelp, Optional<UserId> by, Instant now) {
        done = wasDone;
        helped = didHelp;
        toldAt = now;
        notedBy = by.map(UserId::value).orElse(null);
    }

    boolean toldBetween(Instant from, Instant to) {
        return toldAt != null && !toldAt.isBefore(from) && toldAt.isBefore(to);
    }

    /** As if nobody had told of it. */
    void untell() {
        done = null;
        helped = null;
        toldAt = null;
        notedBy = null;
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public SessionId session() {
        return new SessionId(sessionId);
    }

    /** Those that the program still has. */
    public List<HomeThing> things() {
        return Json.texts(things).keySet().stream().flatMap(code -> HomeThing.of(code).stream()).toList();
    }

    public boolean isTold() {
        return done != null;
    }

    public Optional<HomeDone> homeDone() {
        return Optional.ofNullable(done);
    }

    /** As a measure counts it; not known while nobody has told. */
    public Answer countsAs() {
        return done == null ? Answer.UNKNOWN : done.countsAs();
    }

    public Answer helped() {
        return helped == null ? Answer.UNKNOWN : helped;
    }

    CopyRow copy() {
        var row = CopyRow.begin().at("given_at", givenAt).by("given_by", givenBy)
                .texts("things", things().stream().map(thing -> thing.title(Texts.spoken())).toList())
                .at("told_at", toldAt).by("noted_by", notedBy);
        if (done != null && helped != null) {
            row.answer("home_done", Texts.of("question.home_done.link"), Texts.label(done), done.code())
                    .answer("home_helped", Texts.of("question.home_helped.link"), Texts.label(helped), helped.code());
        }
        return row.key("session", sessionId);
    }
}
