package org.tenderpoint.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.ToldBesidesService;
import org.tenderpoint.intake.ToldBesidesService.JudgedAnswer;
import org.tenderpoint.intake.ToldBesidesService.NamedWords;
import org.tenderpoint.practice.PracticeService;

/** What therapists said at screenings of what clients told in words, to be counted. */
@Component
record ToldDecisions(OverrideRepository overrides, NamingRepository namings, PracticeService practice, Clock clock)
        implements ToldBesidesService.Decisions {

    @Override
    public Set<JudgedAnswer> withoutBearing() {
        var zone = practice.zone();
        var since = LocalDate.ofInstant(clock.instant(), zone).minusYears(1).atStartOfDay(zone).toInstant();
        return overrides.judgedSince(since).stream()
                .map(one -> new JudgedAnswer(one.client(), one.words()))
                .collect(Collectors.toSet());
    }

    @Override
    public List<NamedWords> namedWords() {
        var zone = practice.zone();
        return namings.all().stream()
                .map(one -> new NamedWords(
                        one.client(), one.words(), one.leftOver(), one.became(), LocalDate.ofInstant(one.at(), zone)))
                .toList();
    }
}
