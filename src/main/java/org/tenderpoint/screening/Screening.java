package org.tenderpoint.screening;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.rules.ReadFirst;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.screening.words.FindingGroup;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.say.Say;

/** One decision with its facts. Never changed; a changed fact or plan leads to a new one. */
@Entity
@Table(name = "screenings")
public class Screening extends VersionedRow {

    private UUID sessionId;

    private UUID clientId;

    private boolean provisional;

    private ScreeningLevel level;

    private String ruleSet;

    /** JSON of {@link FactsSnapshot}. */
    private String facts;

    /** JSON, an array of {@link Ceilings.Limit}. */
    private String ceilings;

    /** JSON of {@link StoredDecision}. */
    private String decision;

    /** As they are told: those of one name are one. */
    private int findingCount;

    /** Nothing known so far keeps the session from starting. */
    private boolean settled;

    /** See {@link IntakeWaits}. */
    private boolean waitsForIntake;

    /** See {@link ScreeningDecision#waitsForTalk}. */
    private boolean waitsForTalk;

    private @Nullable Instant frozenAt;
    private @Nullable UUID madeBy;

    private Instant madeAt;

    @ElementCollection
    @CollectionTable(name = "screening_findings", joinColumns = @JoinColumn(name = "screening_id"))
    @OrderColumn(name = "position")
    private List<FindingLine> findings = new ArrayList<>();

    /** Parsed once: neither the facts nor what was decided ever changes. */
    @Transient
    private @Nullable FactsSnapshot readFacts;

    @Transient
    private @Nullable ScreeningDecision decided;

    protected Screening() {}

    Screening(
            PlannedSession session,
            FactsSnapshot snapshot,
            ScreeningDecision decision,
            Optional<UserId> by,
            Instant now) {
        sessionId = session.id().value();
        clientId = session.client().value();
        provisional = snapshot.visit().provisional();
        level = decision.level();
        ruleSet = decision.ruleSet();
        facts = Json.write(snapshot);
        ceilings = Json.write(decision.ceilings().limits());
        this.decision = Json.write(StoredDecision.of(decision));
        findingCount = FindingGroup.together(
                ReadFirst.of(decision, snapshot.facts().visit().plan()).findings(),
                new FindingWords(snapshot.facts(), decision)).size();
        settled = settled(decision);
        waitsForIntake = IntakeWaits.of(snapshot, decision).isPresent();
        waitsForTalk = decision.waitsForTalk();
        madeBy = by.map(UserId::value).orElse(null);
        madeAt = now;
        decision.findings().forEach(finding -> findings.add(new FindingLine(finding)));
        decided = decision;
    }

    private static boolean settled(ScreeningDecision decision) {
        return !decision.level().atLeast(ScreeningLevel.CLEARANCE)
                && decision.openAsks().isEmpty()
                && decision.planFits();
    }

    /** The session starts with this screening; no other follows. */
    void freeze(Instant now) {
        if (provisional || !settled) {
            throw new IllegalStateException("Only an arrival screening that allows the session is frozen");
        }
        frozenAt = now;
    }

    /** The session has not started after all. */
    void thaw() {
        frozenAt = null;
    }

    public ScreeningId id() {
        return new ScreeningId(id);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    boolean provisional() {
        return provisional;
    }

    ScreeningLevel level() {
        return level;
    }

    public String ruleSet() {
        return ruleSet;
    }

    Instant madeAt() {
        return madeAt;
    }

    Ceilings ceilings() {
        return Ceilings.of(Json.list(ceilings, Ceilings.Limit.class));
    }

    Optional<Instant> frozenAt() {
        return Optional.ofNullable(frozenAt);
    }

    public FactsSnapshot snapshot() {
        var read = readFacts;
        if (read == null) {
            read = Json.read(facts, FactsSnapshot.class);
            readFacts = read;
        }
        return read;
    }

    /** What it decided, as it was stored. */
    public ScreeningDecision decision() {
        var read = decided;
        if (read == null) {
            var stage = provisional ? Stage.PROVISIONAL : Stage.ARRIVAL;
            var stored = Json.read(decision, StoredDecision.class);
            read = stored.with(ruleSet, stage, level, FindingLine.findings(findings, stored.findings()), ceilings());
            decided = read;
        }
        return read;
    }

    CopyRow copy() {
        return CopyRow.begin()
                .key("session", sessionId)
                .at("at", madeAt)
                .by("by", madeBy)
                .yes("provisional", provisional)
                .code("level", level)
                .number("finding_count", findingCount)
                .yes("settled", settled)
                .text("rule_set", ruleSet)
                .at("frozen_at", frozenAt)
                .rows("ceilings", ceilings().limits().stream()
                        .map(limit -> CopyRow.begin()
                                .code("regions", limit.where().code(), Say.place(limit.where()))
                                .number("at_most", limit.level())
                                .text("rule", limit.rule()))
                        .toList())
                .rows("time_limits", decision().minutes().limits().stream()
                        .map(limit -> CopyRow.begin()
                                .code("regions", limit.where().code(), Say.place(limit.where()))
                                .number("minutes", limit.most())
                                .yes("soreness_prone", limit.sorenessProne())
                                .text("rule", limit.rule()))
                        .toList())
                .rows("findings", findings.stream().map(FindingLine::copy).toList());
    }
}
