package org.tenderpoint.followup.page;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.intake.BirthLink;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.session.DoneWork;

/**
 * A code that opens one client's page, and the sheet that was handed over with it. Every sheet has a code of its own,
 * since only the hash of a token is kept; older ones go on working and show the newest sheet, so that no paper in a
 * drawer is dead while the client still comes.
 */
@Entity
@Table(name = "client_pages")
class ClientPage extends BirthLink {

    /** After the last session. */
    static final Duration LIFE = Duration.ofDays(30);

    /** Then the birth date is asked for again: the browser may be somebody else's. */
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private UUID sessionId;

    private UUID therapistId;

    private Instant sessionEnd;

    /** The sheets as JSON, by language. */
    private String sheets;

    private UUID madeBy;

    private @Nullable String browserHash;

    private @Nullable Instant recognisedAt;

    /** As stored. */
    private record Sheets(Map<String, HandedSheet> byLanguage) {}

    protected ClientPage() {}

    static ClientPage handed(
            DoneWork done, Map<String, HandedSheet> sheets, String hash, Locale language, UserId by, Instant now) {
        var page = new ClientPage();
        page.begin(done.client(), hash, language, now, done.end().plus(LIFE));
        page.sessionId = done.session().value();
        page.therapistId = done.therapist().value();
        page.sessionEnd = done.end();
        page.sheets = Json.write(new Sheets(sheets));
        page.madeBy = by.value();
        return page;
    }

    /** Another code for the same sheet. */
    static ClientPage replacing(ClientPage before, String hash, UserId by, Instant now) {
        var page = new ClientPage();
        page.begin(before.client(), hash, before.language(), now, before.expiresAt());
        page.sessionId = before.sessionId;
        page.therapistId = before.therapistId;
        page.sessionEnd = before.sessionEnd;
        page.sheets = before.sheets;
        page.madeBy = by.value();
        return page;
    }

    /** The client was here again. */
    void renew(Instant end) {
        if (end.plus(LIFE).isAfter(expiresAt())) {
            expireAt(end.plus(LIFE));
        }
    }

    /** The birth date was given; one browser at a time is let in. */
    void recognised(String browser, Instant now) {
        browserHash = browser;
        recognisedAt = now;
    }

    boolean remembers(String browser, Instant now) {
        return recognisedAt != null && browser.equals(browserHash) && now.isBefore(recognisedAt.plus(REMEMBERED));
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    UserId therapist() {
        return new UserId(therapistId);
    }

    Instant sessionEnd() {
        return sessionEnd;
    }

    Map<String, HandedSheet> sheets() {
        return Json.read(sheets, Sheets.class).byLanguage();
    }

    CopyRow copy() {
        var row = CopyRow.begin().key("session", sessionId).at("made_at", madeAt()).by("made_by", madeBy)
                .at("expires_at", expiresAt());
        var words = sheets().get(language().getLanguage());
        return words == null ? row : row.texts("sheet", words.lines());
    }

    /** Never what was handed over. */
    @Override
    public String toString() {
        return "ClientPage " + id;
    }
}
