package org.tenderpoint.screening.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
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
                .map(version -> Arrays.stream(Condition.values())
                        .filter(one -> version.answers().of(one).recorded() == Recorded.YES)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class))))
                .orElseGet(() -> EnumSet.noneOf(Condition.class));
        return told.isEmpty()
                ? List.of()
                : worked.stream().findFirst().map(source -> source.lines(therapist, told)).orElse(List.of());
    }
}
