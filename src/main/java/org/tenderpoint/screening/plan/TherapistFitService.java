package org.tenderpoint.screening.plan;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A therapist's experience with the conditions that a client has told. It names conditions, so the client's record must
 * be open.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class TherapistFitService {

    private final StandingAnswersReader intakes;
    private final ObjectProvider<WorkedWith> worked;
    private final RecordGate gate;

    TherapistFitService(StandingAnswersReader intakes, ObjectProvider<WorkedWith> worked, RecordGate gate) {
        this.intakes = intakes;
        this.worked = worked;
        this.gate = gate;
    }

    @Transactional(readOnly = true)
    public List<Phrase> workedWith(ClientId client, UserId therapist) {
        gate.require(client);
        var told = intakes.latest(client)
                .map(version -> version.answers().answeredYes()).orElse(Set.of());
        return told.isEmpty()
                ? List.of()
                : worked.stream().findFirst().map(source -> source.lines(therapist, told)).orElse(List.of());
    }
}
