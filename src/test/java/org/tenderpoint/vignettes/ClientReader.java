package org.tenderpoint.vignettes;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/** Reads the {@code client} of a case. */
final class ClientReader {

    /** Derived facts that a case may give directly, and the answers that they follow from. */
    private static final Map<String, Condition> DERIVED = Map.of("clot_risk", Condition.LONG_TRAVEL_OR_IMMOBILISED);

    record Client(StandingAnswers standing, Vignette.Preferences preferences, Vignette.Stored stored) {}

    private ClientReader() {}

    static Client read(YamlMap map, Vignette.Session session, ZoneId zone) {
        var age = VignetteReader.number(map, "age", 0, 120);
        var massages = VignetteReader.number(map, "massages_last_12_months", 0, 400);
        var answers = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        var others = map.code("all_other_conditions", Answer.class).orElse(Answer.UNKNOWN);
        if (others.yes()) {
            throw map.bad("all_other_conditions", "all other conditions cannot be yes");
        }
        for (var condition : Condition.values()) {
            answers.put(condition, others.no() ? ConditionAnswer.DENIED : ConditionAnswer.NOT_ASKED);
        }
        var conditions = map.map("conditions");
        if (conditions.isPresent()) {
            massages = conditions(conditions.get(), answers, massages);
        }
        var preferences = preferences(map, session);
        var stored = StoredReader.read(map, zone);
        map.done();
        var standing = new StandingAnswers(answers, session.at().toLocalDate(), age, massages);
        return new Client(standing, preferences, stored);
    }

    private static OptionalInt conditions(
            YamlMap map, Map<Condition, ConditionAnswer> answers, OptionalInt massages) {
        var known = massages;
        for (var code : map.keys()) {
            if (code.equals("new_to_massage")) {
                if (answer(map, code, Optional.empty()).recorded() == Recorded.YES && massages.isEmpty()) {
                    known = OptionalInt.of(0);
                }
                continue;
            }
            var condition = DERIVED.containsKey(code)
                    ? DERIVED.get(code)
                    : Coded.of(Condition.class, code)
                            .orElseThrow(() -> map.bad(code, "'" + code + "' is not a condition"));
            answers.put(condition,
                    answer(map, code, DERIVED.containsKey(code) ? Optional.empty() : Optional.of(condition)));
        }
        map.done();
        return known;
    }

    /** A map of details means yes; one of the words yes, no and unknown may stand instead. */
    private static ConditionAnswer answer(YamlMap map, String code, Optional<Condition> detailed) {
        if (!map.isMap(code)) {
            var answer = map.code(code, Answer.class).orElseThrow();
            return ConditionAnswer.of(Recorded.of(answer));
        }
        var told = ConditionAnswer.of(Recorded.YES);
        var details = map.map(code).orElseThrow();
        if (detailed.isEmpty()) {
            details.done();
            return told;
        }
        var condition = detailed.get();
        if (condition == Condition.ALLERGY) {
            return allergies(details);
        }
        for (var detail : condition.details()) {
            var value = value(details, detail);
            if (!value.isEmpty()) {
                told = told.with(detail, value);
            }
        }
        details.done();
        return told;
    }

    private static ConditionAnswer allergies(YamlMap details) {
        var items = new LinkedHashSet<>(details.texts("items"));
        for (var item : items) {
            if (!Detail.ITEMS.choices().contains(item)) {
                throw details.bad("items", "'" + item + "' is not an allergy");
            }
        }
        for (var choice : Detail.ITEMS.choices()) {
            if (details.code(choice, Answer.class).orElse(Answer.NO).yes()) {
                items.add(choice);
            }
        }
        details.done();
        return ConditionAnswer.of(Recorded.YES).with(Detail.ITEMS, String.join(",", items));
    }

