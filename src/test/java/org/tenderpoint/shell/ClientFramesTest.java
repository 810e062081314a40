package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.letter.LetterRecipient.RecipientKind;
import org.tenderpoint.letter.LetterRecord.LetterKind;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralService.NewReferral;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Discipline;

/** What cannot wait about a client stands above every page that is about them, whatever record of theirs it shows. */
@ScreenTest
@Import(Sessions.class)
@ViewPackages(packages = "org.tenderpoint")
@As({Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER})
@Tag("UC-15")
class ClientFramesTest extends SpringBrowserlessTest {

    /** Parameters that name nobody's record. */
    private static final Set<String> OF_NOBODY = Set.of("kind", "partner", "rule");

    /** Pages of a session that was begun. */
    private static final Set<String> CHARTED = Set.of("sessions/:session", "sessions/:session/aftercare");

    @Autowired
    Sessions make;
    @Autowired
    SessionService sessions;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AlertService alerts;
    @Autowired
    ReferralService referrals;
    @Autowired
    LetterService letters;
    @Autowired
    IntakeService intakes;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anOpenAlertStandsAboveEveryPageThatTakesTheClientOrARecordOfTheirs() {
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        var client = make.client("Stella Strip", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        var referral = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        var first = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(first);
        sessions.finish(sessions.start(first).id(), Optional.empty());
        var followUp = jdbc.sql("select id from follow_ups where session_id = ?").param(first.value()).query(UUID.class)
                .single();
        var answered = feedback.give(new FollowUpId(followUp),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        var next = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        var letter = letters.begin(LetterKind.DOCTORS_NOTE, answered.assessment().value(), RecipientKind.DOCTOR,
                Locale.ENGLISH);
        var ids = Map.of(
                "client", client.toString(),
                "session", next.toString(),
                "followUp", followUp.toString(),
                "assessment", answered.assessment().toString(),
                "version", intakes.latest(client).orElseThrow().id().toString(),
                "referral", referral.toString(),
                "letter", letter.toString(),
                "kind", LetterKind.REFERRAL.code(),
                "about", referral.toString());

        var missing = new ArrayList<String>();
        var walked = new TreeSet<String>();
        for (var route : RouteConfiguration.forSessionScope().getAvailableRoutes()) {
            var names = named(route);
            if (OF_NOBODY.containsAll(names)) {
                continue;
            }
            assertThat(ids.keySet()).as(route.getTemplate() + ": say here whose record it is").containsAll(names);
            var address = route.getTemplate();
            for (var name : names) {
                var id = CHARTED.contains(route.getTemplate()) ? first.toString() : ids.get(name);
                address = address.replaceAll(":" + name + "\\??(\\([^)]*\\))?", id);
            }
            UI.getCurrent().navigate("account");
            UI.getCurrent().navigate(address);
            walked.add(route.getTemplate());
            if (find(AlertStrip.class).all().stream()
                    .noneMatch(strip -> strip.getElement().getTextRecursively().contains("Stella Strip"))) {
                missing.add(route.getTemplate() + " shows " + getCurrentView().getClass().getSimpleName());
            }
        }

        assertThat(missing).isEmpty();
        assertThat(walked)
                .contains("intake-versions/:version", "letters/:letter", "letters/new/:kind/:about",
                        "referrals/:referral?")
                .hasSizeGreaterThan(20);
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("letters/" + letter);
        assertThat(find(AlertStrip.class).exists()).as("once somebody has spoken to her").isFalse();
    }

    private static Set<String> named(RouteData route) {
        return route.getRouteParameters().keySet();
    }
}
