package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.intake.IntakeVersionRepository.FreeAnswer;
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

    ToldBesidesService(IntakeVersionRepository versions) {
        this.versions = versions;
    }

    /** One of the things that a client has written. */
    private record Part(String words, UUID client, boolean withoutBearing, LocalDate toldOn) {}

    @Override
    @Transactional(readOnly = true)
    public List<Told> often() {
        var parts = new TreeMap<String, List<Part>>();
        versions.freeAnswers().stream().flatMap(ToldBesidesService::parts).forEach(
                part -> parts.computeIfAbsent(plain(part.words()), _ -> new ArrayList<>()).add(part));
        parts.remove("");
        return parts.values().stream()
                .map(ToldBesidesService::told)
                .filter(told -> told.clients() >= CLIENTS)
                .sorted(Comparator.comparingLong(Told::clients).reversed().thenComparing(Told::words))
                .toList();
    }

    private static Stream<Part> parts(FreeAnswer answer) {
        return Stream.of(answer.text().split(BETWEEN_ANSWERS))
                .map(words -> new Part(
                        words.strip(), answer.client(), "yes".equals(answer.noBearing()), answer.toldOn()));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll(NO_LETTER_OR_NUMBER, " ").strip();
    }

    private static Told told(List<Part> same) {
        var words = same.stream()
                .collect(Collectors.groupingBy(Part::words, TreeMap::new, Collectors.counting()))
                .entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new Told(
                words, clients(same.stream()), clients(same.stream().filter(Part::withoutBearing)),
                same.stream().map(Part::toldOn).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static long clients(Stream<Part> parts) {
        return parts.map(Part::client).collect(Collectors.groupingBy(Function.identity())).size();
    }
}
