package org.tenderpoint.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** What the sample's clients tell: on the day before the first visit, and for some once more later in the year. */
@Component
class SampleIntakes implements SamplePart {

    /** How many of a hundred clients have it; what is not here is denied by all. */
    private static final Map<Condition, Double> PERCENT = new EnumMap<>(Map.ofEntries(
            Map.entry(Condition.HERNIATED_DISC, 8.0),
            Map.entry(Condition.OSTEOPOROSIS, 6.0),
            Map.entry(Condition.ARTHRITIS, 9.0),
            Map.entry(Condition.SCOLIOSIS, 3.0),
            Map.entry(Condition.HYPERMOBILITY, 2.0),
            Map.entry(Condition.ANTICOAGULANT, 3.0),
            Map.entry(Condition.HIGH_BLOOD_PRESSURE, 10.0),
            Map.entry(Condition.VARICOSE_VEINS, 5.0),
            Map.entry(Condition.ALLERGY, 6.0),
            Map.entry(Condition.LOW_PAIN_THRESHOLD, 4.0),
            Map.entry(Condition.FIBROMYALGIA, 5.0),
            Map.entry(Condition.CANCER_HISTORY, 2.0),
            Map.entry(Condition.PREGNANCY, 1.5),
            Map.entry(Condition.DIABETES, 4.0),
            Map.entry(Condition.EPILEPSY, 1.0),
            Map.entry(Condition.CHRONIC_PAIN_OTHER, 5.0),
            Map.entry(Condition.RECENT_SURGERY, 6.0),
            Map.entry(Condition.RECENT_INJURY, 3.0),
            Map.entry(Condition.IMPLANT, 3.0)));

    private static final List<String> GOALS = List.of(
            "Less tension in neck and shoulders", "Lower back after long days at the desk", "To relax",
            "Recover between runs", "Sleep better", "Move more freely in the hips", "Headaches from a stiff neck", "");

    private static final List<Region> OFTEN_TENDER = List.of(Region.NECK, Region.CALVES, Region.ANKLES_FEET,
            Region.GLUTES, Region.ABDOMEN);

    private static final List<Condition> BRING_LETTERS = List.of(
            Condition.HERNIATED_DISC, Condition.RECENT_SURGERY, Condition.ANTICOAGULANT, Condition.CANCER_HISTORY,
            Condition.HIGH_BLOOD_PRESSURE);
    private static final int LONGEST_PREGNANCY_LEFT = 170;

    private final IntakeService intakes;
    private final ClearanceService clearances;

    SampleIntakes(IntakeService intakes, ClearanceService clearances) {
        this.intakes = intakes;
        this.clearances = clearances;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void create(SampleWorld world) {
        for (var client : world.clients()) {
            draw(client);
            var day = client.firstVisit().minusDays(1);
            var told = answers(client, day);
            var moment = LocalTime.of(13, client.number() % 60);
            world.at(SampleWhat.INTAKES, world.instant(day.atTime(moment)), client.therapist(),
                    () -> intakes.confirm(client.id(), Optional.empty(), told));
            var letterFor = BRING_LETTERS.stream().filter(client.conditions()::contains).map(Condition::code).toList();
            if (!letterFor.isEmpty() && client.chance(45)) {
                world.at(SampleWhat.INTAKES, world.instant(day.atTime(moment).plusMinutes(10)), client.therapist(),
                        () -> letter(client, Set.copyOf(letterFor), day));
            }
            if (client.conditions().contains(Condition.PREGNANCY)) {
                var born = day.plusDays(LONGEST_PREGNANCY_LEFT);
                world.at(SampleWhat.INTAKES, world.instant(born.atTime(moment)), client.therapist(),
                        () -> noMore(client, told));
            }
            if (client.chance(22)) {
                var later = day.plusDays(60 + client.random().nextInt(150));
                world.at(SampleWhat.INTAKES, world.instant(later.atTime(moment)), client.therapist(),
                        () -> again(client, told));
            }
        }
    }

    private void again(SampleClient client, IntakeAnswers told) {
        intakes.latest(client.id()).ifPresent(last -> intakes.confirm(
                client.id(), Optional.of(last.id()),
                told.withGoals("Keep up what has become better").withSideEffectsBefore(SideEffectsBefore.SOMETIMES)));
    }

    /** A doctor's word that massage may be given, brought to the first visit. */
    private void letter(SampleClient client, Set<String> conditions, LocalDate day) {
        clearances.confirm(clearances.record(client.id(), new ClearanceDetails(
                day.minusDays(3), "Dr A. Example", conditions, Set.of(), Optional.empty(), List.of(),
                Optional.of(day.plusDays(360)))));
    }

    private void noMore(SampleClient client, IntakeAnswers told) {
        intakes.latest(client.id()).ifPresent(last -> intakes.confirm(
                client.id(), Optional.of(last.id()), told.with(Condition.PREGNANCY, ConditionAnswer.DENIED)));
    }

    private static void draw(SampleClient client) {
        int age = client.firstVisit().getYear() - client.birthDate().getYear();
        PERCENT.forEach((condition, percent) -> {
            double likely = switch (condition) {
                case OSTEOPOROSIS -> age < 45 ? 0 : percent * 2;
                case PREGNANCY -> age > 43 || client.man() ? 0 : percent * 4;
                case ARTHRITIS, HIGH_BLOOD_PRESSURE, VARICOSE_VEINS, ANTICOAGULANT ->
                        age < 35 ? percent / 4 : percent * 1.3;
                default -> percent;
            };
            if (client.chance(likely)) {
                client.conditions().add(condition);
            }
        });
    }

    private static IntakeAnswers answers(SampleClient client, LocalDate day) {
        var conditions = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            conditions.put(
                    condition,
                    client.conditions().contains(condition)
                            ? yes(client, condition, day)
                            : client.chance(0.2) ? ConditionAnswer.of(Recorded.DONT_KNOW) : ConditionAnswer.DENIED);
        }
        var likes = new EnumMap<Region, Integer>(Region.class);
        int usual = Math.clamp(2 + client.random().nextInt(3), 1, 5);
        for (var region : Region.values()) {
            likes.put(region, usual);
        }
        var tender = client.chance(15)
                ? Set.of(BodyPart.of(OFTEN_TENDER.get(client.random().nextInt(OFTEN_TENDER.size()))))
                : Set.<BodyPart>of();
        var avoid = client.chance(8) ? Set.of(BodyPart.of(Region.ABDOMEN)) : Set.<BodyPart>of();
        var consents = Consents.NOT_ASKED
                .with(ConsentKind.TREATMENT, Recorded.YES)
                .with(ConsentKind.CONTACT, client.chance(95) ? Recorded.YES : Recorded.NO)
                .with(ConsentKind.REFERRAL, client.chance(70) ? Recorded.YES : Recorded.NO)
                .signed(client.name());
        return new IntakeAnswers(
                conditions,
                OptionalInt.of(client.chance(45) ? 0 : client.random().nextInt(10)),
                likes,
                tender,
                avoid,
                client.chance(60)
                        ? SideEffectsBefore.NEVER
                        : client.chance(75) ? SideEffectsBefore.SOMETIMES : SideEffectsBefore.USUALLY,
                GOALS.get(client.random().nextInt(GOALS.size())),
                medicines(client),
                client.conditions().contains(Condition.ALLERGY) ? "Nut oils" : "",
                consents);
    }

