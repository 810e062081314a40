package org.tenderpoint.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.platform.store.Json;
import org.tenderpoint.screening.rules.ScreeningFacts.Holds;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.StandingAnswers.SideEffectsBefore;

/** What a screening keeps of the facts that it rested on, as its table holds it. */
public final class KeptFacts {

    private KeptFacts() {}

    /** Facts of a visit on that day, at which these conditions held, one was not known, and the rest were not asked. */
    public static String of(Set<Condition> held, Condition notKnown, LocalDate day) {
        var answers = held.stream()
                .collect(Collectors.toMap(Function.identity(), _ -> ConditionAnswer.of(Recorded.YES)));
        answers.putIfAbsent(notKnown, ConditionAnswer.of(Recorded.DONT_KNOW));
        return Json.write(new FactsSnapshot(
                false, Optional.empty(), Optional.empty(),
                new StandingAnswers(answers, day, OptionalInt.of(40), OptionalInt.of(5)), day,
                ClientFacts.NowFacts.AS_TOLD,
                Map.of(), OptionalInt.empty(), Set.of(), Map.of(), Set.of(), Set.of(), SideEffectsBefore.UNKNOWN,
                Answer.UNKNOWN, Set.of(), List.of(), List.of(), Set.of(), Map.of(), Set.of(), Set.of(), List.of(),
                Map.of(),
                Holds.NONE, Instant.EPOCH, OptionalDouble.empty(), ZoneId.of("UTC"), List.of()));
    }
}
