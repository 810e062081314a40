package org.tenderpoint.screening.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Say;

/**
 * What a client's last session taught for the next plan.
 *
 * @param plan the next plan with everything applied that was agreed, within the limits of its day
 * @param changed the places of the last session that what was agreed changes
 */
public record Learned(SessionBefore last, List<Work> plan, Set<BodyPart> changed) {

    /** How many places are described; further ones are only counted. */
    private static final int MOST_NAMED = 3;

    public Learned {
        plan = List.copyOf(plan);
        changed = Set.copyOf(changed);
    }

    /** Whether the last session is not to be repeated as it was. */
    public boolean changes() {
        return !changed.isEmpty();
    }

    /**
     * One sentence in the client's terms, e.g. "Last time: neck sore for 3 days after 3, 20 min → now 1, 10 min", and
     * what was noted for this session.
     *
     * @param applied whether the plan is so already; otherwise it is only suggested
     * @return empty if nothing was learned
     */
    public Optional<String> words(boolean applied) {
        var clauses = clauses(applied);
        if (!clauses.isEmpty()) {
            var named = String.join("; ", clauses.subList(0, Math.min(MOST_NAMED, clauses.size())));
            int more = clauses.size() - MOST_NAMED;
            var told = more > 0
                    ? Texts.of("screening.learned.more", named, more)
                    : Texts.of("screening.learned", named);
            return Optional.of(noted(told));
        }
        return Optional.of(noted(last.felt().filter(FeltAfter::fine).map(_ -> Texts.of("screening.learned.fine"))
                .orElse(""))).filter(words -> !words.isEmpty());
    }

    private String noted(String told) {
        return (told + " " + Say.it(last.note())).strip();
    }

    private List<String> clauses(boolean applied) {
        var sore = last.felt().map(Learned::places).orElse(List.of());
        var places = new LinkedHashSet<>(sore);
        changed.stream().sorted().filter(part -> sore.stream().noneMatch(part::meets)).forEach(places::add);
        // places that felt alike share one clause
        var alike = new LinkedHashMap<String, List<BodyPart>>();
        places.forEach(part -> alike
                .computeIfAbsent(inWords(part, sore.contains(part), applied), _ -> new ArrayList<>())
                .add(part));
        var clauses = new ArrayList<String>();
        if (sore.isEmpty()) {
            last.felt().filter(felt -> felt.worst() > 0).ifPresent(felt -> clauses.add(soreness(felt)));
        }
        alike.forEach((told, parts) -> clauses.add(Texts.of("screening.learned.place", names(parts), told)));
        return clauses;
    }

    /** The sorest first. */
    private static List<BodyPart> places(FeltAfter felt) {
        return felt.sore().entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<BodyPart, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is told of one place, without its name. */
    private String inWords(BodyPart part, boolean sore, boolean applied) {
        var before = at(part, last.work());
        var after = at(part, plan);
        boolean otherKind = !after.isEmpty() && !kinds(after).equals(kinds(before));
        var was = before.isEmpty() ? "" : figures(before, otherKind);
        var how = sore ? last.felt().map(Learned::soreness).orElse("") : "";
        var first = how.isEmpty() ? was : was.isEmpty() ? how : Texts.of("screening.learned.after", how, was);
        var is = after.isEmpty() ? Texts.of("screening.learned.left_out") : figures(after, otherKind);
        return before.isEmpty() || is.equals(was)
                ? first
                : Texts.of(applied ? "screening.learned.now" : "screening.learned.suggested", first, is);
    }

    private static String soreness(FeltAfter felt) {
        if (felt.soreFor().isEmpty()) {
            return Texts.of("screening.learned.sore");
        }
        var time = felt.soreFor().get();
        return felt.still()
                ? Texts.of("screening.learned.sore.still", time.toDays())
                : Texts.of("screening.learned.sore.for", Math.max(1, time.plus(Duration.ofHours(23)).toDays()));
    }

    private static List<Work> at(BodyPart part, List<Work> work) {
        var where = Area.ofPart(part);
        return work.stream().filter(line -> where.meets(line.part())).toList();
    }

    private static Set<Modality> kinds(List<Work> work) {
        return work.stream().map(Work::modality).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The highest pressure and all minutes of one place. */
    private static String figures(List<Work> work, boolean withKind) {
        int pressure = work.stream().mapToInt(Work::pressure).max().orElse(0);
        int minutes = work.stream().mapToInt(Work::minutes).sum();
        return withKind
                ? Texts.of("screening.learned.work.kind",
                        kinds(work).stream().map(Texts::label).collect(Collectors.joining(", ")), pressure, minutes)
                : Texts.of("screening.learned.work", pressure, minutes);
    }

    private static String names(List<BodyPart> parts) {
        var names = parts.stream().map(part -> Texts.small(part.label())).toList();
        return names.size() == 1
                ? names.getFirst()
                : Texts.of("screening.learned.and",
                        String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
