package org.tenderpoint.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningFacts;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Findings as they are told beside one client: by what the client has, with the details that were recorded. Findings of
 * the same name are told as one. It changes words only; each finding decides by itself.
 *
 * @param facts that the findings rest on
 */
public record FindingWords(ScreeningFacts facts) {

    private static final String UNKNOWN = "unknown";
    private static final int DAYS_IN_WORDS = 14;
    private static final int A_WEEK = 7;

    /** E.g. "Herniated disc, low back, over 12 weeks". */
    public String name(Finding finding) {
        return ofCondition(finding).or(() -> byAnswer(finding)).orElseGet(() -> EffectWords.title(finding));
    }

    /** The same in a word or two, e.g. "Herniated disc": a reason beside what it leads to. */
    public String reason(Finding finding) {
        return Texts.find("screening.finding.of." + finding.row())
                .flatMap(_ -> condition(finding))
                .map(ConditionWords::kindOrName)
                .orElseGet(() -> name(finding));
    }

    /** The findings with these ids, each reason once with the finding that it is of. */
    public Map<String, Finding> reasons(ScreeningDecision decision, Collection<String> ids) {
        var reasons = new TreeMap<String, Finding>();
        decision.findings().stream()
                .filter(finding -> ids.contains(finding.id()) || ids.contains(finding.row()))
                .forEach(finding -> reasons.putIfAbsent(reason(finding), finding));
        return reasons;
    }

    /** A finding by itself. */
    public FindingGroup alone(Finding finding) {
        return new FindingGroup(name(finding), List.of(finding), planned());
    }

    private Area planned() {
        return Area.ofParts(facts.plan().stream().map(Work::part).toList());
    }

