package org.tenderpoint.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.outcome.OutcomeTable.SorenessCounts;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.plan.WorkedWith;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

/** How often a therapist has worked with a condition. Only that therapist and managers see how it went. */
@Component
record SessionsWithCondition(OutcomeTable table, CurrentUser user) implements WorkedWith {

    @Override
    public List<Phrase> lines(UserId therapist, Set<Condition> conditions) {
        var asked = List.copyOf(conditions);
        var counted = table.worked(therapist.value(), asked);
        boolean tells = user.has(Role.MANAGER) || user.id().equals(therapist);
        var lines = new ArrayList<Phrase>();
        for (int no = 0; no < asked.size(); no++) {
            lines.add(line(asked.get(no), counted.get(no), tells));
        }
        return lines;
    }

    private static Phrase line(Condition condition, SorenessCounts worked, boolean tells) {
        if (worked.sessions() < SmallNumbers.HIDDEN_BELOW) {
            return Phrase.of("outcome.worked.few", condition, SmallNumbers.HIDDEN_BELOW);
        }
        if (!tells) {
            return Phrase.of("outcome.worked.sessions", condition, worked.sessions());
        }
        return switch (SmallNumbers.PART.detailOf(worked.answered())) {
            case HIDDEN -> Phrase.of("outcome.worked.untold", condition, worked.sessions());
            case COUNT -> Phrase.of("outcome.worked.count", condition, worked.sessions(), worked.marked(),
                    worked.answered());
            case RATE -> Phrase.of("outcome.worked.rate", condition, worked.sessions(), worked.marked(),
                    worked.answered());
        };
    }
}
