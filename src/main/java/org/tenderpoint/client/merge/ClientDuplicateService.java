package org.tenderpoint.client.merge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.Treatments;
import org.tenderpoint.client.Treatments.TreatedSessions;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.SimilarNames;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;

/**
 * Finds records that may be of one person. Five statements however many clients there are, each by an index; archived
 * and restricted records are left out.
 */
@Service
@PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
@Transactional(readOnly = true)
public class ClientDuplicateService {

    /** So many are shown; the others come when these are settled. */
    public static final int MOST = 100;

    /** So many pairs are looked at for each reason: a number that half the town gives tells nothing. */
    private static final int LOOKED_AT = 20_000;

    private static final String LISTED = " a.archived = false and b.archived = false and a.restricted = false"
            + " and b.restricted = false and a.id < b.id fetch first " + LOOKED_AT + " rows only";

    private static final Comparator<LikePerson> MORE_TO_KEEP = Comparator.comparingInt(LikePerson::sessions).reversed()
            .thenComparing(LikePerson::since);

    private final JdbcClient jdbc;
    private final Treatments treatments;
    private final CurrentUser user;
    private final Clock clock;

    ClientDuplicateService(JdbcClient jdbc, Treatments treatments, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.treatments = treatments;
        this.user = user;
        this.clock = clock;
    }

    private record Pair(UUID one, UUID other) {

        Pair ordered() {
            return one.compareTo(other) < 0 ? this : new Pair(other, one);
        }
    }

    /** Those with most in common first. */
    public List<DuplicatePair> suggestions() {
        var found = new LinkedHashMap<Pair, EnumSet<Likeness>>();
        // only a name that is alike too makes a family's number or address mean one person
        pairs("""
                select a.id, b.id, a.name, b.name, x.token, a.birth_date, b.birth_date from client_tokens x
                join client_tokens y on y.token = x.token and y.client_id > x.client_id
                join clients a on a.id = x.client_id join clients b on b.id = y.client_id
                where (x.token like 'e%' or x.token like 'p%') and a.archived = false and b.archived = false
                and a.restricted = false and b.restricted = false fetch first\s""" + LOOKED_AT + " rows only")
                .filter(like -> SimilarNames.similar(like.oneName(), like.otherName()) || like.sameBirth())
                .forEach(like -> add(found, like,
                        like.token().startsWith("e") ? Likeness.EMAIL : Likeness.PHONE));
        pairs("""
                (select a.id, b.id, a.name, b.name, 'name', a.birth_date, b.birth_date from clients a
                join clients b on b.archived = false and b.sort_name = a.sort_name where""" + LISTED + """
                ) union all (select a.id, b.id, a.name, b.name, 'birth', a.birth_date, b.birth_date from clients a
                join clients b on b.birth_date = a.birth_date where""" + LISTED + ")")
                .filter(like -> like.token().equals("name")
                        ? like.sameBirth() || like.oneBirth().isEmpty() || like.otherBirth().isEmpty()
                        : SimilarNames.similar(like.oneName(), like.otherName()))
                .forEach(like -> add(found, like, Likeness.NAME));
        distinct().forEach(found::remove);
        var chosen = found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Pair, EnumSet<Likeness>> one) -> -one.getValue().size())
                        .thenComparing(one -> one.getKey().one()))
                .limit(MOST)
                .toList();
        var people = people(chosen.stream().flatMap(one -> List.of(one.getKey().one(), one.getKey().other()).stream())
                .collect(Collectors.toSet()));
        var pairs = new ArrayList<DuplicatePair>();
        for (var one : chosen) {
            var first = people.get(one.getKey().one());
            var second = people.get(one.getKey().other());
            if (first != null && second != null) {
                boolean asFound = MORE_TO_KEEP.compare(first, second) <= 0;
                pairs.add(new DuplicatePair(
                        asFound ? first : second, asFound ? second : first, Set.copyOf(one.getValue())));
            }
        }
        return pairs;
    }

    /** These two are two people; they are not shown again. */
    @Transactional
    public void notTheSame(ClientId one, ClientId other) {
        var pair = new Pair(one.value(), other.value()).ordered();
        jdbc.sql("""
                insert into client_distinctions (client_id, other_id, said_at, said_by)
                values (:one, :other, :at, :by) on conflict do nothing""")
                .param("one", pair.one()).param("other", pair.other())
                .param("at", Moments.utc(clock.instant())).param("by", user.id().value()).update();
    }

    @Transactional
    public void perhapsTheSame(ClientId one, ClientId other) {
        var pair = new Pair(one.value(), other.value()).ordered();
        jdbc.sql("delete from client_distinctions where client_id = :one and other_id = :other")
                .param("one", pair.one()).param("other", pair.other()).update();
    }

    private record LikePair(
            Pair pair, String oneName, String otherName, String token, Optional<LocalDate> oneBirth,
            Optional<LocalDate> otherBirth) {

        boolean sameBirth() {
            return oneBirth.isPresent() && oneBirth.equals(otherBirth);
        }
    }

    private Stream<LikePair> pairs(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new LikePair(
                        new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)).ordered(),
                        row.getString(3), row.getString(4), row.getString(5),
                        Optional.ofNullable(row.getObject(6, LocalDate.class)),
                        Optional.ofNullable(row.getObject(7, LocalDate.class))))
                .list().stream();
    }

    private static void add(Map<Pair, EnumSet<Likeness>> found, LikePair like, Likeness why) {
        var all = found.computeIfAbsent(like.pair(), _ -> EnumSet.noneOf(Likeness.class));
        all.add(why);
        if (like.sameBirth()) {
            all.add(Likeness.BIRTH_DATE);
        }
    }

    private Set<Pair> distinct() {
        return new HashSet<>(jdbc.sql("select client_id, other_id from client_distinctions")
                .query((row, _) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)).ordered())
                .list());
    }

    private Map<UUID, LikePerson> people(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var treated = treatments.treated(ids.stream().map(ClientId::new).toList());
        return jdbc.sql("select id, name, birth_date, phone, email, created_at from clients where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> {
                    var id = new ClientId(row.getObject(1, UUID.class));
                    return new LikePerson(
                            id, row.getString(2), Optional.ofNullable(row.getObject(3, LocalDate.class)),
                            row.getString(4), row.getString(5), Moments.read(row, 6),
                            Optional.ofNullable(treated.get(id)));
                })
                .list().stream().collect(Collectors.toMap(one -> one.id().value(), one -> one));
    }

    /** Two records, and what they have in common; the first is the one that is rather kept. */
    public record DuplicatePair(LikePerson one, LikePerson other, Set<Likeness> alike) {}

    /**
     * One of them, as far as contact data and the schedule tell.
     *
     * @param since when the record was made
     * @param treated empty where no session took place
     */
    public record LikePerson(
            ClientId id, String name, Optional<LocalDate> birthDate, String phone, String email,
            Instant since, Optional<TreatedSessions> treated) {

        int sessions() {
            return treated.map(TreatedSessions::sessions).orElse(0);
        }

        /** Whether it is rather kept than the other because of its sessions; else because it is older. */
        public boolean hasMoreSessions(LikePerson other) {
            return sessions() > other.sessions();
        }
    }

    /** What two records have in common. Words: {@code client.duplicates.alike.<code>}. */
    public enum Likeness implements Coded {
        /** The same, or written a little differently. */
        NAME,
        BIRTH_DATE,
        PHONE,
        EMAIL
    }
}
