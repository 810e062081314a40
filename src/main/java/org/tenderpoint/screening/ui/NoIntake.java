package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeLinkService.NoSelfIntakeLink;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Facts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.IntakeWaits;
import org.tenderpoint.screening.words.FindingGroup;
import org.tenderpoint.screening.words.FindingWords;

/** What stands in place of findings while nobody has taken the intake: how to take it, and what is known anyway. */
class NoIntake extends Div {

    private NoIntake(WaysToIntake ways, ClientService clients, ClientId client, IntakeWaits waits, FindingWords words) {
        addClassName("no-intake");
        add(ways, knownFacts(clients, client, waits, words));
        add(paragraph("section meta", Texts.of("screening.no_intake.starts")));
    }

    /** No state: nothing speaks for or against a session. */
    static void show(Verdict verdict) {
        verdict.show(State.NEUTRAL, Icons.DOCUMENT, Texts.of("screening.no_intake"),
                Texts.of("screening.no_intake.why"));
        verdict.addClassName("no-intake");
    }

    private static Section knownFacts(
            ClientService clients, ClientId client, IntakeWaits waits, FindingWords words) {
        var facts = new Facts("screening.no_intake.");
        var phone = clients.contact(client).phone();
        facts.fact("phone", phone.isEmpty() ? Texts.of("screening.no_intake.none") : phone);
        facts.fact("birth", clients.birthDate(client).map(Dates::shortDate)
                .orElseGet(() -> Texts.of("screening.no_intake.later")));
        var section = styled(new Section(new H2(Texts.of("screening.no_intake.known")), facts), "section");
        var findings = styled(new UnorderedList(), "findings");
        FindingGroup.together(waits.known(), words).stream().map(FindingItem::new).forEach(findings::add);
        findings.setVisible(!waits.known().isEmpty());
        section.add(findings);
        return section;
    }

    /** Makes the note for a page, with the services that it needs. */
    @Component
    record NoIntakes(ClientService clients, SelfIntakeLinkService links, SelfIntakeReviewService reviews,
            PracticeTime time) {

        NoIntake of(ClientId client, IntakeWaits waits, FindingWords words) {
            return new NoIntake(ways(client), clients, client, waits, words);
        }

        WaysToIntake ways(ClientId client) {
            return reviews.waitingSince(client)
                    .map(sent -> new WaysToIntake(client, Dates.in(time.zone()).dateTime(sent, time.now())))
                    .orElseGet(() -> new WaysToIntake(client, links));
        }
    }

    /** The three ways to an intake, each with what it costs or lacks; to what the client has sent, only one. */
    static class WaysToIntake extends UnorderedList {

        private WaysToIntake(ClientId client, String sent) {
            addClassName("ways");
            add(way("intake.self.go_through", Icons.EDIT, IntakeNavigation.route(client),
                    Texts.of("intake.self.mark", sent)));
        }

        private WaysToIntake(ClientId client, SelfIntakeLinkService links) {
            addClassName("ways");
            var itself = IntakeNavigation.selfIntakeRoute(client);
            add(way("screening.no_intake.take", Icons.EDIT, IntakeNavigation.route(client),
                    Texts.of("screening.no_intake.take.how")));
            add(way("screening.no_intake.send", Icons.SEND, itself, sending(client, links)));
            add(way("screening.no_intake.hand", Icons.HAND, itself, Texts.of("screening.no_intake.hand.how")));
        }

        private static String sending(ClientId client, SelfIntakeLinkService links) {
            Optional<NoSelfIntakeLink> hindrance = links.hindrance(client);
            return hindrance.map(why -> Texts.of("intake.self.link.none." + why.code()))
                    .orElseGet(() -> Texts.of(links.offered(client).way()
                            .map(way -> way.byPhone()
                                    ? "screening.no_intake.send.text"
                                    : "screening.no_intake.send.mail")
                            .orElse("screening.no_intake.send.copy")));
        }

        private static ListItem way(
                String key, Icons icon, String route, String how) {
            var name = span("strong", Texts.of(key));
            var words = div("grow stack tight", name, span("meta", how));
            var link = new Anchor(route, div("icon-box", icon.create()), words, Icons.NEXT.small());
            return new ListItem(link);
        }
    }
}
