package org.tenderpoint.burden;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;

/** Draws people as they arrive: a case of a screening, with the keys of a case file. */
final class Visits {

    static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final LocalDate TODAY = AT.toLocalDate();
    private static final int MINUTES = 60;
    private static final int MOST_ON_A_PLACE = 20;

    private final Population people = Population.read();

    /** One person who comes, and whether for the first time. */
    record Visit(Map<String, Object> told, boolean first) {}

    Visit draw(long seed, int person) {
        var dice = new Dice(seed, person);
        boolean first = dice.hit(people.in("first_visits").number("share"));
        var told = new LinkedHashMap<String, Object>();
        told.put("id", "visit " + person);
        told.put("title", "drawn");
        told.put("kind", "screening");
        told.putAll(person(dice, first));
        told.put("red_flags", redFlags(dice));
        told.put("expect", Map.of("screening", "clear"));
        return new Visit(told, first);
    }

    /** The client and the session, which a case after a session needs as well. */
    Map<String, Object> person(Dice dice, boolean first) {
        int age = age(dice);
        var conditions = conditions(dice, age, first);
        var session = session(dice, conditions.containsKey("pregnancy"));
        var client = new LinkedHashMap<String, Object>();
        client.put("age", age);
        client.put("massages_last_12_months", massages(dice, first));
        client.put("conditions", conditions);
        client.put("all_other_conditions", "no");
        var preferences = preferences(dice, places(session));
        if (pressureIsHigh(conditions)
                && dice.hit(people.in("conditions").in("high_blood_pressure").number("last_reading_under_160"))) {
            preferences.put("ask.SCR-203", "yes");
        }
        client.put("preferences", preferences);
        var told = new LinkedHashMap<String, Object>();
        told.put("client", client);
        told.put("session", session);
        return told;
    }

    private static boolean pressureIsHigh(Map<String, Object> conditions) {
        return conditions.get("high_blood_pressure") instanceof Map<?, ?> told && !"yes".equals(told.get("controlled"));
    }

    @SuppressWarnings("unchecked")
    static List<String> places(Map<String, Object> session) {
        return ((List<Map<String, Object>>) session.get("work")).stream()
                .map(work -> (String) work.get("region"))
                .toList();
    }

    private int age(Dice dice) {
        var ages = people.in("age");
        while (true) {
            int age = (int) Math.round(dice.normal(ages.number("mean"), ages.number("sd")));
            if (age >= ages.number("min") && age <= ages.number("max")) {
                return age;
            }
        }
    }

    private int massages(Dice dice, boolean first) {
        var known = people.in("massages_last_12_months");
        if (first) {
            return Integer.parseInt(dice.pick(known.map("first")));
        }
        var returning = known.in("returning");
        return dice.hit(returning.number("new_share"))
                ? dice.between(0, (int) returning.number("from") - 1)
                : dice.between((int) returning.number("from"), (int) returning.number("to"));
    }

    // --- conditions

    private Map<String, Object> conditions(Dice dice, int age, boolean first) {
        var told = new LinkedHashMap<String, Object>();
        var all = people.in("conditions");
        for (var code : all.entries().keySet()) {
            var condition = all.in(code);
            double share = condition.number(age >= 60 && condition.has("p60") ? "p60" : "p");
            if (dice.hit(share) && ofAge(condition, age)) {
                told.put(code, details(dice, condition));
            }
        }
        if (dice.hit(people.in("other_condition").number("p"))) {
            told.put("other_condition", other(dice, first));
        }
        var open = people.in("left_open_at_intake");
        for (var code : open.<String>list("codes")) {
            if (dice.hit(open.number("share"))) {
                told.putIfAbsent(code, "unknown");
            }
        }
        return told;
    }

    private static boolean ofAge(Population condition, int age) {
        return !condition.has("ages")
                || age >= condition.<Integer>list("ages").getFirst()
                        && age <= condition.<Integer>list("ages").getLast();
    }