    private static String medicines(SampleClient client) {
        if (client.conditions().contains(Condition.ANTICOAGULANT)) {
            return "apixaban";
        }
        return client.conditions().contains(Condition.HIGH_BLOOD_PRESSURE) ? "amlodipine" : "";
    }

    private static ConditionAnswer yes(SampleClient client, Condition condition, LocalDate day) {
        var random = client.random();
        var told = ConditionAnswer.of(Recorded.YES);
        return switch (condition) {
            case HERNIATED_DISC -> told.with(Detail.LEVEL, client.chance(75) ? "lumbar" : "cervical")
                    .with(Detail.SINCE, day.minusDays(client.chance(25) ? 40 : 300 + random.nextInt(900)).toString())
                    .with(Detail.NERVE_SYMPTOMS_NOW, client.chance(10) ? "yes" : "no")
                    .with(Detail.DOCTOR_AWARE, client.chance(85) ? "yes" : "no");
            case OSTEOPOROSIS -> told.with(Detail.SEVERITY, client.chance(60) ? "osteopenia" : "osteoporosis")
                    .with(Detail.FRAGILITY_FRACTURE, client.chance(10) ? "yes" : "no");
            case ARTHRITIS -> told.with(Detail.TYPE, client.chance(80) ? "osteoarthritis" : "rheumatoid")
                    .with(Detail.REGIONS, client.chance(50) ? "knees" : "hips")
                    .with(Detail.FLARE_NOW, client.chance(8) ? "yes" : "no");
            case ANTICOAGULANT -> told.with(Detail.NAME, "apixaban");
            case HIGH_BLOOD_PRESSURE -> told.with(Detail.CONTROLLED, client.chance(90) ? "yes" : "no");
            case VARICOSE_VEINS -> told.with(Detail.REGIONS, "calves");
            case ALLERGY -> told.with(Detail.ITEMS, client.chance(60) ? "nuts" : "latex");
            case FIBROMYALGIA -> told.with(Detail.FLARE_NOW, client.chance(10) ? "yes" : "no");
            case CANCER_HISTORY -> told.with(Detail.LYMPH_NODES_REMOVED, client.chance(25) ? "yes" : "no")
                    .with(Detail.REGIONS, "chest");
            case PREGNANCY -> told.with(Detail.DUE_DATE, day.plusDays(80 + random.nextInt(90)).toString())
                    .with(Detail.HIGH_RISK, "no");
            case DIABETES -> told.with(Detail.NEUROPATHY, client.chance(20) ? "yes" : "no");
            case EPILEPSY -> told.with(Detail.CONTROLLED, "yes");
            case CHRONIC_PAIN_OTHER -> told.with(Detail.REGIONS, "lower_back");
            case RECENT_SURGERY -> told.with(Detail.DATE, day.minusDays(60 + random.nextInt(200)).toString())
                    .with(Detail.REGIONS, client.chance(50) ? "knees" : "abdomen")
                    .with(Detail.CLEARED_FOR_MASSAGE, client.chance(80) ? "yes" : "no")
                    .with(Detail.WOUND_HEALED, "yes")
                    .with(Detail.SPINAL, "no");
            case RECENT_INJURY -> told.with(Detail.DATE, day.minusDays(20 + random.nextInt(60)).toString())
                    .with(Detail.REGIONS, client.chance(50) ? "ankles_feet:left" : "shoulders:right")
                    .with(Detail.HIGH_ENERGY, "no")
                    .with(Detail.SEEN_BY_DOCTOR, "yes");
            case IMPLANT -> told.with(Detail.KIND, client.chance(60) ? "joint" : "hardware")
                    .with(Detail.REGIONS, client.chance(50) ? "hips:left" : "knees:right");
            default -> told;
        };
    }
}
