package org.tenderpoint.partner.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.tenderpoint.partner.PartnerFigures.PartnerFigure;
import org.tenderpoint.partner.PartnerRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.StateBadge.State;

/** The panes of a partner's page. */
final class PartnerPanes {

    private PartnerPanes() {}

    static Pane known(PartnerRecord partner) {
        var details = partner.details();
        var facts = styled(new DescriptionList(), "facts");
        fact(facts, "organisation", details.organisation());
        fact(facts, "disciplines", PartnerWords.labels(details.disciplines()));
        fact(facts, "skills", PartnerWords.labels(details.skills()));
        fact(facts, "other_skills", details.otherSkills());
        fact(facts, "languages", PartnerWords.languages(details.languages()));
        fact(facts, "agreed_days", PartnerWords.agreed(details));
        fact(facts, "place", details.place());
        fact(facts, "address", details.address());
        if (!details.phone().isEmpty()) {
            fact(facts, "phone", new PhoneLink(details.phone()));
        }
        if (!details.email().isEmpty()) {
            fact(facts, "email", new Anchor("mailto:" + details.email(), details.email()));
        }
        if (!details.web().isEmpty()) {
            var page = new Anchor(details.web(), details.web());
            page.setTarget(AnchorTarget.BLANK);
            page.getElement().setAttribute("rel", "noopener noreferrer");
            fact(facts, "web", page);
        }
        fact(facts, "notes", details.notes());
        var pane = new Pane(Texts.of("partner.page.known")).padded();
        if (!partner.active()) {
            pane.add(new NoteBox(State.INFO, Texts.of("partner.page.is_closed"),
                    Texts.of("partner.page.is_closed_why")));
        }
        if (details.phone().isEmpty() && details.email().isEmpty()) {
            pane.add(
                    new NoteBox(State.ADAPT, Texts.of("partner.page.no_reach"), Texts.of("partner.page.no_reach_why")));
        } else if (details.email().isEmpty()) {
            pane.add(new NoteBox(State.INFO, Texts.of("partner.page.no_email"), Texts.of("partner.page.no_email_why")));
        }
        pane.add(facts);
        return pane;
    }

    /** Counts and no rates: they are few, and say nothing about why. */
    static Pane figures(Optional<PartnerFigure> known) {
        var pane = new Pane(Texts.of("partner.figures.title")).quiet().padded();
        pane.add(new H2(Texts.of("partner.figures.title")));
        if (known.isEmpty()) {
            pane.add(new Paragraph(Texts.of("partner.figures.none")));
            return pane;
        }
        var figure = known.get();
        var facts = styled(new DescriptionList(), "facts");
        number(facts, "open_count", figure.open());
        number(facts, "helped_count", figure.helped());
        number(facts, "no_change_count", figure.noChange());
        number(facts, "worse_count", figure.worse());
        number(facts, "unknown_count", figure.unknown());
        pane.add(facts);
        figure.waitingDays().ifPresent(
                days -> pane.add(new Paragraph(Texts.of("partner.figures.wait_long", days, figure.waited()))));
        pane.add(paragraph("meta", Texts.of("partner.figures.note")));
        return pane;
    }

    private static void number(DescriptionList facts, String key, int count) {
        add(facts, Texts.of("partner.figures." + key), new Span(String.valueOf(count)));
    }

    private static void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            fact(facts, key, span("partner-text", value));
        }
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        add(facts, Texts.of("partner.form." + key), value);
    }

    private static void add(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }
}
