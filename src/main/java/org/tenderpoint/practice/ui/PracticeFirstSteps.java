package org.tenderpoint.practice.ui;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.FirstStep.FirstStepStanding;
import org.tenderpoint.practice.FirstStepsService;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/** The first steps of a new practice that are about the practice itself: hours, colleagues and the like. */
@Configuration(proxyBeanMethods = false)
class PracticeFirstSteps {

    /** So many fit on the line. */
    private static final int NAMES = 3;

    @Bean
    FirstStep hoursChecked(PracticeService practices) {
        return new FirstStep(10, "practice.first.hours", SettingsView.class,
                PracticeNavigation.part(SettingsView.HOURS),
                () -> practices.current().filter(PracticeFirstSteps::hoursWereLookedAt)
                        .map(practice -> FirstStepStanding.done("practice.first.hours.done",
                                words(practice.openingHours())))
                        .orElseGet(() -> FirstStepStanding.open("practice.first.hours.open")));
    }

    @Bean
    FirstStep colleaguesInvited(FirstStepsService steps) {
        return new FirstStep(20, "practice.first.colleagues", PeopleView.class, () -> {
            var colleagues = steps.colleagues();
            return colleagues.isEmpty()
                    ? FirstStepStanding.open("practice.first.colleagues.open")
                    : standing(inOneLine(colleagues.present()), inOneLine(colleagues.invited()));
        });
    }

    private static FirstStepStanding standing(String present, String invited) {
        if (present.isEmpty()) {
            return FirstStepStanding.done("practice.first.colleagues.invited", invited);
        }
        return invited.isEmpty()
                ? FirstStepStanding.done("practice.first.colleagues.done", present)
                : FirstStepStanding.done("practice.first.colleagues.both", present, invited);
    }

    private static String inOneLine(List<String> names) {
        return names.stream().limit(NAMES).collect(Collectors.joining(", ")) + (names.size() > NAMES ? " …" : "");
    }

    /** As on a door: "Mon to Fri, 09:00 to 18:00; Sat, 09:00 to 12:00". */
    static String words(OpeningHours hours) {
        var runs = new ArrayList<List<DayOfWeek>>();
        for (var day : DayOfWeek.values()) {
            var open = hours.weekly().get(day);
            if (open == null) {
                continue;
            }
            var before = runs.isEmpty() ? List.<DayOfWeek>of() : runs.getLast();
            if (before.isEmpty() || before.getLast().plus(1) != day
                    || !open.equals(hours.weekly().get(before.getLast()))) {
                runs.add(new ArrayList<>(List.of(day)));
            } else {
                before.add(day);
            }
        }
        return runs.stream().map(days -> days(days) + ", " + hours.weekly().getOrDefault(days.getFirst(), List.of())
                .stream().map(span -> span(Dates.time(span.opens()), Dates.time(span.closes())))
                .collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
    }

    private static String days(List<DayOfWeek> run) {
        // from Sunday on
        var names = Formats.here().weekdays(TextStyle.SHORT);
        var first = names.get(run.getFirst().getValue() % names.size());
        return run.size() == 1 ? first : span(first, names.get(run.getLast().getValue() % names.size()));
    }

    private static String span(String from, String until) {
        return Texts.of("practice.first.hours.to", from, until);
    }

    @Bean
    FirstStep trainingsRecorded(FirstStepsService steps) {
        return new FirstStep(30, "practice.first.trainings", PeopleView.class,
                () -> steps.trainingsRecorded()
                        ? FirstStepStanding.done("practice.first.trainings.why")
                        : FirstStepStanding.open("practice.first.trainings.why"));
    }

    @Bean
    FirstStep publicAddressSet(PracticeService practices) {
        return new FirstStep(40, "practice.first.address", SettingsView.class,
                PracticeNavigation.part(SettingsView.LINKS),
                () -> practices.current().map(PracticeRecord::publicAddress).filter(address -> !address.isEmpty())
                        .map(address -> FirstStepStanding.done("practice.first.address.done", address))
                        .orElseGet(() -> FirstStepStanding.open("practice.first.address.open")));
    }

    /** Set-up proposes some: whoever has typed others, or saved the settings since, has looked at them. */
    private static boolean hoursWereLookedAt(PracticeRecord practice) {
        return practice.version() > 0 || !practice.openingHours().equals(OpeningHoursField.usual());
    }
}
