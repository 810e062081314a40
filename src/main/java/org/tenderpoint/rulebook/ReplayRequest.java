package org.tenderpoint.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Which past decisions to replay, and with which rules. It is part of the address.
 *
 * @param from the first day
 * @param to the last day
 */
public record ReplayRequest(LocalDate from, LocalDate to, RulesAsked asked) {

    /** An address may name more; nobody chooses that many by hand. */
    private static final int MOST_RULES = 50;

    private static final int DEFAULT_MONTHS = 12;

    /** @throws IllegalArgumentException if the period ends before it begins */
    public ReplayRequest {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends before it begins");
        }
    }

    /** The last twelve months, and the rules in force. */
    public static ReplayRequest usual(LocalDate today) {
        return new ReplayRequest(today.minusMonths(DEFAULT_MONTHS), today, RulesAsked.of(RuleSetVersion.CURRENT));
    }

    /** Reads the parameters of an address; ignores unknown ones. */
    public static ReplayRequest of(Map<String, List<String>> parameters, LocalDate today) {
        var usual = usual(today);
        var from = day(parameters, "from").orElse(usual.from());
        var to = day(parameters, "to").orElse(today);
        var version = RuleFilter.first(parameters, "version").flatMap(RuleSetVersion::of)
                .orElse(RuleSetVersion.CURRENT);
        var known = RuleLibrary.canBeLeftOut(version);
        var without = RuleFilter.first(parameters, "without").stream()
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .filter(known::contains)
                .limit(MOST_RULES)
                .collect(Collectors.toSet());
        var against = RuleFilter.first(parameters, "against").flatMap(RuleSetVersion::of);
        return new ReplayRequest(to.isBefore(from) ? to : from, to, new RulesAsked(version, without, against));
    }

    public Map<String, List<String>> parameters() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("from", List.of(from.toString()));
        all.put("to", List.of(to.toString()));
        all.put("version", List.of(asked.version().code()));
        if (!asked.without().isEmpty()) {
            all.put("without", List.of(String.join(",", asked.without().stream().sorted().toList())));
        }
        asked.against().ifPresent(version -> all.put("against", List.of(version.code())));
        return all;
    }

    /** Whether one version is compared with another. */
    public boolean acrossVersions() {
        return asked.against().filter(version -> !version.equals(asked.version())).isPresent();
    }

    /** The link for "what if this rule were switched off?". */
    public static Map<String, List<String>> withoutRule(String rule) {
        return Map.of("without", List.of(rule));
    }

    private static Optional<LocalDate> day(Map<String, List<String>> parameters, String name) {
        return RuleFilter.first(parameters, name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        });
    }
}
