package org.tenderpoint.followup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** How sessions felt: contacts and calls, answers, what was made of them, what changed by them, and what was urgent. */
@Service
@Order(60)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class FollowUpCopy implements ClientCopyPart {

    private final FollowUpCopyReader reader;
    private final RecordGate gate;

    FollowUpCopy(FollowUpCopyReader reader, RecordGate gate) {
        this.reader = reader;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.followup");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        var id = client.value();
        var contacts = grouped(reader.contacts.ofClient(id), one -> one.followUp().value(), Contact::copy);
        var calls = grouped(reader.tries.ofClient(id), ContactTry::followUp, ContactTry::copy);
        var tried = grouped(reader.alertContacts.ofClient(id), AlertContact::alert, AlertContact::copy);
        var followUps = reader.followUps.findByClientIdOrderBySessionEndDesc(id).reversed();
        var answers = reader.feedbacks.given(id);
        var assessments = reader.assessments(id);
        var effects = new AdjustmentEffects(followUps.stream().map(FollowUp::session).toList(), reader.feedbacks.worst(id));
        var origins = assessments.stream().collect(Collectors.toMap(Assessment::id, Assessment::session));
        return List.of(
                new CopyChapter("follow_ups", followUps.stream()
                        .map(one -> one.copy(of(contacts, one.id().value()), of(calls, one.id().value())))
                        .toList()),
                new CopyChapter("answers", answers.stream().map(Feedback::copy).toList()),
                new CopyChapter("assessments", assessments.stream().map(Assessment::copy).toList()),
                new CopyChapter("adjustments", reader.adjustments.findByClientIdOrderByStateAtDesc(id).reversed().stream()
                        .map(one -> one.copy(effects.of(one, origins.get(one.assessment()))))
                        .toList()),
                new CopyChapter("recorded_answers", reader.recorded.findByClientIdOrderByRecordedAt(id).stream()
                        .map(RecordedAnswer::copy)
                        .toList()),
                new CopyChapter("alerts", reader.alerts.findByClientIdOrderByRaisedAt(id).stream()
                        .map(one -> one.copy(of(tried, one.id().value())))
                        .toList()));
    }

    private static <T> Map<UUID, List<CopyRow>> grouped(List<T> all, Function<T, UUID> owner, Function<T, CopyRow> copy) {
        return all.stream().collect(Collectors.groupingBy(owner, Collectors.mapping(copy, Collectors.toList())));
    }

    private static List<CopyRow> of(Map<UUID, List<CopyRow>> all, UUID owner) {
        return all.getOrDefault(owner, List.of());
    }
}