    private static Map<String, Object> details(Dice dice, Population condition) {
        var told = new LinkedHashMap<String, Object>();
        condition.entries().forEach((key, value) -> {
            switch (key) {
                case "p", "p60", "p_12_weeks", "ages", "last_reading_under_160" -> {}
                case "years_ago" -> told.put("date", TODAY.minusYears(number(dice, value)).toString());
                case "months_ago" -> told.put("date", TODAY.minusMonths(number(dice, value)).toString());
                case "days_ago" -> told.put("date", TODAY.minusDays(number(dice, value)).toString());
                case "regions", "items" -> told.put(key, List.of(dice.pick((Map<?, ?>) value)));
                default -> told.put(key, detail(dice, value));
            }
        });
        return told;
    }

    private static Object detail(Dice dice, Object value) {
        if (value instanceof Map<?, ?> weights) {
            return dice.pick(weights);
        }
        if (value instanceof List<?> shares && shares.getFirst() instanceof Double yes) {
            return dice.answer(yes, ((Number) shares.getLast()).doubleValue());
        }
        return number(dice, value);
    }

    private static int number(Dice dice, Object value) {
        return value instanceof List<?> ends
                ? dice.between((Integer) ends.getFirst(), (Integer) ends.getLast())
                : (Integer) value;
    }

    private Map<String, Object> other(Dice dice, boolean first) {
        var other = people.in("other_condition");
        var text = dice.pick(other.map("text"));
        boolean rare = other.<String>list("not_on_the_list").contains(text);
        var told = new LinkedHashMap<String, Object>();
        told.put("text", text);
        told.put("on_list", rare ? "no" : "yes");
        for (var line : List.of("told_to_avoid", "blood_heart_bone_skin_feeling", "in_hospital", "new_medicine")) {
            told.put(line, dice.answer(other.in(line).number(rare ? "rare" : "listed"),
                    other.in("not_sure").number("share")));
        }
        if (!first && dice.hit(other.in("judged_before").number("returning"))) {
            told.put("no_bearing", "yes");
        }
        return told;
    }

    // --- the visit

    private Map<String, Object> preferences(Dice dice, List<String> places) {
        var told = new LinkedHashMap<String, Object>();
        var pain = people.in("pain_now");
        int middle = Integer.parseInt(dice.pick(pain.map("middle")));
        int now = middle == 0 ? 0 : (int) Math.clamp(Math.round(dice.normal(middle, pain.number("jitter"))), 0, 10);
        told.put("pain_now", now);
        if (now > 0) {
            told.put("pain_regions", List.of(dice.one(places)));
            double unknown = pain.number("known_not_sure");
            told.put("pain_known", dice.answer(pain.number("known_and_unchanged"), unknown));
        }
        told.put("other_side_effects_before", dice.pick(people.map("sore_before")));
        told.put("strenuous_48h", dice.answer(((Number) people.map("strenuous_48h").get(true)).doubleValue(), 0));
        return told;
    }

    private Map<String, Object> session(Dice dice, boolean pregnant) {
        var plans = people.in("plans");
        var modality = dice.pick(plans.map("modality"));
        var places = List.of(dice.pick(plans.map("regions")).split(" "));
        int pressure = Integer.parseInt(dice.pick(people.map("pressure_preference")));
        var work = new ArrayList<Map<String, Object>>();
        for (var place : places) {
            work.add(Map.of("region", place, "modality", modality, "pressure", pressure, "minutes",
                    Math.min(MINUTES / places.size(), MOST_ON_A_PLACE)));
        }
        var credentials = new ArrayList<String>();
        if (Modality.valueOf(modality.toUpperCase(Locale.ROOT)).needsAdvancedTraining()) {
            credentials.add(modality);
        }
        if (pregnant && dice.hit(plans.number("prenatal_therapist"))) {
            credentials.add("prenatal");
        }
        var session = new LinkedHashMap<String, Object>();
        session.put("at", AT.toString());
        session.put("minutes", MINUTES);
        session.put("work", work);
        session.put("therapist_credentials", credentials);
        return session;
    }

    private Map<String, Object> redFlags(Dice dice) {
        var shares = people.in("red_flags");
        var told = new LinkedHashMap<String, Object>();
        for (var flag : RedFlag.values()) {
            told.put(flag.code(), dice.answer(shares.number(flag.code()), shares.number("not_sure")));
        }
        return told;
    }
}
