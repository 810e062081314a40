package org.tenderpoint.practice.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenderpoint.practice.setup.SampleClient.Scene;
import org.tenderpoint.practice.setup.SampleDescription.Line;
import org.tenderpoint.practice.setup.SampleWorld.Size;
import org.tenderpoint.practice.setup.SampleWorld.Twin;

/**
 * Who comes to a sample practice. To let a year happen step by step takes most of a second for each session, so in a
 * large practice it happens to some: to one of each kind, who came some time ago, and to newcomers of the last weeks,
 * who show the program at work. The others had the same as the first, at other times.
 */
record SampleCast(List<SampleClient> clients, List<Twin> twins) {

    /** How often somebody came whom others are like. */
    private static final int VISITS = 5;

    /** Their last visit was so many days ago, or a few more, so that nothing is open in a twin's record. */
    private static final int OVER = 18;

    /** How many of a hundred who have a time of their own came some time ago. */
    private static final int AGO = 37;

    /** Newcomers first came so many days ago, and up to {@link #SPREAD} more. */
    private static final int KNOWN = 11;
    private static final int SPREAD = 12;

    private record Kind(String course, boolean told) {

        static Kind of(Line line) {
            return new Kind(line.course(), !line.conditions().isEmpty());
        }
    }

    static SampleCast of(Size size, LocalDate today, List<SamplePerson> therapists) {
        var lines = SampleDescription.ofPractice().first(size.clients());
        if (size.own() == size.clients()) {
            return allTheirOwn(lines, size, today, therapists);
        }
        var clients = ago(lines, size, today, therapists);
        var like = clients.stream().collect(Collectors.toMap(client -> Kind.of(client.line()), List::of));
        var sources = List.copyOf(clients);
        var come = sources.stream().map(SampleClient::name).collect(Collectors.toSet());
        var others = lines.stream().filter(line -> !come.contains(line.name())).toList();
        // who has nothing to tell can stand for what a newcomer to the program sees first
        var newcomers = others.stream()
                .sorted((one, two) -> Boolean.compare(Kind.of(one).told(), Kind.of(two).told()))
                .limit(size.own() - clients.size())
                .toList();
        for (var line : newcomers) {
            int days = KNOWN + (clients.size() * 7) % SPREAD;
            clients.add(new SampleClient(clients.size(), line, today, today.minusDays(Math.min(days, size.days())),
                    therapists.get(line.therapist())));
        }
        var known = new HashSet<>(newcomers);
        var twins = new ArrayList<Twin>();
        others.stream().filter(line -> !known.contains(line)).forEach(line -> twins.add(
                new Twin(clients.size() + twins.size(), line, nearest(line, like, sources))));
        return new SampleCast(clients, twins);
    }

    private static SampleCast allTheirOwn(List<Line> lines, Size size, LocalDate today, List<SamplePerson> therapists) {
        var opening = today.minusDays(size.days());
        var clients = new ArrayList<SampleClient>();
        for (var line : lines) {
            clients.add(new SampleClient(clients.size(), line, today, opening.plusDays(line.firstDay(size.weeks())),
                    therapists.get(line.therapist())));
        }
        return new SampleCast(clients, List.of());
    }

    /**
     * One of each kind who came some time ago, with each therapist as many: twins come to the same, at the same hour.
     */
    private static List<SampleClient> ago(List<Line> lines, Size size, LocalDate today, List<SamplePerson> therapists) {
        int wanted = size.own() * AGO / 100;
        int each = Math.ceilDiv(wanted, therapists.size());
        var kinds = new HashSet<Kind>();
        var with = new HashMap<Integer, Integer>();
        var clients = new ArrayList<SampleClient>();
        for (var line : lines) {
            if (clients.size() < wanted && with.getOrDefault(line.therapist(), 0) < each && kinds.add(Kind.of(line))) {
                with.merge(line.therapist(), 1, Integer::sum);
                clients.add(ago(clients.size(), line, size, today, therapists.get(line.therapist())));
            }
        }
        return clients;
    }

    private static SampleClient ago(int number, Line line, Size size, LocalDate today, SamplePerson therapist) {
        int every = line.everyWeeks() * 7;
        int visits = Math.clamp((size.days() - OVER) / every, 1, VISITS);
        var client = new SampleClient(number, line.visiting(visits), today,
                today.minusDays(Math.min(size.days(), OVER + (visits - 1L) * every)), therapist);
        client.standsFor(Scene.OVER);
        return client;
    }

    /** Those of the same kind first, then of the same course, then all. */
    private static List<SampleClient> nearest(Line line, Map<Kind, List<SampleClient>> like,
            List<SampleClient> sources) {
        var kind = Kind.of(line);
        var nearest = new ArrayList<>(like.getOrDefault(kind, List.of()));
        nearest.addAll(like.getOrDefault(new Kind(kind.course(), !kind.told()), List.of()));
        sources.stream().filter(client -> !nearest.contains(client)).forEach(nearest::add);
        return nearest;
    }
}
