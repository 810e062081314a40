package org.tenderpoint.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/** Seeded clients as a practice meets them: every question asked, some illnesses told with most of their details. */
public final class BenchClients {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final List<Region> OFTEN = List.of(Region.NECK, Region.SHOULDERS, Region.UPPER_BACK,
            Region.LOWER_BACK, Region.CALVES);
    private static final List<Modality> WORK = List.of(Modality.SWEDISH, Modality.SWEDISH, Modality.DEEP_TISSUE,
            Modality.MYOFASCIAL_RELEASE, Modality.TRIGGER_POINT, Modality.HOT_STONE);

    private final Random random;

    public BenchClients(long seed) {
        random = new Random(seed);
    }

    /** A client with so many illnesses, drawn from all but those that stop every session by themselves. */
    public ClientFacts client(int illnesses) {
        var conditions = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            conditions.put(condition, ConditionAnswer.DENIED);
        }
        for (var condition : drawn(illnesses)) {
            conditions.put(condition, told(condition));
        }
        return client(conditions);
    }

    private ClientFacts client(Map<Condition, ConditionAnswer> conditions) {
        var standing = new StandingAnswers(
                conditions, DAY, OptionalInt.of(20 + random.nextInt(65)), OptionalInt.of(random.nextInt(9)));
        return ClientFacts.read(standing, DAY, ClientFacts.NowFacts.AS_TOLD);
    }

    private List<Condition> drawn(int illnesses) {
        var all = Arrays.asList(Condition.values().clone());
        Collections.shuffle(all, random);
        return all.stream()
                .filter(condition -> condition != Condition.CLOT_NOW_OR_SUSPECTED
                        && condition != Condition.INFECTION_OR_FEVER_NOW)
                .limit(illnesses)
                .toList();
    }

    private ConditionAnswer told(Condition condition) {
        var told = ConditionAnswer.of(Recorded.YES);
        for (var detail : condition.details()) {
            boolean follows = detail == Detail.PHASE || detail == Detail.WEEKS;
            if (!follows && random.nextInt(5) > 0) {
                told = told.with(detail, value(detail));
            }
        }
        return told;
    }

    private String value(Detail detail) {
        return switch (detail.kind()) {
            case ANSWER -> one(List.of(Answer.YES, Answer.NO)).code();
            case CHOICE, CHOICES -> one(detail.choices());
            case DATE -> detail == Detail.DUE_DATE
                    ? DAY.plusDays(random.nextInt(250)).toString()
                    : DAY.minusDays(1L + random.nextInt(300)).toString();
            case REGIONS -> part().code();
            case NUMBER -> String.valueOf(1 + random.nextInt(39));
            case TEXT -> "told";
        };
    }

    /** One to three pieces of everyday work. */
    public List<Work> work() {
        return random.ints(1 + random.nextInt(3), 0, 1)
                .mapToObj(_ -> new Work(part(), one(WORK), 2 + random.nextInt(3), 10 + random.nextInt(20)))
                .toList();
    }

    public BodyPart part() {
        return new BodyPart(one(OFTEN), random.nextInt(3) == 0 ? Side.LEFT : Side.BOTH);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
