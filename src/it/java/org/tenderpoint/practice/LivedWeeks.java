package org.tenderpoint.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.practice.setup.SampleWorld.Part;
import org.tenderpoint.practice.setup.SampleWorld.Size;
import org.tenderpoint.practice.setup.SampleWorld.Step;
import org.tenderpoint.vocabulary.Modality;

/**
 * What happens in a practice beside what the test's four people do with their hands: clients who come and go as in the
 * sample practice, through the same services, but each step in its hour, as the program's clock comes to it.
 */
final class LivedWeeks {

    private final ApplicationContext program;
    private final SampleWorld world;
    private final Map<UserId, Authentication> people = new HashMap<>();
    private Optional<Step> waiting = Optional.empty();

    /** How many steps were done, and what kept others from being done. */
    record Lived(int steps, List<String> failed) {}

    /** The therapist who works with hands at the screens, and needs the hours for it. */
    private static final String HANDS = "jonas";

    /** @param first number of the first of its clients, so that each stretch of life has others */
    LivedWeeks(ApplicationContext program, int weeks, int clients, int first) {
        this.program = program;
        var now = program.getBean(Clock.class).instant();
        var practice = program.getBean(PracticeService.class);
        var users = program.getBean(UserRepository.class);
        var therapists = new ArrayList<SamplePerson>();
        SamplePerson desk = null;
        for (var user : users.everyone().stream().filter(User::active).sorted(Comparator.comparing(User::login))
                .toList()) {
            var roles = user.toRecord().roles();
            var person = roles.contains(Role.THERAPIST)
                    ? new SamplePerson(
                            user.id(), user.name(), roles,
                            List.of(Modality.SWEDISH, Modality.DEEP_TISSUE, Modality.MYOFASCIAL_RELEASE),
                            3 + therapists.size() % 2)
                    : new SamplePerson(user.id(), user.name(), roles, List.of(), 0);
            people.put(user.id(), signedIn(program, user.login()));
            if (roles.contains(Role.THERAPIST) && !user.login().equals(HANDS)) {
                therapists.add(person);
            } else if (roles.equals(Set.of(Role.FRONT_DESK))) {
                desk = person;
            }
        }
        if (desk == null) {
            throw new IllegalStateException("Nobody works at the front desk");
        }
        var zone = practice.zone();
        var today = LocalDate.ofInstant(now, zone);
        var coming = new ArrayList<SampleClient>();
        for (int number = first; number < first + clients; number++) {
            var dice = new Random(number);
            coming.add(new SampleClient(
                    number, line(number), today,
                    today.plusDays(2 + dice.nextInt(Math.max(1, weeks * 7 - 5))),
                    therapists.get(dice.nextInt(therapists.size()))));
        }
        world = new SampleWorld(
                new Size(clients, weeks), now.plus(Duration.ofDays(7L * weeks)), zone, practice.openingHours(),
                therapists, desk,
                Optional.empty(), coming, List.of());
        program.getBeanProvider(Part.class).stream()
                .sorted(Comparator.comparingInt(Part::order))
                .forEach(part -> part.create(world));
    }

    /** As in the description; the family names of further rounds are others', so that nobody comes twice. */
    private static SampleDescription.Line line(int number) {
        var lines = SampleDescription.ofPractice().clients();
        var line = lines.get(number % lines.size());
        int round = number / lines.size();
        if (round == 0) {
            return line;
        }
        var other = lines.get((number + round) % lines.size()).name();
        return new SampleDescription.Line(
                line.name().substring(0, line.name().indexOf(' ')) + other.substring(other.indexOf(' ')), line.age(),
                line.first(), line.therapist(), line.every(), line.visits(), line.course(), line.conditions());
    }

    static Authentication signedIn(ApplicationContext program, String login) {
        var user = program.getBean(UserRepository.class).findByLogin(login).orElseThrow();
        var roles = user.toRecord().roles().stream().map(Role::authority).toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(user.id().value(), user.login(), user.name(), user.sessionStamp()), null,
                AuthorityUtils.createAuthorityList(roles));
    }

    /** The manager, who treats clients too. */
    Authentication somebodyWhoReadsAll() {
        return people.values().stream()
                .filter(one -> one.getAuthorities().stream().map(Object::toString).toList()
                        .containsAll(List.of(Role.MANAGER.authority(), Role.THERAPIST.authority())))
                .findFirst()
                .orElseThrow();
    }

    /** Lets all happen whose hour has come. */
    Lived live() {
        var now = program.getBean(Clock.class).instant();
        var failed = new ArrayList<String>();
        int steps = 0;
        while (true) {
            var next = waiting.or(world::next);
            waiting = Optional.empty();
            if (next.isEmpty()) {
                return new Lived(steps, failed);
            }
            var step = next.get();
            if (step.at().isAfter(now)) {
                waiting = next;
                return new Lived(steps, failed);
            }
            try {
                once(step);
                steps++;
            } catch (RuntimeException refused) {
                failed.add(words(refused));
            }
        }
    }

    private void once(Step step) {
        long mark = world.mark();
        try {
            program.getBean(RunAs.class).user(people.get(step.by().id()), () -> world.during(step.at(), () -> {
                program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> step.action().run());
                return true;
            }));
        } catch (RuntimeException refused) {
            world.undo(mark, List.of());
            throw refused;
        }
    }

    static String words(Throwable problem) {
        var root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        for (var frame : problem.getStackTrace()) {
            if (frame.getClassName().startsWith("org.tenderpoint.") && !frame.getClassName().contains("$$")) {
                return root + " at " + frame;
            }
        }
        return root.toString();
    }
}
