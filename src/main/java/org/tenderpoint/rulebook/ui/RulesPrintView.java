package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.rulebook.RuleFilter;
import org.tenderpoint.rulebook.SignOffService;
import org.tenderpoint.rulebook.ui.RuleFilters.RuleAddress;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** Every rule that matches the filter in the address, written out one after another, for paper. */
@Route(value = "rules/print", autoLayout = false)
@RolesAllowed({"THERAPIST", "MANAGER"})
class RulesPrintView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final RuleBookService rules;
    private final SignOffService signOffs;
    private final PracticeTime time;
    private RuleFilter filter = RuleFilter.ALL;

    RulesPrintView(RuleBookService rules, SignOffService signOffs, PracticeTime time) {
        this.rules = rules;
        this.signOffs = signOffs;
        this.time = time;
        addClassName("paper");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("platform.page.title", Texts.of("rulebook.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = RuleAddress.filter(event.getLocation());
        var found = rules.find(filter);
        removeAll();
        var buttons = div("row wrap not-on-paper",
                Buttons.with(Icons.BACK, Buttons.plain(Texts.of("rulebook.print.back"), click -> UI.getCurrent()
                        .navigate(RulesView.class, RuleAddress.parameters(filter)))),
                Buttons.with(Icons.PRINT,
                        Buttons.primary(Texts.of("rulebook.print"), click -> Buttons.printPage(this))));
        var count = new Paragraph(Texts.of(
                "rulebook.print.head", found.size(), RuleSetVersion.CURRENT.code(), Dates.date(time.today())));
        var signed = paragraph("meta", SignOffWords.of(signOffs.sections()));
        add(buttons, new H1(Texts.of("rulebook.title")), count);
        if (!filter.all()) {
            add(new Paragraph(Texts.of("rulebook.print.filter", RuleFilters.words(filter))));
        }
        add(signed);
        var reviews = signOffs.reviews();
        found.forEach(rule -> add(new RulePanel(rule, rules, reviews.of(rule), time.today())));
        add(new RuleKeyView.RuleKey(rules));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Buttons.printPage(this);
    }
}
