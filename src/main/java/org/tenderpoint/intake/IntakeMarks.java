package org.tenderpoint.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswerWords;

/** What an intake says that matters at every session: the client's refusals, conditions, unknowns, preferences. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional(readOnly = true)
class IntakeMarks implements ClientMark {

    private static final int MOST_NOT_ASKED = 2;

    private final IntakeVersionRepository versions;
    private final RecordGate gate;

    IntakeMarks(IntakeVersionRepository versions, RecordGate gate) {
        this.versions = versions;
        this.gate = gate;
    }

    @Override
    public List<Line> of(ClientId client) {
        if (!gate.opens(client)) {
            return List.of();
        }
        return versions.findFirstByClientIdOrderByNumberDesc(client.value())
                .map(version -> lines(version.answers()))
                .orElse(List.of());
    }

    // called for everybody who opens a client's page, to check whether the lines are theirs
    @Override
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Set<Role> readers() {
        return Set.of(Role.THERAPIST, Role.MANAGER);
    }

    static List<Line> lines(IntakeAnswers answers) {
        var lines = new ArrayList<Line>();
        if (!answers.avoidRegions().isEmpty()) {
            lines.add(new Line("stop", Texts.of("intake.mark.avoid", IntakeDifference.words(answers.avoidRegions()))));
        }
        for (var condition : answers.answeredYes()) {
            lines.add(new Line("adapt", ConditionAnswerWords.of(condition, answers.of(condition))));
        }
        // both are open, in different ways: one is asked next, the other was answered
        open(answers, Recorded.DONT_KNOW, Open.DONT_KNOW).forEach(lines::add);
        lines.addAll(notAsked(open(answers, Recorded.NOT_ASKED, Open.NOT_ASKED).toList()));
        if (!answers.sensitiveRegions().isEmpty()) {
            lines.add(new Line("info",
                    Texts.of("intake.mark.sensitive", IntakeDifference.words(answers.sensitiveRegions()))));
        }
        if (!answers.pressurePreference().isEmpty()) {
            lines.add(new Line("check", Texts.of("intake.mark.likes", likes(answers.pressurePreference()))));
        }
        return lines;
    }

    /** By level; where every region has one, the level of most regions is said once. */
    private static String likes(Map<Region, Integer> levels) {
        var regions = new TreeMap<Integer, Set<Region>>();
        levels.forEach((region, level) -> regions.computeIfAbsent(level, _ -> new TreeSet<>()).add(region));
        if (levels.size() < Region.values().length) {
            return words(regions);
        }
        int most = Collections.max(regions.entrySet(), Comparator.comparingInt(one -> one.getValue().size())).getKey();
        regions.remove(most);
        return regions.isEmpty()
                ? Texts.of("intake.mark.everywhere", most)
                : Texts.of("intake.mark.everywhere_but", most, words(regions));
    }

    private static String words(Map<Integer, Set<Region>> byLevel) {
        return byLevel.entrySet().stream()
                .map(one -> Texts.of("intake.mark.level", one.getKey(), one.getValue().stream()
                        .map(region -> Texts.small(Texts.label(region)))
                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }

    /** A later version asks a handful of new questions: they fill one line, so that what is known stays in sight. */
    private static List<Line> notAsked(List<Line> lines) {
        return lines.size() <= MOST_NOT_ASKED
                ? lines
                : List.of(new Line("question", Texts.of("intake.mark.not_asked", lines.size()), Open.NOT_ASKED));
    }

    private static Stream<Line> open(IntakeAnswers answers, Recorded recorded, Open open) {
        return Arrays.stream(Condition.values())
                .filter(condition -> answers.of(condition).recorded() == recorded)
                .map(condition -> new Line("question", Texts.label(condition), open));
    }
}
