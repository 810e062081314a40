package org.tenderpoint.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.AskedQuestion.Choice;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.intake.own.SampleOwnQuestions;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleTurn;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/** Intakes of the sample's clients: on the day before the first visit, and for some once more later in the year. */
@Component
record SampleIntakes(IntakeService intakes, ClearanceService clearances, SampleOwnQuestions own)
        implements SampleWorld.Part {

    /**
     * What is told besides the conditions, which stand with each client. Numbers are of a hundred clients.
     *
     * @param untold of a hundred answers about a condition, how many are "don't know" in place of "no"
     * @param elsewhere how many have had massages elsewhere, and {@code mostElsewhere} at most
     * @param pressures how deep clients like it, one of these
     * @param sideEffects what massages had brought before, one of these
     * @param medicines what is taken for a condition
     * @param letter the doctor's letter that some bring, and for which conditions
     * @param repeat those who are asked once more, and what they say then
     * @param over after how many days a condition has ended
     * @param own what is written as an answer to the practice's own questions
     */
    private record Description(
            double untold, double elsewhere, int mostElsewhere, List<Integer> pressures, double tender,
            List<Region> tenderRegions, double avoiding, List<Region> avoided, Map<ConsentKind, Double> consents,
            List<SideEffectsBefore> sideEffects, Map<Condition, String> medicines, Map<Condition, String> allergies,
            Letter letter, Repeat repeat, Map<Condition, Integer> over, Map<String, List<String>> own) {

        static Description read() {
            return SampleDescription.read("intakes", Description.class);
        }
    }

    private record Letter(double brought, Set<Condition> conditions, String doctor, int daysOld, int daysValid) {}

    private record Repeat(double asked, int fromDay, int untilDay, String goals, SideEffectsBefore sideEffects) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void create(SampleWorld world) {
        var opening = world.instant(world.opening().atTime(8, 0));
        var first = world.therapists().getFirst();
        world.at(SampleTurn.NOW, SampleTopic.INTAKES, opening, first, () -> own.readIn(first.id(), opening));
        world.clients().forEach(client -> new IntakeCourse(world, client).plan());
    }

    /** What one client tells. */
    private final class IntakeCourse {

        private final SampleWorld world;
        private final SampleClient client;
        private final LocalDate day;
        private final LocalTime time;
        private IntakeAnswers told;

        IntakeCourse(SampleWorld world, SampleClient client) {
            this.world = world;
            this.client = client;
            this.day = client.firstVisit().minusDays(1);
            this.time = LocalTime.of(13, client.number() % 60);
            this.told = answers(client, day);
        }

        void plan() {
            at(day, time, () -> intakes.confirm(client.id(), Optional.empty(), told));
            var letter = Description.read().letter;
            var about = letter.conditions.stream().filter(client.conditions()::contains).map(Condition::code)
                    .collect(Collectors.toSet());
            if (!about.isEmpty() && client.chance(letter.brought)) {
                at(day, time.plusMinutes(10), () -> clearances.confirm(clearances.record(client.id(),
                        new ClearanceDetails(
                                day.minusDays(letter.daysOld), letter.doctor, about, Set.of(), Optional.empty(),
                                List.of(), Optional.of(day.plusDays(letter.daysValid))))));
            }
            Description.read().over.forEach((condition, days) -> {
                if (client.conditions().contains(condition)) {
                    repeatAt(day.plusDays(days), before -> before.with(condition, ConditionAnswer.DENIED));
                }
            });
            var repeat = Description.read().repeat;
            if (client.chance(repeat.asked)) {
                repeatAt(day.plusDays(repeat.fromDay + client.random().nextInt(repeat.untilDay - repeat.fromDay)),
                        before -> before.withGoals(repeat.goals).withSideEffectsBefore(repeat.sideEffects));
            }
        }

        private void repeatAt(LocalDate later, UnaryOperator<IntakeAnswers> change) {
            at(later, time, () -> intakes.latest(client.id()).ifPresent(last -> {
                told = change.apply(told);
                intakes.confirm(client.id(), Optional.of(last.id()), told);
            }));
        }

        private void at(LocalDate on, LocalTime when, Runnable action) {
            world.at(client.turn(), SampleTopic.INTAKES, world.instant(on.atTime(when)), client.therapist(), action);
        }
    }

    private static IntakeAnswers answers(SampleClient client, LocalDate day) {
        var conditions = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            var details = client.line().conditions().get(condition);
            conditions.put(condition, details != null
                    ? yes(details, day)
                    : client.chance(Description.read().untold)
                            ? ConditionAnswer.of(Recorded.DONT_KNOW)
                            : ConditionAnswer.DENIED);
        }
        var likes = new EnumMap<Region, Integer>(Region.class);
        int usual = client.oneOf(Description.read().pressures);
        for (var region : Region.values()) {
            likes.put(region, usual);
        }
        var consents = Consents.NOT_ASKED;
        for (var kind : ConsentKind.values()) {
            var given = Description.read().consents.get(kind);
            if (given != null) {
                consents = consents.with(kind, client.chance(given) ? Recorded.YES : Recorded.NO);
            }
        }
        return new IntakeAnswers(
                conditions,
                OptionalInt.of(
                        client.chance(Description.read().elsewhere)
                                ? client.random().nextInt(Description.read().mostElsewhere + 1)
                                : 0),
                likes,
                client.chance(Description.read().tender) ? one(client, Description.read().tenderRegions) : Set.of(),
                client.chance(Description.read().avoiding) ? one(client, Description.read().avoided) : Set.of(),
                client.oneOf(Description.read().sideEffects),
                client.course().goals(),
                medicines(client),
                of(client, Description.read().allergies),
                consents.signed(client.name()),
                ownAnswers(client));
    }

    /** By the client's number, not by chance: the others' year stays as it was. */
    private static Map<String, OwnAnswer> ownAnswers(SampleClient client) {
        var answers = new HashMap<String, OwnAnswer>();
        for (var asked : SampleOwnQuestions.questions()) {
            var words = Description.read().own.getOrDefault(asked.key(), List.of());
            var given = asked.choices().isEmpty() ? words : asked.choices().stream().map(Choice::code).toList();
            // every third leaves it out
            if (!given.isEmpty() && client.number() % 3 != 2) {
                answers.put(asked.key(), new OwnAnswer(asked, given.get(client.number() % given.size())));
            }
        }
        return answers;
    }

    private static Set<BodyPart> one(SampleClient client, List<Region> regions) {
        return Set.of(BodyPart.of(client.oneOf(regions)));
    }

    private static String medicines(SampleClient client) {
        return client.line().conditions().values().stream()
                .map(details -> details.get(Detail.NAME))
                .filter(name -> name != null)
                .findFirst()
                .orElseGet(() -> of(client, Description.read().medicines));
    }

    private static String of(SampleClient client, Map<Condition, String> words) {
        return client.conditions().stream().sorted().map(words::get).filter(word -> word != null).findFirst()
                .orElse("");
    }

    private static ConditionAnswer yes(Map<Detail, String> details, LocalDate day) {
        var answer = ConditionAnswer.of(Recorded.YES);
        for (var detail : details.entrySet()) {
            boolean isDate = detail.getKey().kind() == Detail.Kind.DATE;
            answer = answer.with(detail.getKey(),
                    isDate
                            ? day.plusDays(Integer.parseInt(detail.getValue().replace("d", ""))).toString()
                            : detail.getValue());
        }
        return answer;
    }
}