    /** The findings with the same name together, in the order of the first of each. */
    public List<FindingGroup> together(List<Finding> findings) {
        var where = planned();
        var groups = findings.stream().collect(
                Collectors.groupingBy(this::name, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> new FindingGroup(group.getKey(), group.getValue(), where))
                .toList();
    }

    private Optional<String> ofCondition(Finding finding) {
        var words = condition(finding);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var key = "screening.finding.of." + finding.row();
        return answers()
                .map(answer -> key + "." + answer)
                .filter(answered -> Texts.find(answered).isPresent())
                .findFirst()
                .or(() -> Texts.find(key).map(_ -> key))
                .map(found -> Texts.of(found, words.get().name()));
    }

    private Optional<ConditionWords> condition(Finding finding) {
        return finding.about().size() == 1
                ? finding.about().stream()
                        .filter(facts.client()::yes)
                        .map(condition -> new ConditionWords(facts.client(), condition))
                        .findFirst()
                : Optional.empty();
    }

    /** Some rules apply to an answer and to a missing one; which it was is known here. */
    private Optional<String> byAnswer(Finding finding) {
        return answers()
                .flatMap(answer -> Texts.find("screening.finding.known." + finding.row() + "." + answer).stream())
                .findFirst();
    }

    private Stream<String> answers() {
        return Stream.of(
                "sore_" + facts.sideEffectsBefore().code(),
                facts.client().age().isPresent() ? "age_known" : "age_unknown",
                facts.client().massagesLast12Months().isPresent() ? "massages_known" : "massages_unknown");
    }

    /** One condition with its details, the place and the time first. */
    private record ConditionWords(ClientFacts client, Condition condition) {

        String name() {
            var words = new ArrayList<String>();
            words.add(kindOrName());
            condition.details().stream()
                    .sorted(Comparator.comparing(ConditionWords::place).reversed())
                    .flatMap(detail -> words(detail).stream())
                    .forEach(words::add);
            return String.join(", ", words);
        }

        String kindOrName() {
            return kind().or(() -> own("")).orElseGet(() -> Texts.label(condition));
        }

        private static boolean place(Detail detail) {
            return detail == Detail.LEVEL || detail == Detail.REGIONS;
        }

        /** A kind that has a name of its own, e.g. "Osteopenia". */
        private Optional<String> kind() {
            return condition.details().stream()
                    .filter(detail -> detail.kind() == Detail.Kind.CHOICE)
                    .flatMap(detail -> own("." + client.choice(condition, detail)).stream())
                    .findFirst();
        }

        private Optional<String> own(String rest) {
            return Texts.find("screening.finding.name." + condition.code() + rest);
        }

        private Optional<String> words(Detail detail) {
            var code = client.choice(condition, detail);
            return switch (detail.kind()) {
                case ANSWER -> said(detail, code);
                case CHOICE -> own("." + code).isPresent()
                        ? Optional.empty()
                        : said(detail, code).or(() -> code.equals(UNKNOWN)
                                ? Optional.empty()
                                : Optional.of(label(detail, code)));
                case CHOICES -> code.equals(UNKNOWN)
                        ? said(detail, code)
                        : Optional.of(Arrays.stream(code.split(",")).map(each -> label(detail, each))
                                .collect(Collectors.joining(", ")));
                case REGIONS -> {
                    var where = client.regions(condition);
                    yield where.isEmpty()
                            ? said(detail, UNKNOWN)
                            : Optional.of(Texts.small(EffectWords.place(where)));
                }
                case DATE -> detail == Detail.DATE ? date(detail) : Optional.empty();
                case NUMBER -> code.equals(UNKNOWN)
                        ? said(detail, code)
                        : Optional.of(Texts.of("screening.finding.detail." + detail.code(), Integer.parseInt(code)));
                case TEXT -> code.equals(UNKNOWN)
                        ? said(detail, code)
                        : Optional.of(Texts.of("screening.finding.detail." + detail.code(),
                                code.strip().replaceAll("\\R+", "; ")));
            };
        }

        private Optional<String> date(Detail detail) {
            if (!client.dated(condition)) {
                return said(detail, UNKNOWN);
            }
            long days = client.days(condition);
            return Optional.of(days < DAYS_IN_WORDS
                    ? Texts.of("screening.finding.detail.days_ago", days)
                    : Texts.of("screening.finding.detail.weeks_ago", days / A_WEEK));
        }

        private Optional<String> said(Detail detail, String code) {
            var rest = detail.code() + "." + code;
            return Texts.find("screening.finding.detail." + condition.code() + "." + rest)
                    .or(() -> Texts.find("screening.finding.detail." + rest));
        }

        private static String label(Detail detail, String code) {
            return Texts.small(Texts.of("detail_choice." + detail.code() + "." + code));
        }
    }

    /**
     * Findings that are told as one: one line for what to do, a reason for each.
     *
     * @param planned where work is planned; nowhere without a plan
     */
    public record FindingGroup(String name, List<Finding> findings, Area planned) {

        public FindingGroup {
            findings = List.copyOf(findings);
        }

        /** The gravest of them. */
        public ScreeningLevel level() {
            return findings.stream().map(Finding::level).max(Comparator.naturalOrder()).orElseThrow();
        }

        /** Whether one of them carries this tag. */
        public boolean has(Enum<?> tag) {
            return findings.stream().anyMatch(finding -> finding.has(tag));
        }

        /**
         * What to do, each once: what concerns the planned work first, and within that the strictest. What another of
         * the effects contains is left out.
         */
        public List<Effect> effects() {
            var all = Strictness.merged(findings.stream().flatMap(finding -> finding.effects().stream()).toList());
            return all.stream()
                    .filter(effect -> all.stream().noneMatch(
                            other -> !other.equals(effect) && Strictness.contains(other, effect)))
                    .sorted(Comparator.<Effect, Boolean>comparing(this::elsewhere)
                            .thenComparing(effect -> level().stops() && effect instanceof Effect.Note
                                    ? -1
                                    : Strictness.rank(effect))
                            .thenComparing(effect -> effect instanceof Effect.Cap cap ? cap.level() : 0))
                    .toList();
        }

        private boolean elsewhere(Effect effect) {
            var where = Strictness.area(effect);
            return !planned.isEmpty() && where.isPresent() && !where.get().meets(planned);
        }
    }

    /** How effects compare. */
    private static final class Strictness {

        private Strictness() {}

        static int rank(Effect effect) {
            return switch (effect) {
                case Effect.AvoidRegion _ -> 0;
                case Effect.AvoidModality _,Effect.AvoidTechnique _ -> 1;
                case Effect.Cap _ -> 2;
                case Effect.Minutes _ -> 3;
                case Effect.Positions _ -> 4;
                case Effect.NeedsCredential _ -> 5;
                case Effect.Ask _,Effect.Note _ -> 6;
            };
        }

        static Optional<Area> area(Effect effect) {
            return switch (effect) {
                case Effect.Cap cap -> Optional.of(cap.where());
                case Effect.AvoidRegion avoid -> Optional.of(avoid.where());
                case Effect.AvoidModality avoid -> Optional.of(avoid.where());
                case Effect.AvoidTechnique avoid -> Optional.of(avoid.where());
                case Effect.Minutes minutes when minutes.sorenessProne() -> Optional.of(minutes.where());
                case Effect.Minutes _,Effect.Positions _,Effect.NeedsCredential _,Effect.Ask _,Effect.Note _ ->
                        Optional.empty();
            };
        }

        /** What is left out at one place in one line. */
        static List<Effect> merged(List<Effect> effects) {
            var kinds = new LinkedHashMap<Area, Set<Modality>>();
            var means = new LinkedHashMap<Area, Set<Technique>>();
            var all = new LinkedHashSet<Effect>();
            for (var effect : effects) {
                switch (effect) {
                    case Effect.AvoidModality avoid ->
                            kinds.computeIfAbsent(avoid.where(), _ -> new HashSet<>()).addAll(avoid.modalities());
                    case Effect.AvoidTechnique avoid ->
                            means.computeIfAbsent(avoid.where(), _ -> new HashSet<>()).addAll(avoid.techniques());
                    default -> all.add(effect);
                }
            }
            kinds.forEach((where, what) -> all.add(new Effect.AvoidModality(what, where)));
            means.forEach((where, what) -> all.add(new Effect.AvoidTechnique(what, where)));
            return List.copyOf(all);
        }

        /** Whether who keeps to the one keeps to the other. Two that say the same are equal. */
        static boolean contains(Effect one, Effect other) {
            return switch (other) {
                case Effect.Cap cap -> switch (one) {
                    case Effect.Cap stricter -> stricter.level() <= cap.level()
                            && stricter.where().contains(cap.where());
                    case Effect.AvoidRegion avoid -> avoid.where().contains(cap.where());
                    default -> false;
                };
                case Effect.AvoidRegion avoid ->
                        one instanceof Effect.AvoidRegion wider && wider.where().contains(avoid.where());
                case Effect.AvoidModality avoid ->
                        one instanceof Effect.AvoidModality wider && wider.where().contains(avoid.where())
                                && wider.modalities().containsAll(avoid.modalities());
                case Effect.AvoidTechnique avoid ->
                        one instanceof Effect.AvoidTechnique wider && wider.where().contains(avoid.where())
                                && wider.techniques().containsAll(avoid.techniques());
                case Effect.Minutes minutes ->
                        one instanceof Effect.Minutes shorter && shorter.most() <= minutes.most()
                                && shorter.sorenessProne() == minutes.sorenessProne()
                                && shorter.where().contains(minutes.where());
                case Effect.Positions positions ->
                        one instanceof Effect.Positions fewer && positions.allowed().containsAll(fewer.allowed());
                case Effect.NeedsCredential _,Effect.Ask _,Effect.Note _ -> false;
            };
        }
    }
}
