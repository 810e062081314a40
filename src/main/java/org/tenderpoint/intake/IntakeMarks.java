package org.tenderpoint.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Recorded;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.facts.Condition;
import org.tenderpoint.shared.id.ClientId;

/** What an intake says that matters at every session: the client's own no, conditions, what is not known, what is liked. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional(readOnly = true)
class IntakeMarks implements ClientMark {

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

    // asked of everybody who opens a client's page, to find out whether the lines are theirs
    @Override
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Set<Role> readers() {
        return Set.of(Role.THERAPIST, Role.MANAGER);
    }

    static List<Line> lines(IntakeAnswers answers) {
        var lines = new ArrayList<Line>();
        if (!answers.avoidRegions().isEmpty()) {
            lines.add(line("stop", Texts.of("intake.mark.avoid", words(answers.avoidRegions()))));
        }
        for (var condition : Condition.values()) {
            if (answers.of(condition).recorded() == Recorded.YES) {
                lines.add(line("adapt", Texts.label(condition)));
            }
        }
        // what nobody asked and what the client does not know are both open
        Arrays.stream(Condition.values())
                .filter(condition -> answers.of(condition).recorded().answer().maybe())
                .filter(condition -> answers.of(condition).recorded() != Recorded.YES)
                .forEach(condition -> lines.add(new Line("question", Texts.label(condition), Optional.empty(), true)));
        if (!answers.sensitiveRegions().isEmpty()) {
            lines.add(line("info", Texts.of("intake.mark.sensitive", words(answers.sensitiveRegions()))));
        }
        if (!answers.pressurePreference().isEmpty()) {
            lines.add(line("check", Texts.of("intake.mark.likes", answers.pressurePreference().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> Texts.of("intake.mark.level", entry.getValue(), Texts.label(entry.getKey()).toLowerCase(java.util.Locale.ROOT)))
                    .collect(Collectors.joining("; ")))));
        }
        return lines;
    }

    private static Line line(String icon, String text) {
        return new Line(icon, text, Optional.empty(), false);
    }

    private static String words(java.util.Collection<BodyPart> parts) {
        return parts.stream().sorted().map(Texts::label).collect(Collectors.joining("; "));
    }
}
