package org.tenderpoint.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/** What a screening keeps of the facts that it rested on, as its table holds it. */
public final class KeptFacts {

    private KeptFacts() {}

    /** Facts of a visit on that day, at which these conditions held, one was not known, and the rest were not asked. */
    public static String of(Set<Condition> held, Condition notKnown, LocalDate day) {
        var answers = held.stream()
                .collect(Collectors.toMap(Function.identity(), _ -> ConditionAnswer.of(Recorded.YES)));
        answers.putIfAbsent(notKnown, ConditionAnswer.of(Recorded.DONT_KNOW));
        return Json.write(new FactsSnapshot(
                Optional.empty(), Optional.empty(),
                new StandingAnswers(answers, day, OptionalInt.of(40), OptionalInt.of(5)), day,
                ClientFacts.NowFacts.AS_TOLD,
                VisitFacts.NOTHING_ASKED, List.of()));
    }
}
