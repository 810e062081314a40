package org.tenderpoint.burden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.Symptom;

/** Draws how people are two or three days after a session: a case with feedback, with the keys of a case file. */
final class FollowUps {

    private static final Set<String> DEEP = Set.of("deep_tissue", "sports", "trigger_point", "myofascial_release",
            "thai", "cupping");

    private final Population people = Population.read();
    private final Population after = people.in("follow_up");
    private final Visits visits = new Visits();

    /** @param signs how often signs are told, as a multiple of the general population's rate */
    Map<String, Object> draw(long seed, int person, double signs) {
        var dice = new Dice(seed, person);
        var told = new LinkedHashMap<String, Object>();
        told.put("id", "follow-up " + person);
        told.put("title", "drawn");
        told.put("kind", "follow_up");
        told.putAll(visits.person(dice, dice.hit(people.in("first_visits").number("share"))));
        told.put("feedback", feedback(dice, session(told), signs));
        told.put("expect", Map.of("triage", "expected"));
        return told;
    }

    /** The multiple at which somebody asked openly tells signs. */
    double lowRate() {
        return after.in("symptoms_low").number("times");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> session(Map<String, Object> told) {
        return (Map<String, Object>) told.get("session");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> feedback(Dice dice, Map<String, Object> session, double signs) {
        var modality = (String) ((List<Map<String, Object>>) session.get("work")).getFirst().get("modality");
        boolean deep = DEEP.contains(modality);
        var told = new LinkedHashMap<String, Object>();
        told.put("at", Visits.AT.plusMinutes((Integer) session.get("minutes"))
                .plusHours(dice.one(after.<Integer>list("hours"))).toString());
        boolean sore = dice.hit(after.in("sore").number(deep ? "deep" : "light"));
        if (sore) {
            soreness(dice, Visits.places(session), told);
        } else {
            told.put("soreness_now", 0);
            told.put("soreness_worst", 0);
        }
        told.put("swelling", sore && dice.hit(after.number("mild_swelling")) ? "mild" : "none");
        told.put("bruising", dice.hit(after.in("small_bruise").number(deep ? "deep" : "light")) ? "small" : "none");
        told.put("pressure_felt", dice.pick(after.map("pressure_felt")));
        told.put("benefit", Integer.parseInt(dice.pick(after.map("benefit"))));
        signs(dice, told, signs);
        return told;
    }

    private void soreness(Dice dice, List<String> places, Map<String, Object> told) {
        int worst = Integer.parseInt(dice.pick(after.map("worst")));
        boolean gone = dice.hit(after.in("gone").number(worst <= 3 ? "worst_to_3" : "above"));
        int now = gone ? 0 : Math.max(1, worst - Integer.parseInt(dice.pick(after.map("fall"))));
        told.put("soreness_now", now);
        told.put("soreness_worst", worst);
        told.put("regions", List.of(dice.one(places)));
        told.put("course", gone ? "gone" : dice.pick(after.map("course")));
        for (var key : List.of("onset", "spread", "sides", "eases_with_movement", "activity_limit")) {
            told.put(key, dice.pick(after.map(key)));
        }
        told.put("other_cause", List.of(dice.pick(after.map("other_cause"))));
        var quality = List.of(dice.pick(after.map("quality")).split(" "));
        told.put("quality", quality);
        if (quality.contains("shooting")) {
            told.put("shooting_into", List.of(dice.pick(after.map("shooting_into"))));
        }
    }

    // --- signs

    private void signs(Dice dice, Map<String, Object> told, double times) {
        var rates = after.map("symptoms");
        for (var sign : Symptom.values()) {
            double rate = rates.containsKey(sign.code()) ? ((Number) rates.get(sign.code())).doubleValue() : 0;
            told.put(sign.code(), dice.answer(rate * times, after.number("not_sure")));
        }
        told.put("over_again", some(dice, told, after.map("over_again")));
        told.put("as_before", some(dice, told, after.map("as_before")));
        told.put("neck_device", "no");
        if (yes(told, "dizziness")) {
            boolean over = ((List<?>) told.get("over_again")).contains("dizziness");
            told.put("dizzy_on_rising",
                    dice.answer(after.in("dizzy_on_rising").number(over ? "over" : "not_over"), 0));
        }
        if (yes(told, "numbness") || yes(told, "tingling")) {
            told.put("numb_where", List.of(dice.pick(after.map("numb_where"))));
        }
        if (yes(told, "other_new")) {
            told.put("other_new_what", List.of(dice.pick(after.map("other_new_what"))));
        }
    }

    /** Those that were told with a yes, each with its own share. */
    private static List<String> some(Dice dice, Map<String, Object> told, Map<String, Object> shares) {
        var some = new ArrayList<String>();
        shares.forEach((sign, share) -> {
            if (share instanceof Number number && dice.hit(number.doubleValue()) && yes(told, sign)) {
                some.add(sign);
            }
        });
        return some;
    }

    private static boolean yes(Map<String, Object> told, String sign) {
        return "yes".equals(told.get(sign));
    }
}
