package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.samskivert.mustache.Template;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.NamedClientPage;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.MissingLetters;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.referral.ComparisonService;
import org.tenderpoint.referral.ComparisonService.Comparison;

/** The kinds of other help side by side, to go through with the client, who takes them home on paper. */
@Route("clients/:client/compare")
@RolesAllowed("THERAPIST")
class ComparisonView extends NamedClientPage {

    private final ComparisonService comparisons;

    ComparisonView(ComparisonService comparisons, ClientService clients) {
        super("referral.compare.page", clients);
        this.comparisons = comparisons;
    }

    @Override
    protected void show(ClientId client, String name) {
        var sheet = comparisons.of(client);
        title(name);
        subtitle(Texts.of("referral.compare.page"));
        back(Texts.of("referral.compare.back"), () -> ReferralNavigation.offer(client));
        actions(FileLink.paper(Texts.of("referral.compare.paper"), "comparison.pdf", () -> ComparisonPaper.pdf(sheet)));
        var pane = new Pane(Texts.of("referral.compare.page")).padded();
        pane.add(MissingLetters.in(ComparisonPaper.page(sheet)), words(sheet));
        panes(Columns.ONE, pane);
    }

    /** In the client's language, and marked as such for screen readers. */
    private static Component words(Comparison sheet) {
        var words = div("comparison stack loose", new H2(sheet.title()), new Paragraph(sheet.intro()));
        words.getElement().setAttribute("lang", sheet.language().toLanguageTag());
        sheet.unread().forEach(said -> words.add(inLanguage(said)));
        sheet.ofAll().forEach(sentence -> words.add(new Paragraph(sentence)));
        var options = div("comparison-options");
        sheet.options().forEach(option -> options.add(option(option)));
        var tell = lines(sheet.tell().stream());
        words.add(options, new H3(sheet.tellTitle()), tell, new Paragraph(sheet.stop()), new Paragraph(sheet.always()));
        sheet.stopBeside().forEach(said -> words.add(inLanguage(said)));
        return words;
    }

    private static Div option(Comparison.Option option) {
        var card = div("comparison-option stack", new H3(option.name()), new Paragraph(option.what()));
        if (!option.fits().isEmpty()) {
            card.add(new StateBadge(state(option.status()), option.fits()).plain());
        }
        option.why().forEach(sentence -> card.add(new Paragraph(sentence)));
        card.add(span("strong", option.firstTitle()), new Paragraph(option.first()));
        return card;
    }

    private static State state(ReferralStatus status) {
        return switch (status) {
            case SUGGESTED -> State.OK;
            case POSSIBLE -> State.INFO;
            case ONLY_AFTER_CLEARANCE -> State.CLEARANCE;
            case NOT_SUITABLE -> State.NEUTRAL;
        };
    }

    /** The comparison as a file, to be printed or kept. */
    private static final class ComparisonPaper {

        private static final Template TEMPLATE = Templates.named("comparison");

        private ComparisonPaper() {}

        static byte[] pdf(Comparison sheet) {
            return Pdf.of(page(sheet));
        }

        static String page(Comparison sheet) {
            return TEMPLATE.execute(Map.of("lang", sheet.language().toLanguageTag(), "paper",
                    Formats.here().paper().css(), "sheet", sheet));
        }
    }
}