    private static String value(YamlMap details, Detail detail) {
        var key = detail == Detail.INJECTION_KIND ? "kind" : detail.code();
        return switch (detail.kind()) {
            case ANSWER -> details.code(key, Answer.class).map(Answer::code).orElse("");
            case CHOICE -> details.read(key, text -> {
                if (!text.equals("unknown") && !detail.choices().contains(text)) {
                    throw new IllegalArgumentException(text);
                }
                return text;
            }).orElse("");
            case DATE -> details.read(key, text -> text.equals("unknown") ? "" : latestDay(text).toString()).orElse("");
            case REGIONS -> details.texts(key).equals(List.of("unknown"))
                    ? ""
                    : BodyPart.format(details.list(key, BodyPart::parse));
            case NUMBER -> details
                    .read(key, text -> text.equals("unknown") ? "" : String.valueOf(Integer.parseInt(text))).orElse("");
            case TEXT, CHOICES -> details.text(key).orElse("");
        };
    }

    /** A day, a month or a year; a rough date is the latest day that it can mean. */
    private static LocalDate latestDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static Vignette.Preferences preferences(YamlMap client, Vignette.Session session) {
        var pressure = new EnumMap<Region, Integer>(Region.class);
        session.work().forEach(work -> pressure.merge(work.part().region(), work.pressure(), Math::max));
        var given = client.map("preferences");
        if (given.isEmpty()) {
            return new Vignette.Preferences(pressure, Set.of(), Set.of(), OptionalInt.of(0), Set.of(), Answer.UNKNOWN,
                    SideEffectsBefore.NEVER, Answer.NO, Set.of(), Map.of(), AskedDiscipline.NONE, Set.of());
        }
        var map = given.get();
        map.map("pressure_preference").ifPresent(levels -> {
            for (var key : levels.keys()) {
                var part = VignetteReader.part(levels, key);
                // asked of nobody: no preference at all, not the planned pressure
                pressure.remove(part.region());
                VignetteReader.number(levels, key, 1, 5).ifPresent(level -> pressure.put(part.region(), level));
            }
            levels.done();
        });
        var strenuous = Answer.NO;
        Set<BodyPart> strenuousRegions = Set.of();
        if (map.isMap("strenuous_48h")) {
            var detail = map.map("strenuous_48h").orElseThrow();
            strenuous = Answer.YES;
            strenuousRegions = Set.copyOf(detail.list("regions", BodyPart::parse));
            detail.done();
        } else {
            strenuous = map.code("strenuous_48h", Answer.class).orElse(Answer.NO);
        }
        var asks = new LinkedHashMap<String, Answer>();
        map.keys().stream().filter(key -> key.startsWith("ask."))
                .forEach(key -> asks.put(key.substring("ask.".length()), map.code(key, Answer.class).orElseThrow()));
        map.code(AskedQuestions.OTHER_NEW_TODAY, Answer.class)
                .ifPresent(answer -> asks.put(AskedQuestions.OTHER_NEW_TODAY, answer));
        map.texts("goals");
        var pain = map.has("pain_now") ? VignetteReader.number(map, "pain_now", 0, 10) : OptionalInt.of(0);
        var preferences = new Vignette.Preferences(
                pressure,
                Set.copyOf(map.list("sensitive_regions", BodyPart::parse)),
                Set.copyOf(map.list("avoid_regions", BodyPart::parse)),
                pain,
                Set.copyOf(map.list("pain_regions", BodyPart::parse)),
                map.code("pain_known", Answer.class).orElse(Answer.UNKNOWN),
                VignetteReader.codeOr(map, "other_side_effects_before", SideEffectsBefore.class,
                        SideEffectsBefore.NEVER),
                strenuous,
                strenuousRegions,
                asks,
                VignetteReader.codeOr(map, "asked_discipline", AskedDiscipline.class, AskedDiscipline.NONE),
                Set.copyOf(map.codes("declined_discipline", Discipline.class)));
        map.done();
        return preferences;
    }
}
