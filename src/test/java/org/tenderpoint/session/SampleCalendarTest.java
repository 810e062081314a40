package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.Missing;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.practice.setup.SampleWorld.Client;
import org.tenderpoint.practice.setup.SampleWorld.Person;
import org.tenderpoint.practice.setup.SampleWorld.Size;
import org.tenderpoint.session.SampleCalendar.Slot;

/** The appointments of a sample practice, at whatever hour of the week it is made. */
class SampleCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final OpeningHours HOURS = OpeningHours.daily(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(30);
    /** The longest session. */
    private static final Duration HOUR = Duration.ofMinutes(60);

    private final Person host = person("Host", Role.THERAPIST);
    private final List<Person> therapists = IntStream.range(0, 6)
            .mapToObj(number -> person("Therapist " + number, Role.THERAPIST))
            .toList();

    @ParameterizedTest(name = "{0} clients in {1} weeks")
    @CsvSource({"10, 4", "45, 9"})
    void nobodyIsToBeInTwoPlacesAtOnce(int clients, int weeks) {
        var size = new Size(clients, weeks);
        for (var now = MONDAY; now.isBefore(MONDAY.plus(Duration.ofDays(7))); now = now.plus(STEP)) {
            for (var treating : List.of(Optional.<Person>empty(), Optional.of(host))) {
                var slots = SampleCalendar.of(world(size, now, treating));
                assertThat(slots).as("made at %s", now).isNotEmpty();
                var twice = slots.stream()
                        .collect(Collectors.groupingBy(Slot::client))
                        .values().stream()
                        .flatMap(SampleCalendarTest::overlapping);
                Missing.none("Sessions of one client that overlap, made at " + now, twice,
                        "Ask in SampleCalendar whether the client is free, too.");
            }
        }
    }

    private static Stream<String> overlapping(List<Slot> ofOne) {
        var inOrder = ofOne.stream().sorted(Comparator.comparing(Slot::start)).toList();
        return IntStream.range(1, inOrder.size())
                .filter(i -> inOrder.get(i - 1).start().plus(HOUR).isAfter(inOrder.get(i).start()))
                .mapToObj(i -> inOrder.get(i).client().name() + " " + inOrder.get(i).start());
    }

    private SampleWorld world(Size size, Instant now, Optional<Person> treating) {
        var today = LocalDate.ofInstant(now, ZONE);
        var opening = today.minusWeeks(size.weeks());
        var clients = new ArrayList<Client>();
        for (var line : SampleDescription.ofPractice().clients().subList(0, size.clients())) {
            clients.add(new Client(clients.size(), line, today, opening.plusDays(line.first() * size.weeks() / 52L),
                    therapists.get(line.therapist())));
        }
        return new SampleWorld(size, now, ZONE, HOURS, therapists, person("Desk", Role.FRONT_DESK), treating, clients);
    }

    private static Person person(String name, Role role) {
        return new Person(UserId.random(), name, Set.of(role), List.of(), 3);
    }
}
