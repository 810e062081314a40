package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.intake.IntakeVersionRepository.FreeAnswer;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.ToldBesides;

/**
 * Counts the free answers of the intakes in force. A text that one client alone has written is not shown: it may tell
 * who it is.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class ToldBesidesService implements ToldBesides {

    private static final int CLIENTS = 2;
    private static final String BETWEEN_ANSWERS = "[,;\\n/]|\\band\\b|\\bund\\b";
    private static final String NO_LETTER_OR_NUMBER = "[^\\p{L}\\p{N}]+";

    private final IntakeVersionRepository versions;
    private final List<Decisions> decisions;

    ToldBesidesService(IntakeVersionRepository versions, List<Decisions> decisions) {
        this.versions = versions;
        this.decisions = List.copyOf(decisions);
    }

    /** What therapists have said of free answers. The feature in which they read them implements it. */
    public interface Decisions {

        /** The free answers that do not matter for a massage, as long as that counts. */
        Set<JudgedAnswer> withoutBearing();

        /** The free answers that were a condition. */
        List<NamedWords> namedWords();
    }

    /** The whole free answer of a client, as it was judged. */
    public record JudgedAnswer(UUID client, String words) {}

    /**
     * A free answer that was a condition.
     *
     * @param rest what of it was something else
     */
    public record NamedWords(UUID client, String words, String rest, Condition became, LocalDate on) {}

    /** One of the things that a client has written. */
    private record Part(
            String words, UUID client, boolean withoutBearing, Optional<Condition> became, LocalDate on) {}

    @Override
    @Transactional(readOnly = true)
    public List<ToldWords> toldOften() {
        var parts = new TreeMap<String, List<Part>>();
        var judged = decisions.stream().flatMap(one -> one.withoutBearing().stream()).collect(Collectors.toSet());
        Stream.concat(
                versions.freeAnswers().stream().flatMap(answer -> parts(answer, judged)),
                decisions.stream().flatMap(one -> one.namedWords().stream()).flatMap(ToldBesidesService::parts))
                .forEach(part -> parts.computeIfAbsent(plain(part.words()), _ -> new ArrayList<>()).add(part));
        parts.remove("");
        return parts.values().stream()
                .map(ToldBesidesService::mostUsedWords)
                .filter(told -> told.clients() >= CLIENTS)
                .sorted(Comparator.comparingLong(ToldWords::clients).reversed().thenComparing(ToldWords::words))
                .toList();
    }

    private static Stream<Part> parts(FreeAnswer answer, Set<JudgedAnswer> judged) {
        boolean without = "yes".equals(answer.noBearing())
                || judged.contains(new JudgedAnswer(answer.client(), answer.text()));
        return words(answer.text())
                .map(words -> new Part(words, answer.client(), without, Optional.empty(), answer.toldOn()));
    }

    private static Stream<Part> parts(NamedWords named) {
        var rest = words(named.rest()).map(ToldBesidesService::plain).collect(Collectors.toSet());
        return words(named.words())
                .filter(words -> !rest.contains(plain(words)))
                .map(words -> new Part(words, named.client(), false, Optional.of(named.became()), named.on()));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(BETWEEN_ANSWERS)).map(String::strip);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll(NO_LETTER_OR_NUMBER, " ").strip();
    }

    private static ToldWords mostUsedWords(List<Part> same) {
        var words = same.stream()
                .collect(Collectors.groupingBy(Part::words, TreeMap::new, Collectors.counting()))
                .entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new ToldWords(
                words, clients(same.stream()), clients(same.stream().filter(Part::withoutBearing)), namings(same),
                same.stream().map(Part::on).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static List<NamedAs> namings(List<Part> same) {
        return same.stream()
                .flatMap(part -> part.became().stream())
                .distinct()
                .map(condition -> new NamedAs(
                        condition,
                        clients(same.stream().filter(part -> part.became().filter(condition::equals).isPresent()))))
                .sorted(Comparator.comparingLong(NamedAs::clients).reversed().thenComparing(NamedAs::condition))
                .toList();
    }

    private static long clients(Stream<Part> parts) {
        return parts.map(Part::client).collect(Collectors.groupingBy(Function.identity())).size();
    }
}
