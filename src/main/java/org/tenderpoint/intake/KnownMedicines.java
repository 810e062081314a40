package org.tenderpoint.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Medicines that contradict a "no": generic and brand names of blood thinners, of steroids and of immune medicines,
 * from {@code intake/medicines.txt}.
 */
final class KnownMedicines {

    private static final String LIST = "/intake/medicines.txt";
    private static final List<NamedMedicine> ALL = read();
    private static final Map<String, NamedMedicine> BY_NAME = ALL.stream()
            .collect(Collectors.toMap(named -> fold(named.name()), named -> named, (one, same) -> one, TreeMap::new));

    /** @param detail the detail of the condition that says so of nothing but such medicines */
    private record NamedMedicine(String name, Condition condition, Optional<Detail> detail) {}

    private KnownMedicines() {}

    static Set<String> named(String text, Condition condition) {
        return named(text, medicine -> medicine.condition() == condition);
    }

    /** The names in the text of medicines for the same condition that a yes to this detail rules out. */
    static Set<String> against(Detail detail, String text) {
        return named(text, medicine -> ALL.stream()
                .anyMatch(one -> one.condition() == medicine.condition() && one.detail().equals(Optional.of(detail)))
                && medicine.detail().isEmpty());
    }

    private static Set<String> named(String text, Predicate<NamedMedicine> wanted) {
        var folded = " " + fold(text) + " ";
        var found = new TreeSet<String>();
        BY_NAME.forEach((name, medicine) -> {
            if (folded.contains(" " + name + " ") && wanted.test(medicine)) {
                found.add(name);
            }
        });
        return found;
    }

    /** The conditions that medicines can contradict. */
    static Collection<Condition> conditions() {
        return ALL.stream().map(NamedMedicine::condition).collect(Collectors.toUnmodifiableSet());
    }

    /** A trade mark's sign is no part of the name. */
    private static String fold(String text) {
        return SearchWords.fold(text.replaceAll("\\p{So}+", " "));
    }

    /** The names as displayed, with a capital first letter. */
    static List<String> names() {
        return ALL.stream()
                .map(named -> Texts.capital(named.name()))
                .toList();
    }

    private static List<NamedMedicine> read() {
        return ShippedFile.lines(LIST).map(KnownMedicines::read).toList();
    }

    private static NamedMedicine read(String line) {
        var of = line.substring(0, line.indexOf(' ')).split("\\.");
        return new NamedMedicine(
                line.substring(line.indexOf(' ')).strip(), Coded.require(Condition.class, of[0]),
                of.length > 1 ? Optional.of(Coded.require(Detail.class, of[1])) : Optional.empty());
    }
}
