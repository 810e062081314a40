package org.tenderpoint.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.SimilarNames;
import org.tenderpoint.platform.id.Id.ClientId;

/** Tells who of a file is here already: by the source's key, then by name, birth date, phone and e-mail. */
final class ClientMatches {

    /** The last digits, since only some write the country in front. */
    private static final int DIGITS = 8;
    private static final int MOST_CANDIDATES = 5;

    private final Map<SourceKey, RowPerson> byKey = new HashMap<>();
    private final Map<SourceKey, Person> own = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, List<Person>> byPhone = new HashMap<>();
    private final Map<String, List<Person>> byEmail = new HashMap<>();
    private final Set<ClientId> keyed = new HashSet<>();

    /**
     * By what somebody is recognised.
     *
     * @param called as people write it
     * @param name its words as they are compared
     */
    record Person(
            RowPerson who, String called, String name, Optional<LocalDate> born, String phone, String email) {

        static Person of(RowPerson who, String name, Optional<LocalDate> born, String phone, String email) {
            return new Person(who, name, nameKey(name), born, digits(phone), email.toLowerCase(Locale.ROOT));
        }

        boolean reachedLike(Person other) {
            return !phone.isEmpty() && phone.equals(other.phone) || !email.isEmpty() && email.equals(other.email);
        }

        boolean bornLike(Person other) {
            return born.isPresent() && born.equals(other.born);
        }

        boolean mayBe(Person other) {
            return name.equals(other.name) || bornLike(other) || reachedLike(other)
                    || SimilarNames.similar(name, other.name);
        }

        boolean bornOtherwise(Person other) {
            return born.isPresent() && other.born.isPresent() && !born.equals(other.born);
        }
    }

    /** The client whom a row surely is, and those whom it may be. */
    record Verdict(Optional<RowPerson> same, List<Person> perhaps) {}

    /** The words of a name in any order, without accents. */
    static String nameKey(String name) {
        return SearchWords.words(name).stream().sorted().collect(Collectors.joining(" "));
    }

    private static String digits(String phone) {
        var digits = SearchWords.digits(phone);
        return digits.length() <= DIGITS ? digits : digits.substring(digits.length() - DIGITS);
    }

    void add(Person person) {
        byName.computeIfAbsent(person.name(), _ -> new ArrayList<>(1)).add(person);
        if (!person.phone().isEmpty()) {
            byPhone.computeIfAbsent(person.phone(), _ -> new ArrayList<>(1)).add(person);
        }
        if (!person.email().isEmpty()) {
            byEmail.computeIfAbsent(person.email(), _ -> new ArrayList<>(1)).add(person);
        }
    }

    void key(SourceKey key, RowPerson who) {
        if (!key.key().isEmpty()) {
            byKey.put(key, who);
            if (who instanceof RowPerson.KnownClient there) {
                keyed.add(there.client());
            }
        }
    }

    /**
     * Somebody who is here, as this practice's own archive names them. Whoever writes a file writes any key, so the key
     * alone brings nothing into a record: a row must name somebody who may be the same.
     */
    void own(SourceKey key, Person person) {
        own.put(key, person);
        add(person);
    }

    boolean knows(SourceKey key) {
        return byKey.containsKey(key) || own.containsKey(key);
    }

    Optional<RowPerson> byKey(SourceKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * Somebody with the same name is the same if birth date, phone or e-mail agree and none of them speaks against it;
     * a family may share phone and e-mail, so these alone only raise a question, and only for names that are alike.
     */
    Verdict find(ClientLine line) {
        var person = Person.of(new RowPerson.Open(line.id()), line.name(), line.born(), line.phone(), line.email());
        var known = byKey(line.sourceKey());
        if (known.isPresent()) {
            return new Verdict(known, List.of());
        }
        var here = own.get(line.sourceKey());
        if (here != null) {
            return here.mayBe(person)
                    ? new Verdict(Optional.of(here.who()), List.of())
                    : new Verdict(Optional.empty(), List.of(here));
        }
        var sure = new ArrayList<Person>();
        var perhaps = new LinkedHashSet<Person>();
        for (var one : byName.getOrDefault(person.name(), List.of())) {
            boolean otherKey = !line.key().isEmpty() && one.who() instanceof RowPerson.KnownClient there
                    && keyed.contains(there.client()) || one.who() instanceof RowPerson.NewPerson;
            if (!person.bornOtherwise(one) && (person.bornLike(one) || person.reachedLike(one)) && !otherKey) {
                sure.add(one);
            } else if (!person.bornOtherwise(one) || person.reachedLike(one)) {
                perhaps.add(one);
            }
        }
        if (sure.size() == 1) {
            return new Verdict(Optional.of(sure.getFirst().who()), List.of());
        }
        perhaps.addAll(sure);
        reachedLike(person)
                .filter(one -> SimilarNames.similar(one.name(), person.name()) && !person.bornOtherwise(one))
                .forEach(perhaps::add);
        return new Verdict(
                Optional.empty(), perhaps.stream()
                        .sorted(Comparator.comparing((Person one) -> !one.reachedLike(person)))
                        .limit(MOST_CANDIDATES)
                        .toList());
    }

    private Stream<Person> reachedLike(Person person) {
        return Stream.concat(
                byPhone.getOrDefault(person.phone(), List.of()).stream(),
                byEmail.getOrDefault(person.email(), List.of()).stream()).distinct();
    }

    /** Everybody with this e-mail address. */
    List<RowPerson> reached(String email) {
        return byEmail.getOrDefault(email.toLowerCase(Locale.ROOT), List.of()).stream().map(Person::who).distinct()
                .toList();
    }

    /** Everybody with this name; if there are several, those of them with the same phone or e-mail. */
    List<RowPerson> named(String name, String phone, String email) {
        var person = Person.of(new RowPerson.Open(new RowId("", 0)), name, Optional.empty(), phone, email);
        var all = byName.getOrDefault(person.name(), List.of());
        var reached = all.stream().filter(one -> one.reachedLike(person)).toList();
        return (all.size() > 1 && !reached.isEmpty() ? reached : all).stream().map(Person::who).distinct().toList();
    }
}
