package org.tenderpoint.screening.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderpoint.screening.PlanAdvice;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.shared.Ceilings;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;

/** The pressure that earlier follow-ups allow, for those who may read it. */
@Component
class AdviceLimits {

    private final ObjectProvider<PlanAdvice> advice;

    AdviceLimits(ObjectProvider<PlanAdvice> advice) {
        this.advice = advice;
    }

    /** What stands on the client's next plan, what holds from an earlier one, and what this session's plan has taken over. */
    Ceilings of(ClientId client, Optional<SessionId> session) {
        var lines = advice.orderedStream()
                .flatMap(source -> Stream.of(
                        source.standing(client), source.held(client), session.map(source::taken).orElse(List.of())))
                .flatMap(List::stream)
                .toList();
        var limits = Ceilings.NONE;
        for (var line : lines) {
            if (line.cap().isPresent()) {
                limits = limits.with(line.where(), line.cap().getAsInt(), origin());
            }
        }
        return limits;
    }

    /** What stands beside such a ceiling where others name a rule. */
    private static String origin() {
        return Texts.of("screening.advice.by");
    }
}
