package org.tenderpoint.intake;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.CopyChapter;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** What the client has told: the intake as it stands and how it changed, consents, visits, and doctors' clearances. */
@Service
@Order(20)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class IntakeCopy implements ClientCopyPart {

    private final IntakeHistory history;
    private final ConsentRepository consents;
    private final SelfIntakeRepository selfIntakes;
    private final VisitRepository visits;
    private final ClearanceRepository clearances;
    private final RecordGate gate;

    IntakeCopy(
            IntakeHistory history, ConsentRepository consents, SelfIntakeRepository selfIntakes, VisitRepository visits,
            ClearanceRepository clearances, RecordGate gate) {
        this.history = history;
        this.consents = consents;
        this.selfIntakes = selfIntakes;
        this.visits = visits;
        this.clearances = clearances;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.intake");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        var versions = history.of(client).reversed();
        return List.of(
                new CopyChapter("consents", consents.findByClientIdOrderByRecordedAtDesc(client.value()).reversed().stream()
                        .map(Consent::copy)
                        .toList()),
                new CopyChapter("intake", versions.reversed().stream().limit(1).map(IntakeCopy::whole).toList()),
                new CopyChapter("intake_changes", versions.stream().skip(1).map(IntakeCopy::changes).toList()),
                new CopyChapter("self_intakes", selfIntakes.sentBy(client.value()).stream().map(SelfIntake::copy).toList()),
                new CopyChapter("visits", visits.ofClient(client.value()).stream().map(Visit::copy).toList()),
                new CopyChapter("clearances", clearances.findByClientIdOrderByRecordedAtDesc(client.value()).reversed().stream()
                        .map(Clearance::copy)
                        .toList()));
    }

    private static CopyRow head(IntakeVersionRecord version) {
        return CopyRow.begin()
                .number("version", version.number())
                .at("confirmed_at", version.confirmedAt())
                .by("confirmed_by", version.confirmedBy().value())
                .code("channel", version.channel())
                .day("told_on", version.toldOn());
    }

    /** What was not asked is left out: it is not known, and not a no. */
    private static CopyRow whole(IntakeVersionRecord version) {
        var row = head(version)
                .text("text_version", version.answers().consents().textVersion())
                .text("language", version.answers().consents().language().toLanguageTag());
        IntakeDifference.between(IntakeAnswers.empty(), version.answers())
                .forEach(field -> row.said(field.key(), field.label(), field.after()));
        return row;
    }

    private static CopyRow changes(IntakeVersionRecord version) {
        return head(version).rows("changes", version.changes().stream()
                .map(change -> CopyRow.begin()
                        .code("field", change.key(), change.label())
                        .text("before", change.before())
                        .text("after", change.after()))
                .toList());
    }
}
