package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.ui.ClientNavigation.ClientSide;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.ui.CeilingMap.CeilingList;
import org.tenderpoint.screening.ui.NoIntake.NoIntakes;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.screening.words.LevelWords;
import org.tenderpoint.vocabulary.ui.BodyMap;

/** How deep a session of a client may go as of now, on the client's page. */
@org.springframework.stereotype.Component
record CeilingsNow(ScreeningPreviewService previews, LimitService limits, NoIntakes noIntake, CurrentUser user,
        PracticeTime time) implements ClientSide {

    /** Nobody reads more reasons than this on the way to the record. */
    private static final int MOST_REASONS = 3;

    @Override
    public Optional<Component> of(ClientId client) {
        if (!user.has(Role.THERAPIST)) {
            return Optional.empty();
        }
        var now = LocalDateTime.ofInstant(time.now(), time.zone());
        var found = previews.previewPlan(client, user.id(), now, List.of());
        var side = div("section stack ceilings-now");
        var level = found.decision().level();
        var held = Limits.of(found, limits.agreed(client));
        if (held.waits().isPresent()) {
            var verdict = new Verdict();
            NoIntake.show(verdict);
            side.add(verdict, noIntake.ways(client));
        } else if (level.atLeast(ScreeningLevel.CLEARANCE)) {
            // a limit alone would read as if a session were allowed
            var verdict = new Verdict();
            LevelWords.show(verdict, found.decision(), true);
            side.add(verdict, reasons(found.words(), level));
        }
        if (level.stops() && held.waits().isEmpty()) {
            return Optional.of(side);
        }
        var map = new BodyMap(BodyMap.Mode.SHOW);
        map.setCeilings(held.ceilings());
        var list = new CeilingList();
        list.show(held, held.minutes());
        side.add(list, map);
        return Optional.of(side);
    }

    /** The findings that decide the level, so that no refusal is without a reason. */
    private static Component reasons(FindingWords words, ScreeningLevel level) {
        return lines(words.decision().findings().stream()
                .filter(finding -> finding.level() == level)
                .map(words::name)
                .distinct()
                .limit(MOST_REASONS));
    }
}
