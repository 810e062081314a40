package org.tenderpoint.partner.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.tenderpoint.partner.PartnerFigure;
import org.tenderpoint.partner.PartnerRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Facts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.State;

final class PartnerPanes {

    private PartnerPanes() {}

    static Pane known(PartnerRecord partner) {
        var details = partner.details();
        var facts = styled(new Facts("partner.form."), "partner-text");
        facts.fact("organisation", details.organisation());
        facts.fact("skills", PartnerWords.labels(details.skills()));
        facts.fact("other_skills", details.otherSkills());
        facts.fact("languages", PartnerWords.languages(details.languages()));
        facts.fact("agreed_days", PartnerWords.agreed(details));
        facts.fact("place", details.place());
        facts.fact("address", details.address());
        if (!details.phone().isEmpty()) {
            facts.fact("phone", new PhoneLink(details.phone()));
        }
        if (!details.email().isEmpty()) {
            facts.fact("email", new Anchor("mailto:" + details.email(), details.email()));
        }
        if (!details.web().isEmpty()) {
            var page = new Anchor(details.web(), details.web());
            page.setTarget(AnchorTarget.BLANK);
            page.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact("web", page);
        }
        facts.fact("notes", details.notes());
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
        var facts = new Facts("partner.figures.");
        facts.fact("open_count", String.valueOf(figure.open()));
        facts.fact("helped_count", String.valueOf(figure.helped()));
        facts.fact("no_change_count", String.valueOf(figure.noChange()));
        facts.fact("worse_count", String.valueOf(figure.worse()));
        facts.fact("unknown_count", String.valueOf(figure.unknown()));
        pane.add(facts);
        figure.waitingDays().ifPresent(
                days -> pane.add(new Paragraph(Texts.of("partner.figures.wait_long", days, figure.waited()))));
        pane.add(paragraph("meta", Texts.of("partner.figures.note")));
        return pane;
    }
}
