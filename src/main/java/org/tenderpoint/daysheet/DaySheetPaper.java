package org.tenderpoint.daysheet;

import com.samskivert.mustache.Template;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.client.ClientReaches.NamedContact;
import org.tenderpoint.followup.CallsOfDay.DueCall;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.screening.plan.PlannedDay.PlannedVisit;

/** A day's sessions and calls on paper, in the language in use. */
final class DaySheetPaper {

    private static final Template TEMPLATE = Templates.named("day-sheet");
    /** About as many letters stand in a line of a column of limits. */
    private static final int LINE = 45;
    private static final NamedContact NOBODY = new NamedContact("", "");

    private final PracticeRecord practice;
    private final Instant now;
    private final Formats formats = Formats.here();

    DaySheetPaper(PracticeRecord practice, Instant now) {
        this.practice = practice;
        this.now = now;
    }

    String page(
            LocalDate day, List<PlannedVisit> visits, List<DueCall> calls, Map<ClientId, NamedContact> named,
            Map<UserId, String> people) {
        var values = new HashMap<String, Object>();
        values.put("lang", Texts.spoken().toLanguageTag());
        values.put("paper", formats.paper().css());
        for (var key : List.of("subject", "page", "of", "sessions", "calls", "time", "client", "phone", "therapist",
                "level", "limits", "due", "what", "no_sessions", "no_calls", "keep")) {
            values.put(key + "Word", word(key));
        }
        values.put("practice", practice.name());
        values.put("title", formats.longDayAndYear(day));
        values.put("made", word("made", formats.moment(now, practice.zone())));
        values.put("hasVisits", !visits.isEmpty());
        values.put("visits", visits.stream()
                .map(visit -> visit(visit, named.getOrDefault(visit.client(), NOBODY),
                        people.getOrDefault(visit.therapist(), "")))
                .toList());
        values.put("hasCalls", !calls.isEmpty());
        values.put("due", calls.stream().map(call -> call(call, named.getOrDefault(call.client(), NOBODY))).toList());
        return TEMPLATE.execute(values);
    }

    private Map<String, Object> visit(PlannedVisit visit, NamedContact client, String therapist) {
        var start = visit.start().toLocalTime();
        int half = half(visit.limits());
        return Map.of(
                "from", formats.time(start),
                "minutes", word("minutes", visit.minutes()),
                "name", client.name(),
                "phone", formats.phone(client.phone()),
                "place", visit.place().orElse(""),
                "therapist", SampleName.inRow(therapist),
                "level", level(visit),
                "first", visit.limits().subList(0, half),
                "second", visit.limits().subList(half, visit.limits().size()));
    }

    /** How many of the limits stand in the first of two columns, so that both are about as long. */
    private static int half(List<String> limits) {
        int rest = limits.stream().mapToInt(DaySheetPaper::lines).sum();
        int so = 0;
        for (int i = 0; i < limits.size(); i++) {
            int next = lines(limits.get(i));
            if (so + next > rest) {
                return i;
            }
            so += next;
            rest -= next;
        }
        return limits.size();
    }

    private static int lines(String limit) {
        return 1 + limit.length() / LINE;
    }

    private static String level(PlannedVisit visit) {
        if (visit.waitsForIntake()) {
            return Texts.of("screening.no_intake");
        }
        return visit.held()
                ? word("held")
                : visit.level().orElseGet(() -> word("not_screened"));
    }

    private Map<String, Object> call(DueCall call, NamedContact client) {
        return Map.of(
                "due", call.due().isBefore(now) ? word("now") : formats.moment(call.due(), practice.zone()),
                "name", client.name(),
                "phone", formats.phone(client.phone()),
                "what", call.what(),
                "level", call.level().orElse(""));
    }

    private static String word(String key, Object... arguments) {
        return Texts.of("daysheet.paper." + key, arguments);
    }
}
