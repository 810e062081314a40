package org.tenderpoint.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the four people do with their own hands. Every morning somebody new comes and is treated, whoever is due is
 * asked, and the manager looks at the figures. The first client feels ill after the session, the third is referred, and
 * what becomes of them goes on from one morning to the next.
 */
final class Mornings {

    private static final Pattern LINK = Pattern.compile(Pattern.quote(FourPeople.PUBLIC) + "/c/[A-Za-z0-9_-]+");

    private static final String REASON = "Covering for Ines, who is ill today";
    private static final String OF_A_COLLEAGUE = "select min(c.name) from clients c where c.id in"
            + " (select s.client_id from sessions s join users u on u.id = s.therapist_id where u.login = 'ines')";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final FourPeople people;
    private final Nodes nodes;
    private final LifeBook book;
    private final Path outbox;
    private final List<String> clients = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    /** The page of the first client's next session. */
    private String planned = "";

    /** A client whom somebody asks after the session. */
    private record Expected(String client, Instant from, boolean byLink) {}

    Mornings(FourPeople people, Nodes nodes, LifeBook book, Path outbox) {
        this.people = people;
        this.nodes = nodes;
        this.book = book;
        this.outbox = outbox;
    }

    /** Those whose session was signed before somebody's eyes. */
    List<String> signed() {
        return List.copyOf(clients);
    }

    void next() {
        int morning = clients.size();
        var client = "Margit Holm %03d".formatted(book.day());
        // who has no address is rung
        boolean byLink = morning == 0 || book.day() % 2 == 0;
        people.as(FourPeople.DESK, hands -> {
            hands.go("/clients/new");
            new DesksHands(hands).newClient(client, "020 7946 %04d".formatted(book.day()),
                    byLink ? mailOf(client) : "");
            book.count("clients entered at the screen");
        });
        people.as(FourPeople.THERAPIST, hands -> therapist(hands, morning, client));
        links(morning);
        if (morning == 1) {
            feltIll(clients.getFirst());
        } else if (morning > 1) {
            referred(morning, clients.get(2));
        }
        if (morning == 2) {
            people.secondFactor();
        }
        if (morning == 3) {
            somebodyElsesClient();
        }
        expected.add(new Expected(client, nodes.now(), byLink));
        if (morning > 0) {
            figures();
        }
    }

    /** On the first morning there are none to look at. */
    private void figures() {
        people.as(FourPeople.MANAGER, hands -> {
            var manager = new ManagersHands(hands);
            manager.managersFigure();
            manager.export();
            book.count("exports");
        });
    }

    private void therapist(Hands hands, int morning, String client) {
        var at = new TherapistsHands(hands);
        hands.open(client);
        at.intake(client);
        at.plan();
        at.arrive(client);
        at.screening();
        at.note();
        if (morning == 1) {
            at.photo();
            at.firmerThanAllowed("Asked for it twice, felt good");
        }
        at.sign();
        clients.add(client);
        book.count("sessions at the screen");
        if (morning == 0) {
            at.planNext(client, day(nodes.now().plus(14, ChronoUnit.DAYS)));
            planned = hands.path();
        }
        asked(false).forEach(one -> {
            at.ring(one.client());
            book.count("calls at the screen");
            expected.remove(one);
        });
    }

    private void links(int morning) {
        asked(true).forEach(one -> {
            people.onThePhone(hands -> {
                var client = new ClientsHands(hands);
                if (morning == 1) {
                    client.chestPain(mailed(one.client()));
                } else {
                    client.fineByLink(mailed(one.client()));
                }
            });
            book.count("check-ins by link");
            expected.remove(one);
        });
    }

    private void feltIll(String client) {
        people.as(FourPeople.DESK, hands -> new DesksHands(hands).takeInHand(client));
        people.as(FourPeople.THERAPIST, hands -> new IllClient(hands, client).untilTheDoctorHasSpoken());
        book.count("alerts closed at the screen");
        people.as(FourPeople.DESK, hands -> new DesksHands(hands).clearance(client, day(nodes.now())));
        people.as(FourPeople.THERAPIST, hands -> new IllClient(hands, client).afterTheDoctor(planned));
    }

    private void referred(int morning, String client) {
        people.as(FourPeople.THERAPIST, hands -> {
            var loop = new ReferredClient(hands, client);
            switch (morning) {
                case 2 -> loop.offerAndWrite();
                case 3 -> loop.went();
                case 4 -> {
                    loop.helped();
                    book.count("referrals closed at the screen");
                }
                default -> {}
            }
        });
    }

    /** For a day records are open to those alone who treat the client; somebody needs one all the same. */
    private void somebodyElsesClient() {
        var client = nodes.one().say("sql", OF_A_COLLEAGUE);
        people.as(FourPeople.MANAGER, hands -> new ManagersHands(hands).recordsAreReadBy("Own clients only"));
        people.as(FourPeople.THERAPIST, hands -> new TherapistsHands(hands).openAllTheSame(client, REASON));
        people.as(FourPeople.MANAGER, hands -> {
            var manager = new ManagersHands(hands);
            manager.noteWhoOpened(REASON);
            manager.recordsAreReadBy("Every client of the practice");
        });
        book.count("records opened for a reason");
    }

    /** Who is to be asked by now: two days have passed. Nobody is rung at the weekend, when the practice is closed. */
    private List<Expected> asked(boolean byLink) {
        if (!byLink && WEEKEND.contains(nodes.now().atZone(Nodes.ZONE).getDayOfWeek())) {
            return List.of();
        }
        return expected.stream()
                .filter(one -> one.byLink() == byLink && one.from().plus(49, ChronoUnit.HOURS).isBefore(nodes.now()))
                .toList();
    }

    /** As it is typed. */
    private static String day(Instant when) {
        return DAY.format(when.atZone(Nodes.ZONE));
    }

    private static String mailOf(String client) {
        return client.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    /** The link in the last mail to a client. */
    private String mailed(String client) {
        var address = mailOf(client);
        try (var mails = Files.list(outbox)) {
            return mails.map(Mornings::text)
                    .filter(mail -> mail.contains(address))
                    .flatMap(mail -> LINK.matcher(mail.replace("=\r\n", "").replace("=\n", "")).results())
                    .map(found -> found.group())
                    .reduce((_, last) -> last)
                    .orElseThrow(() -> new AssertionError(
                            "No mail to " + address + " by " + nodes.now() + "\n" + stands(client)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program knows of somebody who should have been written to. */
    private String stands(String client) {
        var whose = " where client_id in (select id from clients where name = '" + client + "')";
        return Stream.of(
                "select 'client', name, email, preferred_channel from clients where name = '" + client + "'",
                "select 'consent', kind, given, recorded_at, withdrawn_at from consents" + whose,
                "select 'follow-up', state, session_end, due_from, next_kind, next_due from follow_ups" + whose,
                "select 'contact', kind, state, due, done_at from contacts where follow_up_id in"
                        + " (select id from follow_ups" + whose + ")",
                "select 'message', kind, way, address, due, give_up_at, state, tries from messages" + whose)
                .map(sql -> nodes.one().say("sql", sql))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
