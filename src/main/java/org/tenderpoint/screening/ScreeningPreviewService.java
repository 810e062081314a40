package org.tenderpoint.screening;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.vocabulary.Work;

/** What a screening would decide: about another plan, a session not planned yet, or answers still being given. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional(readOnly = true)
public class ScreeningPreviewService {

    private final ScreeningRecords records;
    private final FactsReader reader;
    private final PracticeService practice;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final Clock clock;

    ScreeningPreviewService(
            ScreeningRecords records, FactsReader reader, PracticeService practice, RecordGate gate,
            CurrentUser currentUser, Clock clock) {
        this.records = records;
        this.reader = reader;
        this.practice = practice;
        this.gate = gate;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The decision for this session with another plan; stores nothing. */
    public Preview preview(SessionId id, List<Work> plan) {
        gate.require(id);
        return Preview.of(reader.read(VisitToScreen.of(records.session(id))).withPlan(plan));
    }

    /** The decision with these answers of the visit, while they are being given; stores nothing. */
    public ScreeningDecision previewArrival(SessionId id, VisitAnswers given, ToldAtArrival told) {
        gate.require(id);
        return reader.readArrival(VisitToScreen.of(records.session(id)), given, told).decide();
    }

    /** The provisional decision for a session that is not planned yet; stores nothing. */
    public Preview previewPlan(ClientId client, UserId therapist, LocalDateTime localStart, List<Work> plan) {
        gate.require(client);
        return Preview.of(reader.read(VisitToScreen.planned(client, therapist, localStart, practice.zone(), plan)));
    }

    /** The provisional decision for answers that are still being typed, for a visit today without a plan. */
    public Preview previewIntake(ClientId client, IntakeAnswers draft) {
        gate.require(client);
        var zone = practice.zone();
        var now = LocalDateTime.ofInstant(clock.instant(), zone);
        var visit = VisitToScreen.planned(client, currentUser.id(), now, zone, List.of());
        return Preview.of(reader.readDraft(visit, draft));
    }

    /**
     * @param words what the findings are called beside this client
     * @param waits present while nobody has taken the client's intake
     */
    public record Preview(ScreeningDecision decision, FindingWords words, Optional<IntakeWaits> waits) {

        static Preview of(FactsSnapshot snapshot) {
            var decision = snapshot.decide();
            return new Preview(decision, new FindingWords(snapshot.facts(), decision),
                    IntakeWaits.of(snapshot, decision));
        }
    }
}
